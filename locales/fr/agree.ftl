### Agreements: what both sides commit to.

# The list
agree-title = Conventions
agree-lede = Ce à quoi chaque partenaire et l'organisation s'engagent, par écrit et des deux côtés.
agree-new = Rédiger une convention
agree-search = Partenaire ou référence
agree-stage = Étape
agree-stage-draft = Brouillon
agree-stage-proposed = Proposée
agree-stage-signed = Signée
agree-stage-active = En vigueur
agree-stage-ended = Terminée
agree-reference = Référence
agree-partner = Partenaire
agree-first-month = Premier mois
agree-ended-on = Dernier jour
agree-file = conventions
agree-empty-title = Pas encore de convention
agree-empty-text = Une convention dit ce que le partenaire apporte et ce que l'organisation apporte en retour. Rédigez la première avec un partenaire qui a dit oui.
agree-none-found = Aucune convention ne correspond à cette recherche.
agree-section = Conventions
agree-section-empty = Pas encore de convention avec ce partenaire.

# The draft
agree-choose = Avec quel partenaire ?
agree-choose-none = Il n'y a pas encore de partenaire : les conventions se rédigent avec les partenaires du réseau.
agree-continue = Continuer
agree-draft-title = Convention avec { $partner }
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
agree-one-sided = Une convention engage les deux côtés : cochez au moins une case ici.
agree-first-month-hint = Les contributions se comptent à partir de ce mois.
agree-first-month-closed = Le premier mois possible est { $month } : rien n'est plus compté avant.
agree-signatory = Qui signe pour le partenaire
agree-quality = En quelle qualité
agree-quality-hint = Par exemple propriétaire, directrice ou maire.
agree-regime = Règles fiscales
agree-regime-es-gift = Don (Espagne, loi 49/2002, art. 16 à 24)
agree-regime-es-collaboration = Convention de collaboration d'entreprise (Espagne, loi 49/2002, art. 25)
agree-regime-fr-patronage = Mécénat d'entreprise (CGI art. 238 bis)
agree-regime-sponsorship = Parrainage (facture avec TVA, sans reçu fiscal)
agree-kind = De quel soutien s'agit-il ?
agree-kind-hint = De là dépendent le document annuel du partenaire et la TVA. Dans le doute, demandez à qui tient vos comptes.
agree-kind-missing = Choisissez de quel soutien il s'agit : de là dépend le document que le partenaire reçoit chaque année.
agree-kind-what =
    { $regime ->
        [es-gift] Rien, ou presque rien, n'est donné en retour. Chaque année, un reçu fiscal.
        [es-collaboration] Vous faites connaître l'aide du partenaire, rien de plus. Ni TVA ni reçu fiscal : c'est une charge pour le partenaire.
        [fr-patronage] Rien n'est donné en retour, ou nettement moins que le don. Chaque année, un reçu fiscal.
       *[other] Le partenaire reçoit de la publicité pour son argent. Vous faites une facture avec TVA ; il n'y a pas de reçu fiscal.
    }
agree-gift-return = Un don, et en retour : { $returns }
agree-gift-rule =
    { $regime ->
        [es-gift] La loi 49/2002 (art. 17) ne connaît qu'un retour symbolique : au plus 15 % de la valeur du don. Au-delà, c'est en général une convention de collaboration (art. 25) ou un parrainage. Alors il n'y a pas de reçu fiscal : le partenaire reçoit un relevé de versements, et pour un parrainage une facture avec TVA. Un simple merci ne change rien. Vous pouvez continuer ainsi.
       *[other] Pour un mécénat (CGI, art. 238 bis), ce qui est donné en retour doit valoir nettement moins que le don : en pratique un quart au plus. Au-delà, c'est en général un parrainage : une facture avec TVA, et pas de reçu fiscal. Une simple mention du nom ne change rien. Vous pouvez continuer ainsi.
    }
agree-gift-change = Changer le soutien ou ce qui est donné en retour
agree-return-label = le label
agree-return-visibility = de la visibilité
agree-save-draft = Enregistrer le brouillon

# Commitments in words
agree-says-share = { $rate } du chiffre d'affaires hors taxes de chaque mois, à partir de { $month }
agree-says-rest = En pause après { $month }
agree-says-display = Affiche le matériel du réseau
agree-says-visibility = Rend le partenaire visible sur la page publique, les affiches et dans la presse
agree-says-statement = Remet chaque année un bilan de ce que la part du partenaire a changé
agree-says-label = Accorde le label du réseau

