### Accompany: programmes, sessions, people under drawn names.

# The pages of the verb
accompany-tab-today = Aujourd’hui
accompany-tab-sessions = Séances
accompany-tab-programmes = Programmes
accompany-tab-people = Personnes
accompany-tab-retention = Conservation
accompany-tab-log = Qui a lu quoi

# Words of the domain
accompany-mark =
    { $mark ->
        [present] Présent
        [late] En retard
        [excused] Excusé
       *[absent] Absent
    }
accompany-purpose-word =
    { $purpose ->
        [programme] Le programme
        [sensitive] Santé et famille
        [placement] Un stage
       *[picture] Photos
    }
accompany-purpose-hint =
    { $purpose ->
        [programme] Ses données sont gardées et servent au programme.
        [sensitive] Ce qu’un éducateur doit savoir de la santé ou de la famille peut être noté.
        [placement] Un conseiller peut dire à un partenaire qui vient en stage.
       *[picture] Des photos où l’on reconnaît la personne peuvent être prises et montrées.
    }
accompany-given-by =
    { $who ->
        [participant] La personne
       *[guardian] Un responsable légal
    }
accompany-form-word =
    { $form ->
        [paper] Sur papier, signé
        [email] Par message
       *[spoken] De vive voix
    }
accompany-relation =
    { $relation ->
        [parent] Mère ou père
        [legal_guardian] Tuteur désigné par un juge
       *[institution] Foyer ou service public
    }
accompany-act =
    { $act ->
        [read] a ouvert la page
        [search] a cherché un nom
        [create] a inscrit la personne
        [change] a modifié quelque chose
        [export] a remis les données
       *[erase] a effacé la personne
    }
accompany-detail =
    { $detail ->
        [record] fiche
        [guardian] responsable légal
        [consent] consentement
        [enrolment] programme
        [contact] contact
        [attendance] présences
        [name] par le nom
        [placement-match] associée à une offre
        [placement-write] stage changé
        [placement-paper] document du stage
        [placement-paper-partner] document du stage, par le partenaire
        [placement-paper-person] document du stage, par la personne
        [placement-link] lien pour signer le stage
        [placement-step] étape du stage
        [placement-outcome] suites du stage
       *[other] { $detail }
    }

# Today
accompany-today-lede = Notez qui est là : un geste par personne, puis enregistrez.
accompany-today-sessions = Séances du jour
accompany-today-none = Pas de séance aujourd’hui.
accompany-today-unmarked = Présences à noter encore
accompany-all-unmarked =
    { $count ->
        [one] { $count } séance à noter
       *[other] Les { $count } séances à noter
    }
accompany-note-attendance = Noter les présences
accompany-consents-missing =
    { $count ->
        [one] { $count } personne n’a pas de consentement valable au programme.
       *[other] { $count } personnes n’ont pas de consentement valable au programme.
    }
accompany-to-go =
    { $count ->
        [one] Les données de { $count } personne doivent bientôt partir, ou auraient dû partir.
       *[other] Les données de { $count } personnes doivent bientôt partir, ou auraient dû partir.
    }
accompany-see = Voir

# Sessions and attendance
accompany-sessions-lede = Toutes les rencontres des programmes, et qui était là.
accompany-sessions-empty = Pas encore de séance
accompany-sessions-empty-text = Planifiez-les depuis la page d’un programme : un jour, ou le même jour de plusieurs semaines.
accompany-sessions-count =
    { $count ->
        [one] { $count } séance
       *[other] { $count } séances
    }
accompany-coming = À venir
accompany-past = Passées
accompany-unmarked = À noter
accompany-every-programme = Tous les programmes
accompany-day = Jour
accompany-hours = Horaire
accompany-programme = Programme
accompany-topic = Sujet
accompany-topic-hint = Rien qui nomme une personne.
accompany-place = Lieu
accompany-attendance = Présences
accompany-there = { $present } présents sur { $all }
accompany-there-so-far = { $there }, encore { $waiting } à noter
accompany-not-noted =
    { $count ->
        [one] non noté, { $count } personne attendue
       *[other] non noté, { $count } personnes attendues
    }
accompany-called-off = Annulée
accompany-not-yet = Les présences se notent à partir du jour de la séance.
accompany-call-off = Annuler la séance
accompany-take-place = Elle a lieu tout de même
accompany-show-names = Montrer les prénoms
accompany-drawn-names = Noms tirés au sort
accompany-paper = Liste sur papier (PDF)
accompany-noted = Noté : { $there } présents sur { $count }.
accompany-nobody-yet = Personne n’y participe encore
accompany-nobody-yet-text = On inscrit une personne au programme sur sa propre page.
accompany-plan-sessions = Planifier des séances
accompany-planned =
    { $count ->
        [one] { $count } séance planifiée.
       *[other] { $count } séances planifiées.
    }
