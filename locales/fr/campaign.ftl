### Sensibiliser : campagnes, affiches, codes, badge.

# Campaigns
campaign-tab-campaigns = Campagnes
campaign-tab-badge = Badge
campaign-tabs = Sensibiliser
campaign-title = Campagnes
campaign-lede = Un message, une affiche pour chaque partenaire, et ce qu'elle fait venir.
campaign-new = Commencer une campagne
campaign-search = Nom
campaign-state = État
campaign-state-open = En cours
campaign-state-closed = Terminée
campaign-name = Nom de la campagne
campaign-starts-on = Premier jour
campaign-ends-on = Dernier jour
campaign-asked = Sollicités
campaign-sent = Envoyées
campaign-shown = Posées
campaign-photos = Photos
campaign-declined = Refus
campaign-scans = Codes scannés
campaign-file = campagnes
campaign-empty-title = Pas encore de campagne
campaign-empty-text = Une campagne a un message par langue et une affiche par partenaire, avec son nom, sa rue et son propre code.

# The form
campaign-edit-title = Modifier « { $name } »
campaign-form-lede = Personne n'est sollicité tant que vous ne le demandez pas sur la page de la campagne.
campaign-destination = Où mènent les codes des affiches
campaign-destination-hint = Vous pouvez le changer plus tard : les codes imprimés restent les mêmes. Qui s'y inscrit est compté pour l'affiche.
campaign-destination-poster = Une page sur la campagne et le lieu
campaign-destination-help = La page pour donner un coup de main
campaign-destination-event = La page de « { $title } », pour s'inscrire
campaign-destination-event-over = « { $title } » est passé : les codes mènent à la page sur la campagne
campaign-destination-gone = Cet événement n'existe plus. Choisissez où mènent les codes.
campaign-destination-network = La page publique du réseau
campaign-destination-join = La page pour rejoindre le réseau
campaign-size = Format
campaign-size-a4 = A4 (21 × 29,7 cm)
campaign-size-a3 = A3 (29,7 × 42 cm)
campaign-edge = Pour quelle imprimante
campaign-edge-plain = L'imprimante du bureau
campaign-edge-marks = Un imprimeur : fond perdu et traits de coupe
campaign-texts = Ce que dit l'affiche
campaign-texts-hint = Remplissez au moins une langue. Chaque partenaire reçoit l'affiche dans sa langue, ou dans la première qui est remplie.
campaign-blanks = Ces mots entre accolades sont remplacés sur chaque affiche : { $blanks }
campaign-text-title = Titre
campaign-text-title-hint = Quelques mots, lus de l'autre côté de la rue.
campaign-text-body = Texte
campaign-text-call = Ce que la personne peut faire, à côté du code
campaign-text-half = Remplissez les trois textes de cette langue, ou aucun.
campaign-text-none = Écrivez le message dans une langue au moins.
campaign-blank-unknown = « { $blank } » n'est pas connu. Il y a : { $blanks }
campaign-blank-open = Une accolade est ouverte et n'est pas fermée.
campaign-dates-wrong = Le dernier jour est avant le premier.
campaign-picture = Image des affiches
campaign-picture-hint = PNG ou JPEG, en largeur. Sans image, l'affiche montre le réseau : un nœud par partenaire.
campaign-picture-remove = Retirer l'image
campaign-picture-unreadable = Cette image ne peut pas être lue. Choisissez un fichier PNG ou JPEG. Tout le reste est gardé.
campaign-picture-too-large = Cette image est trop lourde : { $limit } au plus.
campaign-picture-missing = Choisissez d'abord un fichier.
campaign-picture-changed = L'image est sur les affiches.
campaign-picture-removed = L'image est retirée.
campaign-picture-send = Mettre cette image
campaign-save = Enregistrer la campagne
campaign-saved = La campagne est enregistrée.

# The page of a campaign
campaign-next = À faire
campaign-ask =
    { $count ->
        [one] Solliciter { $count } partenaire
       *[other] Solliciter { $count } partenaires
    }
campaign-ask-text = Chacun reçoit un code à lui, et la question « L'affiche est-elle posée ? » sur sa page. Aucun message n'est envoyé.
campaign-ask-done =
    { $count ->
        [one] { $count } partenaire est sollicité.
       *[other] { $count } partenaires sont sollicités.
    }
campaign-all-asked = Tous les partenaires du réseau sont sollicités.
campaign-no-partners = Il n'y a pas encore de partenaire à solliciter.
campaign-send =
    { $count ->
        [one] Noter { $count } affiche comme envoyée
       *[other] Noter { $count } affiches comme envoyées
    }
campaign-send-done =
    { $count ->
        [one] { $count } affiche est notée comme envoyée.
       *[other] { $count } affiches sont notées comme envoyées.
    }
