# A partner's own pages
partner-ways = Vos pages
partner-way-months = Mes mois
partner-way-debit = Prélèvement automatique
partner-way-privacy = Ce qui est gardé sur nous
partner-way-leave = Nous voulons partir
partner-nothing-title = Rien à faire pour le moment
partner-nothing = Merci. Revenez à la fin du mois : il faut une minute.
partner-ask-title = Votre mois : { $month }
partner-base-label = Chiffre d'affaires du mois, en euros
partner-base-hint = Avec une virgule ou un point, comme vous voulez.
partner-base-hint-before = { $month } : { $base }.
partner-ask-send = Continuer
partner-months-left =
    { $count ->
        [one] Après celui-ci, un autre mois attend.
       *[other] Après celui-ci, { $count } autres mois attendent.
     }
partner-check-title = Est-ce juste ?
partner-check-sentence = Votre part de { $month } sera de
partner-check-send = Oui, déclarer { $base }
partner-check-more = C'est beaucoup plus qu'en { $month } : { $base }. La virgule est-elle à sa place ?
partner-check-less = C'est beaucoup moins qu'en { $month } : { $base }. La virgule est-elle à sa place ?
partner-declared = Vous avez déclaré { $base } pour { $month }.
partner-estimated = Pour { $month }, une estimation est en place : { $base }.
partner-thanks-months = Voir mes mois
partner-correct-this = Corriger ce mois
partner-check-change = Changer le chiffre
partner-thanks-title = Merci !
partner-thanks-debit = Votre part de { $month } est de { $sum }. Elle sera prélevée sur votre compte ; nous vous disons le jour deux semaines avant.
partner-thanks-less = Votre part de { $month } est de { $sum }. { $estimated } avaient été estimés et vous sont déjà demandés : les { $difference } en trop seront déduits de votre prochaine part.
partner-thanks-more = Votre part de { $month } est de { $sum }. { $estimated } avaient été estimés et vous sont déjà demandés : les { $difference } qui manquent s’ajouteront à votre prochaine part.
partner-thanks-transfer = Votre part de { $month } est de { $sum }.
partner-coming = { $amount } seront prélevés sur votre compte le { $day }.
partner-coming-until = Si ce n'est pas juste, dites-le avant le { $until } inclus.
partner-coming-sent = L'ordre est déjà à la banque. Si ce n'est pas juste, écrivez-nous : votre banque rembourse aussi pendant huit semaines.
partner-coming-sent-b2b = L'ordre est déjà à la banque. Si ce n'est pas juste, écrivez-nous.
partner-coming-subject = Prélèvement du { $day }
partner-to-pay = Il reste { $sum } à payer par virement.
partner-how-computed = Comment c'est calculé
partner-next-month = Déclarer aussi { $month }
partner-offer-debit = Payer désormais par prélèvement
partner-offer-transfer = Payer par virement
partner-history-title = Mes mois
partner-history-words = Ce qui était dû, et si c'est payé.
partner-history-empty = Votre premier mois sera ici quand l'organisation l'aura calculé.
partner-history-correct = Corriger
partner-history-declared = { $base } déclarés
partner-history-to-settle = votre part sera due quand { $organisation } calculera le mois
partner-history-since = déclaré depuis : { $base }, repris au prochain calcul
partner-history-since-set = déclaré depuis : { $base }, repris en { $month }
partner-paid = payé
partner-open = reste { $amount }
partner-transfer-title = Payer par virement
partner-transfer-nothing = Rien à payer. Quand le mois sera calculé, le compte et le code à scanner seront ici.
partner-transfer-words = Votre part de { $month } :
partner-transfer-code = Scannez ce code avec l'application de votre banque : tout est rempli.
partner-transfer-to = À
partner-transfer-reference = Référence
partner-transfer-other = { $month } reste aussi à payer : { $amount }
partner-iban = IBAN
partner-iban-hint = Il est sur votre relevé ; les espaces ne comptent pas.
partner-holder = Titulaire du compte
partner-debit-title = Payer par prélèvement
partner-debit-words = Votre part est alors prélevée d'elle-même, et vous savez le montant et le jour deux semaines avant. Vous pouvez arrêter ici à tout moment.
partner-debit-send = Lire le mandat
partner-debit-active-title = Le prélèvement est en place
partner-debit-active = Votre part est prélevée sur ce compte.
partner-mandate-reference = Référence du mandat
partner-mandate-since = Signé le
partner-mandate-paper = Le mandat sur papier (PDF)
partner-mandate-end = Arrêter le prélèvement
partner-mandate-end-words = Plus rien n'est prélevé. Vous payez ensuite par virement.
partner-mandate-end-but = Après cela, plus rien n'est prélevé. Vous payez ensuite par virement.
partner-mandate-end-send = Arrêter maintenant
partner-mandate-ended = Le prélèvement est arrêté. Plus rien n'est prélevé.
partner-mandate-ended-but = Le prélèvement est arrêté.
partner-stop-comes = Celui-ci vient encore : { $amount } le { $day }. L'ordre est déjà à la banque. Si vous n'en voulez pas, demandez-en le remboursement à votre banque dans les huit semaines, sans donner de raison.
partner-stop-comes-b2b = Celui-ci vient encore : { $amount } le { $day }. L'ordre est déjà à la banque, qui ne rembourse pas un prélèvement entre entreprises. Si ce n'est pas juste, écrivez-nous.
partner-stop-taken-out = Le prélèvement annoncé de { $amount } le { $day } n'est pas fait : vous le payez par virement.
partner-mandate-consent = En signant, j'autorise { $organisation } (identifiant créancier { $creditor }) à envoyer à ma banque des instructions pour débiter ce compte, de manière récurrente, et ma banque à le débiter conformément à ces instructions.
partner-mandate-right = Vous pouvez vous faire rembourser un prélèvement par votre banque pendant huit semaines, sans donner de raison.
partner-mandate-right-b2b = Ce mandat est réservé aux professionnels : un prélèvement ne peut pas être remboursé. Transmettez le mandat signé à votre banque avant le premier prélèvement, sinon elle le refusera.
partner-sign-title = Le mandat
partner-sign-name = Votre prénom et votre nom
partner-sign-send = Signer le mandat
partner-sign-change = Changer le compte
partner-signed = Signé, merci. Votre prochaine part sera prélevée d'elle-même.
partner-write-to = Écrire à { $address }
partner-privacy-title = Ce qui est gardé sur nous
partner-privacy-what = { $organisation } garde le nom et l'adresse de votre entreprise, les personnes à qui écrire, votre convention, vos déclarations, ce qui était dû et payé, et le mandat si vous en avez signé un.
partner-privacy-who = Seules les personnes de l'organisation qui en ont besoin voient vos chiffres. Personne d'autre, et jamais les autres partenaires.
partner-privacy-long = Les comptes et les mandats sont gardés aussi longtemps que la loi le demande, pas plus.
partner-privacy-rights = Vous pouvez demander à le voir, à le corriger ou à l'emporter.
partner-leave-title = Nous voulons partir
partner-leave-thanks = Merci pour chaque mois où vous étiez là.
partner-leave-after = Les mois déjà donnés restent sur votre reçu, et vous emportez vos données.