# One agreement
agree-heading = Convention { $reference }
agree-paper-look = Voir le brouillon (PDF)
agree-paper-open = Ouvrir le document proposé (PDF)
agree-paper-signed = Ouvrir le document signé (PDF)
agree-what-happened = Ce qui s'est passé
agree-happened-drafted = Rédigée
agree-happened-proposed = Proposée à la signature
agree-happened-signed = Signée par { $name }, { $quality }
agree-happened-active = En vigueur
agree-happened-ended = Terminée
agree-proof = Ce qui est conservé de cette signature
agree-proof-consent = Mots acceptés
agree-proof-paper = Empreinte du document (SHA-256)
agree-next = Prochaine étape
agree-propose = Proposer à la signature
agree-propose-text = Le texte est alors fixé, et le partenaire reçoit un lien personnel pour le lire et le signer sur un téléphone.
agree-ask-propose = Proposer la convention { $reference } à { $partner } ?
agree-ask-propose-text = Le texte est alors fixé. Le partenaire peut le lire et le signer par un lien personnel, valable { $days } jours. Choisissez comment le lien lui parvient : un message envoyé ne revient pas.
agree-ask-propose-no-mail = Le texte est alors fixé. Personne ne reçoit d’e-mail, car ce partenaire n’a pas d’adresse : vous verrez le lien personnel, valable { $days } jours, et vous le remettrez vous-même.
agree-lack-title = Il manque encore
agree-lack-law = La loi ne demande dans une convention que les noms des deux côtés et ce à quoi chacun s'engage, et cela y est : vous pouvez proposer dès maintenant. Mais ce que le document dit des deux côtés est alors fixé : l'ajouter plus tard oblige à reprendre la proposition tant que tous n'ont pas signé.
agree-lack-number =
    { $country ->
        [ES] NIF de { $who }
        [FR] SIREN de { $who }
       *[other] Numéro légal de { $who }
    }
agree-lack-address = Adresse complète de { $who } (rue, code postal, ville)
agree-lack-why =
    { $regime ->
        [es-gift] Figure sur le document ; la loi 49/2002 (art. 24) veut qu'il soit sur le reçu fiscal.
        [fr-patronage] Figure sur le document ; doit être sur le reçu fiscal (formulaire 2041-MEC-SD).
        [sponsorship] Figure sur le document ; doit être sur la facture avec TVA.
       *[other] Dit sans erreur possible, sur le document et le relevé de versements, de qui il s'agit.
    }
agree-lack-account = IBAN de votre compte
agree-lack-account-why = Sans lui, le partenaire ne peut payer ni par virement ni par prélèvement.
agree-lack-creditor = Votre identifiant de créancier SEPA
agree-lack-creditor-why = Seulement pour le prélèvement ; on peut payer par virement en attendant.
agree-ask-mail = L’e-mail, en { $language }, à { $who }
agree-ask-link = Le lien est créé à l’envoi : ici, il finit par « … ».
agree-propose-by-email = Proposer et envoyer le lien à { $address }
agree-propose-by-hand = Proposer et me montrer le lien
agree-ask-send-text = Un nouveau lien est créé et le précédent cesse. Un message envoyé ne revient pas.
agree-ask-take-back = Reprendre la proposition { $reference } faite à { $partner } ?
agree-take-back = Reprendre la proposition
agree-take-back-text = Elle redevient un brouillon. Le lien du partenaire s'arrête, et une signature donnée à ce texte est sans effet.
agree-link-new = Créer un nouveau lien de signature
agree-link-new-text = Le lien précédent s'arrête alors.
agree-link-send = Envoyer un lien de signature à { $address }
agree-link-title = Le lien de signature de { $partner }
agree-link-text = Qui a ce lien peut signer pour le partenaire : ne le donnez à personne d'autre. Il vaut jusqu'au { $day }. Ce navigateur peut le montrer encore pendant une heure ; ensuite, il faut en créer un nouveau.
agree-link-open = Un lien de signature est ouvert jusqu'au { $day }.
agree-link-show = Voir le lien de signature
agree-link-hidden = Ce lien ne peut pas être montré ici : seule son empreinte est conservée, pour que personne ne le prenne. Qui l'a reçu peut s'en servir jusqu'au { $day }. S'il est perdu, créez-en un nouveau.
agree-link-none = Aucun lien de signature n'est ouvert.
agree-link-copy = Copier le lien
agree-link-back = Revenir à la convention
agree-sign-for = Signer pour { $who }
agree-your-name = Votre prénom et votre nom
agree-consent = J'ai lu la convention { $reference } et je la signe pour { $who }.
agree-consent-means = En français : { $sentence }
agree-consent-missing = Cochez cette case pour signer.
agree-sign = Signer cette convention
agree-awaits-partner = { $partner } n'a pas encore signé.
agree-awaits-month = Signée des deux côtés. Elle entre en vigueur en { $month }.
agree-leave = Le partenaire s'arrête un temps
agree-leave-text = La convention reste et sa part est en pause : rien n'est dû après ce mois jusqu'au retour du partenaire.
agree-last-month = Dernier mois compté
agree-come-back = Le partenaire revient
agree-come-back-text = Le même engagement compte de nouveau à partir de ce mois.
agree-end = Mettre fin à cette convention
agree-end-title = Mettre fin à la convention { $reference } avec { $partner } ?
agree-end-text-active = La part est due jusqu'au mois du dernier jour compris. Ce qui a été déclaré, payé et signé est conservé. Cela ne s'annule pas : pour continuer ensemble, il faudrait une nouvelle convention.
agree-end-text-early = Elle n'a jamais été en vigueur : rien n'est dû. Elle reste lisible ici. Cela ne s'annule pas : il faudrait une nouvelle convention.
agree-end-reason = Pourquoi elle se termine
agree-reason-expired = Son terme est atteint
agree-reason-partner-left = Le partenaire s'en va, avec nos remerciements
agree-reason-organisation-ended = L'organisation y met fin
agree-reason-not-agreed = Elle n'a pas été conclue
agree-too-early = Une convention en vigueur se termine au plus tôt dans son premier mois.
agree-keep = Garder la convention