campaign-close = Terminer la campagne
campaign-close-text = Les partenaires ne sont plus sollicités. Les affiches posées et leurs codes marchent toujours.
campaign-closed-done = La campagne est terminée.
campaign-reopen = Rouvrir la campagne
campaign-reopened-done = La campagne est rouverte.
campaign-closed-on = Cette campagne est terminée.
campaign-displays = Voir toutes les affiches
campaign-figures-how = Comment c'est compté
campaign-figures-words = Sollicités : tous les partenaires à qui la question a été posée, { $declined } ont refusé. Posées : ceux qui l'ont coché ou ont envoyé une photo. Un scan est une visite par le code d'une affiche ; les robots et les aperçus ne comptent pas.
campaign-latest-photos = Dernières photos

# Posters
poster-title = Affiches à imprimer
poster-text = Un seul fichier PDF, une page par partenaire : son nom, sa rue, sa langue, son code.
poster-which = Lesquelles
poster-which-all = Toutes, sauf les refus
poster-which-not-sent = Celles qui ne sont pas encore envoyées
poster-make = Préparer le fichier
poster-job-title = Affiches à imprimer : { $name }
poster-job-running =
    { $count ->
        [one] { $count } affiche est mise en page.
       *[other] { $count } affiches sont mises en page.
    }
poster-job-refresh = La page se met à jour toute seule.
poster-job-done =
    { $count ->
        [one] Le fichier est prêt : { $count } affiche, { $size }.
       *[other] Le fichier est prêt : { $count } affiches, { $size }.
    }
poster-job-kept = Il reste ici une heure. Vous pouvez le refaire à tout moment.
poster-job-download = Télécharger le PDF
poster-job-empty = Il n'y a aucune affiche de cette sorte. Sollicitez d'abord des partenaires.
poster-job-failed = Le fichier n'a pas pu être fait. La campagne est intacte. Essayez encore une fois ; si l'image est grande, essayez sans elle.
poster-job-gone = Ce fichier n'est plus là. Préparez-le à nouveau.
poster-job-back = Retour à la campagne
poster-file = affiche
poster-files = affiches
poster-one = L'affiche de ce partenaire (PDF)

# Displays
display-title = Affiches : { $name }
display-search = Partenaire ou rue
display-stage-label = Où en est-on
display-stage =
    { $stage ->
        [asked] Sollicité
        [sent] Envoyée
        [shown] Posée
        [photo] Photo reçue
       *[declined] Refusée
    }
display-partner = Partenaire
display-street = Rue
display-asked-on = Sollicité le
display-sent-on = Envoyée le
display-shown-on = Posée depuis
display-photo-on = Photo du
display-code = Code
display-address = Adresse du code
display-file = affiches
display-empty-title = Personne n'est encore sollicité
display-empty-text = Sur la page de la campagne, sollicitez les partenaires du réseau. Chacun reçoit une affiche avec son propre code.
display-empty-go = Vers la campagne
display-do-send = Noter comme envoyée
display-do-show = Noter comme posée
display-do-take-back = Elle n'est pas posée
display-do-decline = Le partenaire n'en veut pas
display-do-ask-again = Solliciter à nouveau
display-done = C'est noté.
display-photo = Photo
display-photo-alt = L'affiche chez { $partner }
display-photo-none = Pas encore de photo.
display-photo-field = Une photo de l'affiche
display-photo-hint = Sans personne dessus, s'il vous plaît. Le lieu et l'heure sont retirés du fichier.
display-photo-send = Envoyer la photo
display-photo-thanks = La photo est arrivée.
display-photo-remove = Supprimer la photo
display-photo-removed = La photo est supprimée.
display-photo-missing = Choisissez d'abord une photo.
display-photo-unreadable = Cette photo ne peut pas être lue. Envoyez un fichier JPEG ou PNG.
display-refused-title = Cela ne suit pas
display-refused-step = L'affiche est à une autre étape entre-temps. Rien n'a changé. Revenez à sa page.
campaign-refused-closed = Cette campagne est terminée. Rouvrez-la pour continuer. Rien n'a changé.
campaign-refused-no-code = Aucun code libre n'a été trouvé. Rien n'a changé. Essayez encore une fois.

# Scans
scan-title = Codes scannés : { $name }
scan-lede = Un nombre par affiche, jour, partie du jour et sorte d'appareil. Rien n'est gardé de la personne : ni adresse, ni cookie, ni nom du navigateur.
scan-by-day = Par jour
scan-by-week = Codes scannés par semaine
scan-by-week-words =
    { $count ->
        [one] { $count } visite par un code, du { $from } au { $to }.
       *[other] { $count } visites par un code, du { $from } au { $to }.
    }
