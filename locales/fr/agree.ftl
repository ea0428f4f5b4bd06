### Agreements: what both sides commit to.

# The list
agree-title = Accords
agree-lede = Ce à quoi chaque partenaire et l'organisation s'engagent, par écrit et des deux côtés.
agree-new = Rédiger un accord
agree-search = Partenaire ou référence
agree-stage = Étape
agree-stage-draft = Brouillon
agree-stage-proposed = Proposé
agree-stage-signed = Signé
agree-stage-active = En vigueur
agree-stage-ended = Terminé
agree-reference = Référence
agree-partner = Partenaire
agree-first-month = Premier mois
agree-ended-on = Dernier jour
agree-file = accords
agree-empty-title = Pas encore d'accord
agree-empty-text = Un accord dit ce que le partenaire apporte et ce que l'organisation apporte en retour. Rédigez le premier avec un partenaire qui a dit oui.
agree-none-found = Aucun accord ne correspond à cette recherche.
agree-section = Accords
agree-section-empty = Pas encore d'accord avec ce partenaire.

# The draft
agree-choose = Avec quel partenaire ?
agree-choose-none = Il n'y a pas encore de partenaire : les accords se rédigent avec les partenaires du réseau.
agree-continue = Continuer
agree-draft-title = Accord avec { $partner }
agree-draft-lede = Rien n'est encore envoyé. Vous verrez le document avant de le proposer.
agree-paper-language = Langue du document
agree-purpose = À quoi sert ce partenariat
agree-purpose-hint = Dans la langue du document. Une ligne vide commence un nouveau paragraphe.
agree-purpose-default = { $partner } prend part à { $network }, qui réunit celles et ceux du quartier qui veulent porter l'action de { $organisation }.
agree-purpose-mission = La raison d'être de { $organisation } : { $mission }
agree-side = Ce à quoi { $who } s'engage
agree-share = Une part du chiffre d'affaires de chaque mois
agree-rate = Part
agree-rate-hint = Du chiffre d'affaires du mois, hors taxes. La plupart des partenaires donnent 0,7 %.
agree-rate-invalid = Une part est au-dessus de 0 % et d'au plus { $most }, avec quatre décimales au plus. Pour 0,7 %, écrivez 0,7.
agree-year-start = L'exercice du partenaire commence en
agree-display = Affichage du matériel du réseau
agree-visibility = Visibilité : page publique, affiches, presse
agree-wording = Avec vos mots
agree-wording-hint = Quoi exactement, et où. Si c'est vide, les mots d'usage suffisent.
agree-statement = Un bilan chaque année de ce que la part du partenaire a changé
agree-label = Le label du réseau
agree-one-sided = Un accord engage les deux côtés : cochez au moins une case ici.
agree-first-month-hint = Les contributions se comptent à partir de ce mois.
agree-signatory = Qui signe pour le partenaire
agree-quality = En quelle qualité
agree-quality-hint = Par exemple propriétaire, directrice ou maire.
agree-regime = Règles fiscales
agree-regime-es-gift = Don (Espagne, loi 49/2002, art. 16 à 24)
agree-regime-es-collaboration = Convention de collaboration d'entreprise (Espagne, loi 49/2002, art. 25)
agree-regime-fr-patronage = Mécénat d'entreprise (CGI art. 238 bis)
agree-regime-sponsorship = Parrainage (facture avec TVA, sans reçu fiscal)
agree-save-draft = Enregistrer le brouillon

# Commitments in words
agree-says-share = { $rate } du chiffre d'affaires hors taxes de chaque mois, à partir de { $month }
agree-says-rest = En pause après { $month }
agree-says-display = Affiche le matériel du réseau
agree-says-visibility = Rend le partenaire visible sur la page publique, les affiches et dans la presse
agree-says-statement = Remet chaque année un bilan de ce que la part du partenaire a changé
agree-says-label = Accorde le label du réseau

