### Accompany: programmes, sessions, people under drawn names.

# The pages of the verb
accompany-tab-today = Avui
accompany-tab-sessions = Sessions
accompany-tab-programmes = Programes
accompany-tab-people = Persones
accompany-tab-retention = Conservació
accompany-tab-log = Qui ha llegit què

# Words of the domain
accompany-mark =
    { $mark ->
        [present] Present
        [late] Tard
        [excused] Ha avisat
       *[absent] Absent
    }
accompany-purpose-word =
    { $purpose ->
        [programme] El programa
        [sensitive] Salut i família
        [placement] Unes pràctiques
       *[picture] Fotos
    }
accompany-purpose-hint =
    { $purpose ->
        [programme] Les seves dades es guarden i serveixen per al programa.
        [sensitive] Es pot anotar el que un educador ha de saber de la salut o la família.
        [placement] Un orientador pot dir a un col·laborador qui hi va a fer les pràctiques.
       *[picture] Es poden fer i mostrar fotos en què es reconegui la persona.
    }
accompany-given-by =
    { $who ->
        [participant] La persona mateixa
       *[guardian] Un tutor o tutora
    }
accompany-form-word =
    { $form ->
        [paper] En paper, signat
        [email] Per missatge
       *[spoken] De paraula
    }
accompany-relation =
    { $relation ->
        [parent] Mare o pare
        [legal_guardian] Tutor nomenat per un jutge
       *[institution] Centre o servei públic
    }
accompany-act =
    { $act ->
        [read] ha obert la pàgina
        [search] ha cercat un nom
        [create] ha donat d’alta la persona
        [change] ha canviat alguna cosa
        [export] ha lliurat les dades
       *[erase] ha esborrat la persona
    }
accompany-detail =
    { $detail ->
        [record] fitxa
        [guardian] tutor
        [consent] consentiment
        [enrolment] programa
        [contact] contacte
        [attendance] assistència
        [name] pel nom
        [placement-match] aparellada amb una oferta
        [placement-write] pràctiques canviades
        [placement-paper] document de les pràctiques
        [placement-paper-partner] document de les pràctiques, pel col·laborador
        [placement-paper-person] document de les pràctiques, per la persona
        [placement-link] enllaç per signar les pràctiques
        [placement-step] pas de les pràctiques
        [placement-outcome] resultat de les pràctiques
       *[other] { $detail }
    }

# Today
accompany-today-lede = Anoteu qui hi és: un toc per persona i deseu.
accompany-today-sessions = Sessions d’avui
accompany-today-none = Avui no hi ha sessió.
accompany-today-unmarked = Assistència pendent d’anotar
accompany-all-unmarked =
    { $count ->
        [one] { $count } sessió per anotar
       *[other] Totes les { $count } sessions per anotar
    }
accompany-note-attendance = Anotar l’assistència
accompany-consents-missing =
    { $count ->
        [one] { $count } persona no té un consentiment vigent al programa.
       *[other] { $count } persones no tenen un consentiment vigent al programa.
    }
accompany-to-go =
    { $count ->
        [one] Les dades de { $count } persona s’han d’esborrar aviat, o ja ho haurien d’estar.
       *[other] Les dades de { $count } persones s’han d’esborrar aviat, o ja ho haurien d’estar.
    }
accompany-see = Veure

# Sessions and attendance
accompany-sessions-lede = Totes les trobades dels programes, i qui hi va ser.
accompany-sessions-empty = Encara no hi ha sessions
accompany-sessions-empty-text = Planifiqueu-les des de la pàgina d’un programa: un dia, o el mateix dia de diverses setmanes.
accompany-sessions-count =
    { $count ->
        [one] { $count } sessió
       *[other] { $count } sessions
    }
accompany-coming = Properes
accompany-past = Passades
accompany-unmarked = Per anotar
accompany-every-programme = Tots els programes
accompany-day = Dia
accompany-hours = Horari
accompany-programme = Programa
accompany-topic = Tema
accompany-topic-hint = Res que anomeni una persona.
accompany-place = Lloc
accompany-attendance = Assistència
accompany-there = { $present } de { $all } presents
accompany-there-so-far = { $there }, en falten { $waiting } per anotar
accompany-not-noted =
    { $count ->
        [one] sense anotar, s’espera { $count } persona
       *[other] sense anotar, s’esperen { $count } persones
    }
