### Messages : invitations, liens, annonces.

mail-greeting = Bonjour,
mail-greeting-named = Bonjour { $name },
mail-closing = Bien cordialement
mail-opt-out = Merci de ne plus nous écrire
mail-footer-invitation = Vous recevez ce message parce que { $organisation } aimerait travailler avec les entreprises qui l'entourent. D'un seul geste, vous pouvez répondre « pas maintenant » ou demander de ne plus rien recevoir.
mail-footer-join = Vous recevez ce message parce que quelqu'un a demandé à { $organisation }, avec cette adresse, à rejoindre son réseau.
mail-footer-staff = Vous recevez ce message parce que vous travaillez avec { $organisation }.
mail-footer-partner = Vous recevez ce message parce que vous êtes partenaire de { $organisation }. Pour être joint à une autre adresse, il suffit de répondre.
mail-link-once = Le lien sert une seule fois, pendant peu de temps. Si vous n'avez rien demandé, vous n'avez rien à faire.

# L'invitation et ses deux rappels
mail-invitation-subject = { $prospect } et le réseau « { $network } »
mail-invitation-who = Nous sommes { $organisation }, à deux pas de chez vous.
mail-invitation-offer = Les entreprises du quartier s'unissent dans le réseau « { $network } » : chacune donne chaque mois une petite part de son chiffre d'affaires, à sa mesure, et aide à faire connaître ce que nous faisons.
mail-invitation-back = Chacun y gagne : votre nom figure partout où le réseau se montre, vous pouvez utiliser son label et, une fois par an, vous voyez en chiffres simples ce que votre part a changé dans votre propre rue.
mail-invitation-ask = Pouvons-nous vous en dire plus ? Un seul geste suffit pour répondre, et « pas maintenant » est aussi une bonne réponse.
mail-invitation-button = Voir votre invitation
mail-reminder-subject = Notre invitation à rejoindre « { $network } »
mail-reminder-text = Il y a quelques semaines, nous avons invité { $prospect } à rejoindre le réseau « { $network } ». Notre message est peut-être arrivé à un moment chargé.
mail-last-subject = Un dernier mot sur « { $network } »
mail-last-text = Nous avons écrit deux fois à { $prospect } au sujet du réseau « { $network } ». Ce message est le dernier : nous ne voulons pas insister.
mail-last-door = La porte reste ouverte : votre page personnelle est là quand vous le souhaitez.

# Rejoindre le réseau
mail-join-thanks-subject = Merci de votre intérêt pour « { $network } »
mail-join-thanks-text = { $company } souhaite rejoindre le réseau « { $network } » : merci, nous en sommes heureux.
mail-join-thanks-next = Quelqu'un de { $organisation } vous appellera ou vous écrira dans la semaine.
mail-join-notice-subject = { $company } attend de vos nouvelles
mail-join-notice-text = { $company } souhaite en savoir plus sur le réseau « { $network } ». Une tâche vous attend : nous avons promis une réponse dans la semaine.
mail-join-notice-button = Ouvrir sa page

# Équipe
mail-welcome-subject = Votre accès au réseau de { $organisation }
mail-welcome-text = Vous avez maintenant accès au réseau de { $organisation }. Suivez le lien pour choisir comment vous vous connectez.
mail-welcome-button = Commencer
mail-recover-subject = Retrouver votre accès
mail-recover-text = Quelqu'un, vous sans doute, a demandé un nouveau moyen de se connecter.
mail-recover-button = Se connecter

# Partenaires
mail-partner-link-subject = Votre page dans « { $network } »
mail-partner-link-text = Voici votre page personnelle dans le réseau « { $network } » : votre chiffre du mois, votre convention, vos reçus. Sans mot de passe.
mail-partner-link-keep = Gardez ce message : ce lien n'est qu'à vous. S'il tombe en d'autres mains, dites-le-nous et nous en ferons un nouveau.
mail-partner-link-button = Ouvrir ma page
mail-month-subject = Votre chiffre de { $month }
mail-month-text = Nous n’avons pas encore votre chiffre de { $month }. Sur votre page dans le réseau « { $network } », un chiffre et un bouton suffisent ; sans mot de passe.
mail-month-estimate = En attendant, une estimation peut en tenir lieu ; votre propre chiffre la corrigera.
mail-month-button = Déclarer { $month }
mail-sign-subject = Votre convention avec { $organisation } est prête
mail-sign-text = La convention entre vous et { $organisation } est prête. Lisez-la tranquillement, puis signez-la de votre nom, sur votre téléphone ou votre ordinateur.
mail-sign-question = Si quelque chose doit être différent, répondez à ce message avant de signer.
mail-sign-button = Lire et signer
mail-debit-subject = Prélèvement de { $amount } le { $on }
mail-debit-text = Le { $on }, { $organisation } prélèvera { $amount } sur votre compte, comme convenu dans votre mandat.
mail-debit-references = Mandat : { $mandate }. Identifiant du créancier : { $creditor }.
mail-debit-question = Votre page montre d'où vient ce montant. Si quelque chose ne va pas, répondez à ce message avant ce jour.
mail-debit-button = Voir le calcul

# Receipts
mail-receipt-subject = Votre reçu { $year } de { $organisation }
mail-receipt-text = En { $year }, vous avez versé { $amount } à { $organisation }. Merci pour chaque mois.
mail-receipt-tax = Votre reçu fiscal { $number } vous attend sur votre page.
mail-receipt-statement = Votre relevé de versements { $number } vous attend sur votre page. Ce n'est pas un reçu fiscal.
mail-receipt-question = Si quelque chose n'est pas juste, répondez à ce message.
mail-receipt-button = Ouvrir mes reçus

# Placements
mail-placement-subject = Que sont-ils devenus ?
mail-placement-text = Du temps a passé depuis un stage que vous suivez. Quand vous aurez un moment tranquille, prenez des nouvelles et notez la réponse.
mail-placement-unknown = Ne pas réussir à le savoir est aussi une réponse : notez-le, et personne ne redemandera.
mail-placement-where = Les questions sont dans { $network }, sous Accompagner, Suites.