accompany-starts-at = De
accompany-ends-at = À
accompany-hour-hint = Par exemple 17:30.
accompany-weeks = Combien de semaines de suite
accompany-weeks-hint = 1 pour une seule séance, 52 au plus. Les séances déjà prévues restent telles quelles.
accompany-expected = Attendus
accompany-marked = Notés
accompany-were-there = Présents

# Programmes
accompany-programmes-lede = Ce que l’organisation fait avec des personnes, et ce que cela coûte.
accompany-programmes-empty = Pas encore de programme
accompany-programmes-empty-text = Soutien scolaire, atelier, aide à l’emploi : commencez par un.
accompany-new-programme = Nouveau programme
accompany-search-programme = Nom du programme
accompany-running = En cours
accompany-over = Pas en cours
accompany-days = Dates
accompany-since = depuis le { $day }
accompany-people-count = Personnes inscrites
accompany-purpose = À quoi il sert
accompany-first-day = Premier jour
accompany-last-day = Dernier jour
accompany-who-takes-part = Qui participe
accompany-from = Du
accompany-until = Jusqu’au
accompany-all-sessions = Toutes ses séances
accompany-costs = Ce qu’il coûte
accompany-costs-hint = Le coût total d’un exercice, quel que soit le payeur. Les partenaires en voient leur part.
accompany-cost = Coût de cet exercice
accompany-cost-month = Un mois de l’exercice
accompany-cost-month-hint = N’importe lequel. Un coût vide retire le chiffre.

# People
accompany-people-lede = Sous des noms tirés au sort qui ne disent rien de personne. Les vrais noms sont sur la page de chacun, pour les éducateurs seulement.
accompany-people-empty = Personne n’est encore inscrit
accompany-people-empty-text = Un éducateur inscrit les personnes, avec leur consentement ou celui d’un responsable légal.
accompany-people-total =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
accompany-search-drawn = Nom tiré au sort
accompany-search-name = Chercher par le vrai nom
accompany-search-name-hint = Des mots entiers du nom. Le journal garde qu’on a cherché, pas qui.
accompany-search-nothing = Personne ici n’a tous ces mots dans son nom.
accompany-drawn-name = Nom tiré au sort
accompany-born-in = Année de naissance
accompany-last-contact = Dernier contact
accompany-consents = Consentements
accompany-everybody = Tout le monde
accompany-without-consent = Sans consentement
accompany-erased = Effacées
accompany-take-in = Inscrire une personne
accompany-take-in-lede = Pas de données sans consentement : il se note en même temps. Tout ce qui nomme la personne est scellé avec une clé à elle.
accompany-taken-in = Personne inscrite.
accompany-takes-part-in = Participe à
accompany-none-yet = Pas encore de programme

# One person
accompany-person-lede = { $age } ans · { $name } dans les listes
accompany-record = Ce que l’on sait
accompany-given-name = Prénom
accompany-family-name = Nom de famille
accompany-born = Date de naissance
accompany-school = École ou formation
accompany-note = Note
accompany-note-hint = Ce qu’un éducateur devrait savoir ; rien de la santé ni de la famille.
accompany-sensitive = Santé et famille
accompany-sensitive-hint = Gardé seulement tant que le consentement vaut ; ensuite cela disparaît tout seul.
accompany-heard-of = Nous avons eu des nouvelles aujourd’hui
accompany-presence = Présences : { $part } sur { $whole }.
accompany-no-consents = Rien n’a encore été consenti.
accompany-consent-words = { $by }. { $form }. { $from } – { $until }.
accompany-holds = Valable.
accompany-holds-no-more = N’est pas valable.
accompany-withdrawn-on = Retiré le { $day }.
accompany-withdraw = Retirer
accompany-withdraw-text = Cet accord finit aujourd’hui. Sans accord pour le programme, la personne n’y participe plus dès aujourd’hui ; sans accord pour la santé et la famille, ce qui en est su disparaît aussitôt.
accompany-note-consent = Noter un consentement
accompany-consent-to = Porte sur
accompany-who-agrees = Qui consent
accompany-own-consent = À partir de { $age } ans, une personne peut consentir seule ; avant, un responsable légal ; dès 18 ans, elle seule.
accompany-how = Comment
accompany-given-on = Donné le
accompany-expires-on = Jusqu’au
accompany-expires-hint = Trois ans au plus.
accompany-no-consent-holds = Aucun consentement valable au programme
accompany-no-consent-holds-text = Redemandez-le, ou laissez partir les données.
accompany-guardians = Responsables légaux
accompany-no-guardians = Personne n’est noté.
accompany-add-guardian = Ajouter un responsable
accompany-guardian-name = Nom du responsable légal
accompany-guardian-hint = Nécessaire quand un responsable légal consent.
accompany-guardian-phone = Téléphone du responsable
accompany-guardian-email = Adresse e-mail du responsable
accompany-guardian-remove-text = Le nom et le contact de ce responsable sont supprimés.
accompany-relation-label = Lien avec l’enfant
accompany-no-programme = Dans aucun programme.
accompany-enrol = Inscrire à un programme
accompany-end-today = Terminer aujourd’hui
accompany-rights = Les droits de la personne
accompany-rights-text = Chacun peut recevoir une copie de tout ce que l’on sait, en mots ou pour des machines. Le journal garde qu’elle a été remise.
accompany-copy-text = Copie à lire
accompany-log-of-one = Qui a lu cette page