accompany-called-off = Anul·lada
accompany-not-yet = L’assistència s’anota a partir del dia de la sessió.
accompany-call-off = Anul·lar la sessió
accompany-take-place = Es fa de totes maneres
accompany-show-names = Mostra els noms
accompany-drawn-names = Noms sortejats
accompany-paper = Llista en paper (PDF)
accompany-noted = Anotat: { $there } de { $count } hi eren.
accompany-nobody-yet = Encara no hi participa ningú
accompany-nobody-yet-text = Les persones s’inscriuen al programa a la seva pròpia pàgina.
accompany-plan-sessions = Planificar sessions
accompany-planned =
    { $count ->
        [one] { $count } sessió planificada.
       *[other] { $count } sessions planificades.
    }
accompany-starts-at = Des de les
accompany-ends-at = Fins a les
accompany-hour-hint = Per exemple, 17:30.
accompany-weeks = Quantes setmanes seguides
accompany-weeks-hint = 1 per a una sola sessió, 52 com a màxim. Les sessions que ja hi són queden com estan.
accompany-expected = Esperats
accompany-marked = Anotats
accompany-were-there = Presents

# Programmes
accompany-programmes-lede = El que l’organització fa amb persones, i el que costa.
accompany-programmes-empty = Encara no hi ha programes
accompany-programmes-empty-text = Reforç escolar, un taller, orientació laboral: comenceu per un.
accompany-new-programme = Nou programa
accompany-search-programme = Nom del programa
accompany-running = En marxa
accompany-over = No en marxa
accompany-days = Dates
accompany-since = des del { $day }
accompany-people-count = Persones inscrites
accompany-purpose = Per a què serveix
accompany-first-day = Primer dia
accompany-last-day = Últim dia
accompany-who-takes-part = Qui hi participa
accompany-from = Des de
accompany-until = Fins a
accompany-all-sessions = Totes les seves sessions
accompany-costs = El que costa
accompany-costs-hint = El cost total d’un exercici, el pagui qui el pagui. Els col·laboradors en veuen la seva part.
accompany-cost = Cost d’aquest exercici
accompany-cost-month = Un mes de l’exercici
accompany-cost-month-hint = Qualsevol. Un cost buit treu la xifra.

# People
accompany-people-lede = Amb noms sortejats que no diuen res de ningú. Els noms reals són a la pàgina de cada persona, només per a educadors.
accompany-people-empty = Encara no s’ha donat d’alta ningú
accompany-people-empty-text = Un educador dona d’alta les persones, amb el seu consentiment o el d’un tutor.
accompany-people-total =
    { $count ->
        [one] { $count } persona
       *[other] { $count } persones
    }
accompany-search-drawn = Nom sortejat
accompany-search-name = Cercar pel nom real
accompany-search-name-hint = Paraules senceres del nom. El registre guarda que s’ha cercat, no qui.
accompany-search-nothing = Ningú aquí no té totes aquestes paraules al nom.
accompany-drawn-name = Nom sortejat
accompany-born-in = Any de naixement
accompany-last-contact = Últim contacte
accompany-consents = Consentiments
accompany-everybody = Tothom
accompany-without-consent = Sense consentiment
accompany-erased = Esborrades
accompany-take-in = Donar d’alta algú
accompany-take-in-lede = Sense consentiment no hi ha dades: s’anota en el mateix pas. Tot el que anomena la persona se segella amb una clau pròpia.
accompany-taken-in = Persona donada d’alta.
accompany-takes-part-in = Participa en
accompany-none-yet = Cap programa encara

# One person
accompany-person-lede = { $age } anys · { $name } a les llistes
accompany-record = El que se sap
accompany-given-name = Nom
accompany-family-name = Cognoms
accompany-born = Data de naixement
accompany-school = Escola o formació
accompany-note = Nota
accompany-note-hint = El que un educador hauria de saber; res de salut ni de família.
accompany-sensitive = Salut i família
accompany-sensitive-hint = Es guarda només mentre val el consentiment; després s’esborra sol.
accompany-heard-of = Avui hi hem tingut contacte
accompany-presence = Assistències: { $part } de { $whole }.
accompany-no-consents = Encara no s’ha consentit res.
accompany-consent-words = { $by }. { $form }. { $from } – { $until }.
accompany-holds = Vigent.
accompany-holds-no-more = No vigent.
accompany-withdrawn-on = Retirat el { $day }.
accompany-withdraw = Retirar
accompany-withdraw-text = Aquest consentiment s’acaba avui. Sense consentiment per al programa, la persona deixa de participar-hi des d’avui; sense consentiment per a salut i família, el que se’n sap desapareix de seguida.
accompany-note-consent = Anotar un consentiment
accompany-consent-to = Consent
accompany-who-agrees = Qui consent
accompany-own-consent = A partir dels { $age } anys una persona pot consentir sola; abans, un tutor; des dels 18, només ella.
accompany-how = Com
accompany-given-on = Donat el
accompany-expires-on = Fins al
accompany-expires-hint = Tres anys com a màxim.
accompany-no-consent-holds = Cap consentiment vigent al programa
accompany-no-consent-holds-text = Demaneu-lo de nou, o deixeu que s’esborrin les dades.
accompany-guardians = Tutors
accompany-no-guardians = Ningú anotat.
accompany-add-guardian = Afegir un tutor
accompany-guardian-name = Nom del tutor o tutora
accompany-guardian-hint = Necessari quan consent un tutor.
accompany-guardian-phone = Telèfon del tutor o tutora
accompany-guardian-email = Correu del tutor o tutora
accompany-guardian-remove-text = S’esborren el nom i el contacte d’aquest tutor.
accompany-relation-label = Relació amb l’infant
accompany-no-programme = En cap programa.
accompany-enrol = Inscriure en un programa
accompany-end-today = Acabar avui
accompany-rights = Els drets de la persona
accompany-rights-text = Tothom pot rebre una còpia de tot el que se sap, en paraules o per a màquines. El registre en guarda el lliurament.
accompany-copy-text = Còpia per llegir
accompany-log-of-one = Qui ha llegit aquesta pàgina