scan-day = Jour
scan-part = Partie du jour
scan-device = Appareil
scan-count = Visites
scan-part-name =
    { $part ->
        [night] Nuit
        [morning] Matin
        [afternoon] Après-midi
       *[evening] Soir
    }
scan-device-name =
    { $device ->
        [phone] Téléphone ou tablette
       *[other] Autre
    }
scan-file = scans
scan-see = Voir les scans
scan-empty-title = Aucun code n'a encore été scanné
scan-empty-text = Dès que quelqu'un scanne une affiche, la visite est comptée ici en quelques secondes.
scan-came = Qui est venu par une affiche
scan-came-words = { $volunteers } et { $signups } sont venus par ces affiches.
scan-came-none = Personne ne s'est encore inscrit par une affiche.
scan-came-count-volunteers =
    { $count ->
        [one] { $count } bénévole
       *[other] { $count } bénévoles
    }
scan-came-count-sign-ups =
    { $count ->
        [one] { $count } inscription à un événement
       *[other] { $count } inscriptions à des événements
    }
scan-came-partner = Posée chez
scan-came-volunteers = Bénévoles
scan-came-sign-ups = Inscriptions
scan-came-how = Compté par le code de l'affiche : les bénévoles inscrits par elle, aussi ceux qui ont arrêté depuis ; les inscriptions à des événements, sans les places rendues. Qui tape l'adresse ou revient plus tard sans le code n'est pas compté ici.

# The page behind a poster's code
scan-page-here = Vous avez vu cette affiche chez { $partner }, { $street }.
scan-page-over = Cette campagne est terminée. Le réseau, lui, continue.
scan-page-network = Découvrir le réseau
scan-page-join = Rejoindre avec mon entreprise
scan-page-private = Nous comptons que ce code a été scanné, et rien sur vous : ni cookie, ni adresse.

# The badge
badge-title = Badge du réseau
badge-lede = Un lien vers le réseau pour le site de chaque partenaire : sans script, sans cookie, et sans que ses visiteurs demandent quoi que ce soit à notre serveur.
badge-member = Membre du réseau
badge-alt = Membre de { $network }
badge-paste = Collez ce texte dans votre page
badge-paste-hint = L'image est dans le texte : rien d'autre n'est chargé.
badge-copy = Copier le texte
badge-picture = L'image seule (SVG)
badge-picture-hint = Si votre site n'accepte que des images : téléchargez-la et donnez-lui ce lien : { $address }
badge-for = Langue du badge
badge-for-send = Montrer
badge-sites = Sites des partenaires
badge-sites-text = Chaque page est regardée une fois par semaine au plus, si son site le permet (robots.txt). Il suffit qu'elle ait un lien vers la page publique du réseau.
badge-look = Regarder maintenant
badge-look-begun = Les pages dues sont regardées, l'une après l'autre. Le résultat apparaît ici.
badge-look-demo = Les sites de la démo sont inventés : personne n'est dérangé.
badge-site = Site
badge-state-label = Badge
badge-checked-on = Regardé le
badge-state =
    { $state ->
        [found] Présent
        [missing] Absent
        [forbidden] Le site ne veut pas de robots
        [unreachable] Pas de réponse
       *[none] Pas encore regardé
    }
badge-file = badges
badge-empty-title = Aucun partenaire n'a de site noté
badge-empty-text = Notez l'adresse du site sur la fiche d'un partenaire ; il apparaît alors ici.
badge-empty-go = Vers les partenaires

# A partner's own pages
partner-way-posters = Mes affiches
partner-way-badge = Badge pour notre site
partner-posters-title = Mes affiches
partner-posters-none = Aucune affiche pour le moment. Merci de demander !
partner-poster-ask = L'affiche est-elle posée ?
partner-poster-about = « { $title } »
partner-poster-yes = Oui, elle est posée
partner-poster-print = Imprimer la mienne (PDF)
partner-poster-no = Nous préférons ne pas l'afficher
partner-poster-no-words = C'est noté, merci de l'avoir dit. Plus rien n'est demandé pour cette affiche.
partner-poster-hangs = Merci ! Elle est posée depuis le { $day }.
partner-poster-scans =
    { $count ->
        [one] Son code a été scanné { $count } fois.
       *[other] Son code a été scanné { $count } fois.
    }
partner-poster-scans-few = Son code a déjà été scanné, moins de cinq fois.
partner-poster-not = Elle n'est pas posée
partner-poster-photo-thanks = Merci pour la photo !
partner-badge-title = Le badge pour notre site
partner-badge-words = Il dit que vous faites partie du réseau, et y mène. Ni script, ni cookie.