# What was done
agree-done-saved = Le brouillon est enregistré.
agree-done-taken-back = La proposition est de nouveau un brouillon ; le lien du partenaire ne s'ouvre plus.
agree-done-signed = Vous avez signé pour l'organisation.
agree-done-ended = La convention est terminée. Remerciez le partenaire pour le chemin parcouru ensemble.
agree-done-left = La part est en pause après { $month }.
agree-done-back = Bon retour : la part compte de nouveau à partir de { $month }.
agree-done-sent = Un lien de signature est en route vers { $address }.

# The page on which a partner signs
agree-s-title = Notre convention
agree-s-lede = { $organisation } propose ceci à { $partner }.
agree-s-you = Ce que vous faites
agree-s-we = Ce que fait { $organisation }
agree-s-share = Vous donnez { $rate } de votre chiffre d'affaires hors taxes de chaque mois, à partir de { $month }
agree-s-display = Vous affichez le matériel du réseau
agree-s-visibility = Nous vous rendons visible sur la page publique, les affiches et dans la presse
agree-s-statement = Nous vous disons chaque année ce que votre part a changé
agree-s-label = Nous vous accordons le label du réseau
agree-s-leave = Vous pouvez arrêter à tout moment : un mot suffit.
agree-s-read = Lire la convention en entier (PDF)
agree-s-sign-title = Signer
agree-s-thanks = Merci, { $name }
agree-s-waits = Vous avez signé le { $day }. { $organisation } signe ensuite ; le document avec les deux signatures sera alors ici.
agree-s-both = Les deux côtés ont signé. La convention compte à partir de { $month }.
agree-s-ended = Cette convention s'est terminée le { $day }. Merci pour le chemin parcouru ensemble.
agree-s-keep = Garder le document (PDF)
agree-s-changed = Le document a changé pendant que cette page était ouverte. Relisez-le avant de signer.

# What does not work
agree-problem-title = Cette convention n'en est pas là
agree-problem-stage = Quelqu'un l'a peut-être modifiée entre-temps. Rien n'a été changé maintenant : revenez en arrière et regardez-la de nouveau.
agree-problem-one-sided = L'un des deux côtés ne s'engage à rien. Modifiez le brouillon pour que les deux apportent quelque chose.
agree-problem-first-month = Le premier mois n'est plus ouvert. Choisissez-en un plus tardif dans le brouillon.
agree-problem-first-month-late = Les comptes de son premier mois ont été clos avant que les deux côtés aient signé. L’organisation reprend la proposition, choisit un premier mois plus tardif et la propose de nouveau ; aucune signature n’a été donnée maintenant.
agree-first-month-late = Les comptes de { $month } ont été clos avant que les deux côtés aient signé : ce papier ne peut plus être signé. Reprenez la proposition, choisissez un premier mois plus tardif et proposez-la de nouveau.
agree-s-first-month-late = Les comptes du premier mois de cette convention sont clos : elle ne peut pas être signée telle quelle. { $organisation } vous l’enverra de nouveau avec un mois plus tardif ; vous n’avez rien à faire.
agree-problem-facts = Le nom, le numéro ou l'adresse de l'un des côtés a changé depuis la proposition. L'organisation reprend la proposition et la refait ; aucune signature n'a été donnée.
agree-problem-left = Le partenaire prend déjà part ce mois-là. Choisissez un mois plus tard, ou regardez de nouveau la convention.
agree-problem-address = Il n'y a pas d'adresse e-mail pour ce partenaire. Ajoutez-en une sur sa page, ou remettez le lien vous-même.