# Retention and erasure
accompany-retention-lede = Les données partent { $years } ans après le dernier contact, sauf si la personne participe à un programme. Le logiciel propose, quelqu’un décide.
accompany-retention-empty = Aucune donnée ne doit bientôt partir
accompany-retention-empty-text = Vous serez prévenus soixante jours avant.
accompany-what-to-do = Ce qu’il faut faire
accompany-goes-on = Reprendre contact, ou laisser partir les données le { $day }.
accompany-gone-since = Effacer : les données auraient dû partir le { $day }.
accompany-erase = Effacer la personne
accompany-erase-lede = La clé de la personne est détruite : nom, contact, notes et responsables ne pourront plus jamais être lus, par personne. Les comptes des séances restent justes.
accompany-erase-sure = Oui, c’est irréversible
accompany-erase-tick = Cochez pour continuer.
accompany-erased-now = La personne a été effacée.

# The log
accompany-log-lede = Chaque ligne est liée à la précédente : aucune ne peut être changée ou retirée sans que cela se voie.
accompany-log-empty = Rien n’a encore été lu
accompany-log-empty-text = Ici se lit qui ouvre la page d’une personne, et quand.
accompany-log-count =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
accompany-when = Quand
accompany-who = Qui
accompany-did = Quoi
accompany-number = Ligne
accompany-the-program = Le logiciel
accompany-check-log = Chaque ligne du journal des personnes est telle qu’écrite et suit la précédente
accompany-fault-log = La ligne { $number } du journal des personnes a été changée ou manque.

# Why something is not taken
accompany-refused-days = Cela finit avant de commencer.
accompany-refused-cost = Un coût n’est pas négatif.
accompany-refused-hour = Écrivez l’heure ainsi : 17:30.
accompany-refused-hours = La fin précède le début : vérifiez les heures.
accompany-refused-taken = Le programme a déjà une séance à cette heure.
accompany-refused-born = Personne ici n’est né ce jour-là : vérifiez l’année.
accompany-refused-no-guardian = Notez d’abord le responsable légal.
accompany-refused-sensitive = Personne n’a consenti à ce que ce soit noté.
accompany-refused-no-consent = Aucun consentement au programme ne vaut ce jour-là : notez-le d’abord.
accompany-refused-future = Un consentement se note une fois donné, pas avant.
accompany-refused-too-young = Trop jeune pour consentir seul : un responsable légal doit le faire.
accompany-refused-grown-up = Majeur : seule la personne peut consentir.
accompany-refused-term = Un consentement court à partir de son premier jour, trois ans au plus.
accompany-refused-over = Cet accord est déjà terminé : il doit valoir aujourd’hui.
accompany-refused-last-guardian = C’est la parole de ce responsable qui vaut pour les accords notés ici. Reprenez-les, ou notez d’abord un autre responsable.
accompany-refused-key = La clé des personnes n’est pas là, ou c’en est une autre. Aucun nom n’est lisible tant que le fichier manque : qui gère le serveur le retrouve avec « maillage doctor ».
accompany-refused-erased = Cette personne a été effacée : plus rien n’est lisible.
accompany-refused-words = Écrivez un mot du nom, deux lettres au moins.
accompany-refused-off = La séance a été annulée : personne n’a pu y être.
accompany-refused-too-many = Il n’y a plus de noms à tirer.