# Receipts, the agreement, the effect, leaving
partner-way-receipts = Mes reçus
partner-way-agreement = Notre convention
partner-receipts-title = Mes reçus
partner-receipts-words = Un par année, pour ce que vous avez vraiment versé.
partner-receipts-empty = Votre premier reçu viendra après la fin de { $year }, pour ce que vous aurez vraiment payé.
partner-receipts-awaited = Votre reçu de { $year } est en préparation : { $organisation } doit encore l'établir. Il sera ici dès que ce sera fait ; vous n'avez rien à faire.
partner-receipt-download = Télécharger (PDF)
partner-receipt-tax = Reçu fiscal { $number }
partner-receipt-statement = Relevé de versements { $number }
partner-receipt-cancelled = { $number }, annulé
partner-agreement-title = Notre convention
partner-agreement-none = Il n'y a pas encore de convention avec { $organisation }.
partner-agreement-waits = Elle attend les signatures. { $organisation } vous a envoyé un lien pour signer la vôtre.
partner-leave-any-time = Vous pouvez partir à tout moment ; aucune raison n'est demandée.
partner-leave-what = { $organisation } l'apprend aussitôt et vous contacte dans la semaine pour régler la fin. D'ici là, rien ne change.
partner-leave-word = Un mot, si vous voulez
partner-leave-word-hint = Ce qui aurait dû être mieux, par exemple.
partner-leave-send = Dire à { $organisation } que nous partons
partner-leave-said = C'est dit. Merci
partner-leave-received = Le { $on }, nous avons reçu votre souhait de partir.
partner-leave-until = D’ici là, rien ne change.
partner-leave-next = { $organisation } vous contacte avant le { $by }.
partner-leave-stay = Finalement, nous restons
partner-leave-stayed = Merci de rester.
effect-hours =
    { $hours ->
        [1] une heure { $of }
        [2] deux heures { $of }
        [3] trois heures { $of }
        [4] quatre heures { $of }
       *[other] { $hours } heures { $of }
     }
effect-hours-and-half =
    { $hours ->
        [1] une heure et demie { $of }
        [2] deux heures et demie { $of }
        [3] trois heures et demie { $of }
        [4] quatre heures et demie { $of }
       *[other] { $hours } heures et demie { $of }
     }
effect-minutes = { $minutes } minutes { $of }
effect-pays = { $month } : votre part paie { $time }.
effect-paid = { $month } : votre part a payé { $time }.
effect-formula = Une heure coûte { $hour } à { $organisation } ; votre part de { $share } est arrondie vers le bas.