# Retention and erasure
accompany-retention-lede = Les dades s’esborren { $years } anys després de l’últim contacte, llevat que la persona participi en un programa. El programa proposa; algú decideix.
accompany-retention-empty = No hi ha dades per esborrar aviat
accompany-retention-empty-text = S’avisarà seixanta dies abans.
accompany-what-to-do = Què cal fer
accompany-goes-on = Reprendre el contacte, o esborrar les dades el { $day }.
accompany-gone-since = Esborrar: les dades s’haurien d’haver esborrat el { $day }.
accompany-erase = Esborrar la persona
accompany-erase-lede = Es destrueix la clau de la persona: nom, contacte, notes i tutors ja no els podrà llegir ningú mai més. Els recomptes de sessions continuen sent certs.
accompany-erase-sure = Sí, això no es pot desfer
accompany-erase-tick = Marqueu la casella per continuar.
accompany-erased-now = La persona ha estat esborrada.

# The log
accompany-log-lede = Cada línia està lligada a l’anterior: no se’n pot canviar ni treure cap sense que es noti.
accompany-log-empty = Encara no s’ha llegit res
accompany-log-empty-text = Aquí consta qui obre la pàgina d’una persona, i quan.
accompany-log-count =
    { $count ->
        [one] { $count } línia
       *[other] { $count } línies
    }
accompany-when = Quan
accompany-who = Qui
accompany-did = Què
accompany-number = Línia
accompany-the-program = El programa
accompany-check-log = Cada línia del registre de persones és com es va escriure i segueix l’anterior
accompany-fault-log = La línia { $number } del registre de persones s’ha canviat o hi falta.

# Why something is not taken
accompany-refused-days = Acaba abans de començar.
accompany-refused-cost = Un cost no és negatiu.
accompany-refused-hour = Escriviu l’hora així: 17:30.
accompany-refused-hours = Acaba abans de començar: reviseu les hores.
accompany-refused-taken = El programa ja té una sessió a aquesta hora.
accompany-refused-born = Ningú aquí no va néixer aquell dia: reviseu l’any.
accompany-refused-no-guardian = Anoteu primer el tutor.
accompany-refused-sensitive = Ningú no ha consentit que això s’anoti.
accompany-refused-no-consent = Aquell dia no hi ha consentiment vigent al programa: anoteu-lo primer.
accompany-refused-future = El consentiment s’anota un cop donat, no abans.
accompany-refused-too-young = Massa jove per consentir tot sol: ho ha de fer un tutor.
accompany-refused-grown-up = Major d’edat: només la persona pot consentir.
accompany-refused-term = El consentiment corre des del primer dia, tres anys com a màxim.
accompany-refused-over = Aquest consentiment ja s’ha acabat: ha de valer avui.
accompany-refused-last-guardian = Els consentiments anotats valen per la paraula d’aquest responsable. Retireu-los o anoteu abans un altre responsable.
accompany-refused-key = La clau de les persones no hi és, o n’és una altra. Cap nom no es pot llegir fins que torni el fitxer: qui porta el servidor ho veu amb «maillage doctor».
accompany-refused-erased = Aquesta persona ha estat esborrada: ja no es pot llegir res.
accompany-refused-words = Escriviu una paraula del nom, de dues lletres com a mínim.
accompany-refused-off = La sessió es va anul·lar: ningú no hi va poder ser.
accompany-refused-too-many = No queden noms per sortejar.