# One agreement
agree-heading = Accord { $reference }
agree-paper-look = Voir le brouillon (PDF)
agree-paper-open = Ouvrir le document proposé (PDF)
agree-paper-signed = Ouvrir le document signé (PDF)
agree-what-happened = Ce qui s'est passé
agree-happened-drafted = Rédigé
agree-happened-proposed = Proposé à la signature
agree-happened-signed = Signé par { $name }, { $quality }
agree-happened-active = En vigueur
agree-happened-ended = Terminé
agree-proof = Ce qui est conservé de cette signature
agree-proof-consent = Mots acceptés
agree-proof-paper = Empreinte du document (SHA-256)
agree-next = Prochaine étape
agree-propose = Proposer à la signature
agree-propose-text = Le texte est alors fixé, et le partenaire reçoit un lien personnel pour le lire et le signer sur un téléphone.
agree-take-back = Reprendre la proposition
agree-take-back-text = Elle redevient un brouillon. Le lien du partenaire s'arrête, et une signature donnée à ce texte est sans effet.
agree-link-new = Créer un nouveau lien de signature
agree-link-new-text = Le lien précédent s'arrête alors.
agree-link-send = Envoyer un lien de signature à { $address }
agree-link-title = Le lien de signature de { $partner }
agree-link-text = Qui a ce lien peut signer pour le partenaire : ne le donnez à personne d'autre. Il n'est affiché que maintenant et vaut { $days } jours.
agree-link-copy = Copier le lien
agree-link-back = Revenir à l'accord
agree-sign-for = Signer pour { $who }
agree-your-name = Votre prénom et votre nom
agree-consent = J'ai lu l'accord { $reference } et je le signe pour { $who }.
agree-consent-missing = Cochez cette case pour signer.
agree-sign = Signer cet accord
agree-awaits-partner = { $partner } n'a pas encore signé.
agree-awaits-month = Signé des deux côtés. Il entre en vigueur en { $month }.
agree-leave = Le partenaire s'arrête un temps
agree-leave-text = L'accord reste et sa part est en pause : rien n'est dû après ce mois jusqu'au retour du partenaire.
agree-last-month = Dernier mois compté
agree-come-back = Le partenaire revient
agree-come-back-text = Le même engagement compte de nouveau à partir de ce mois.
agree-end = Mettre fin à cet accord
agree-end-title = Mettre fin à l'accord { $reference } avec { $partner } ?
agree-end-text-active = La part est due jusqu'au mois du dernier jour compris. Ce qui a été déclaré, payé et signé est conservé. Cela ne s'annule pas : pour continuer ensemble, il faudrait un nouvel accord.
agree-end-text-early = Il n'a jamais été en vigueur : rien n'est dû. Il reste lisible ici. Cela ne s'annule pas : il faudrait un nouvel accord.
agree-end-reason = Pourquoi il se termine
agree-reason-expired = Son terme est atteint
agree-reason-partner-left = Le partenaire s'en va, avec nos remerciements
agree-reason-organisation-ended = L'organisation y met fin
agree-reason-not-agreed = Il n'a pas été conclu
agree-too-early = Un accord en vigueur se termine au plus tôt dans son premier mois.
agree-keep = Garder l'accord

# What was done
agree-done-saved = Le brouillon est enregistré.
agree-done-taken-back = La proposition est de nouveau un brouillon ; le lien du partenaire ne s'ouvre plus.
agree-done-signed = Vous avez signé pour l'organisation.
agree-done-ended = L'accord est terminé. Remerciez le partenaire pour le chemin parcouru ensemble.
agree-done-left = La part est en pause après { $month }.
agree-done-back = Bon retour : la part compte de nouveau à partir de { $month }.
agree-done-sent = Un lien de signature est en route vers { $address }.

# The page on which a partner signs
agree-s-title = Notre accord
agree-s-lede = { $organisation } propose ceci à { $partner }.
agree-s-you = Ce que vous faites
agree-s-we = Ce que fait { $organisation }
agree-s-share = Vous donnez { $rate } de votre chiffre d'affaires hors taxes de chaque mois, à partir de { $month }
agree-s-display = Vous affichez le matériel du réseau
agree-s-visibility = Nous vous rendons visible sur la page publique, les affiches et dans la presse
agree-s-statement = Nous vous disons chaque année ce que votre part a changé
agree-s-label = Nous vous accordons le label du réseau
agree-s-leave = Vous pouvez arrêter à tout moment : un mot suffit.
agree-s-read = Lire l'accord en entier (PDF)
agree-s-sign-title = Signer
agree-s-thanks = Merci, { $name }
agree-s-waits = Vous avez signé le { $day }. { $organisation } signe ensuite ; le document avec les deux signatures sera alors ici.
agree-s-both = Les deux côtés ont signé. Il compte à partir de { $month }.
agree-s-ended = Cet accord s'est terminé le { $day }. Merci pour le chemin parcouru ensemble.
agree-s-keep = Garder le document (PDF)
agree-s-changed = Le document a changé pendant que cette page était ouverte. Relisez-le avant de signer.

# What does not work
agree-problem-title = Cet accord n'en est pas là
agree-problem-stage = Quelqu'un l'a peut-être modifié entre-temps. Rien n'a été changé maintenant : revenez en arrière et regardez-le de nouveau.
agree-problem-one-sided = L'un des deux côtés ne s'engage à rien. Modifiez le brouillon pour que les deux apportent quelque chose.
agree-problem-facts = Le nom, le numéro ou l'adresse de l'un des côtés a changé depuis la proposition. L'organisation reprend la proposition et la refait ; aucune signature n'a été donnée.
agree-problem-left = Le partenaire prend déjà part ce mois-là. Choisissez un mois plus tard, ou regardez de nouveau l'accord.
agree-problem-address = Il n'y a pas d'adresse e-mail pour ce partenaire. Ajoutez-en une sur sa page, ou remettez le lien vous-même.
