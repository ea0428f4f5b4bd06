### Pràctiques: ofertes, acords a tres parts i què s'ha fet de les persones.

# The lists
placement-tab-offers = Ofertes
placement-tab-placements = Pràctiques
placement-tab-outcomes = Resultats
placement-offers-lede = Llocs on algú pot venir a aprendre una feina, tal com els ofereixen els col·laboradors.
placement-offers-search = Feina o col·laborador
placement-offers-empty = Encara no hi ha cap oferta
placement-offers-empty-text = Els col·laboradors ofereixen una plaça a la seva pàgina, en dos minuts. Si algun us ho diu per telèfon, anoteu-la vosaltres.
placement-offers-file = ofertes
placement-lede = Qui treballa on, amb noms sortejats. Només el document porta un nom.
placement-search = Col·laborador, persona, feina o referència
placement-empty = Encara no hi ha pràctiques
placement-empty-text = Unes pràctiques comencen amb una oferta: obriu-ne una i proposeu algú que hi hagi consentit.
placement-file = practiques
placement-outcomes-lede = Què s'ha fet de les persones tres, sis i dotze mesos després de les pràctiques. El que ningú sap es mostra com un interval, mai s'endevina.
placement-outcomes-empty = Encara no hi ha res a preguntar
placement-outcomes-empty-text = Quan s'acaben unes pràctiques, aquí apareixen tres preguntes: al cap de tres, sis i dotze mesos.
placement-outcomes-file = resultats

# Words of an offer and of a placement
placement-work = Feina
placement-partner = Col·laborador
placement-person = Persona
placement-who = Qui
placement-young-person = Una persona jove
placement-adviser = Orientació
placement-reference = Referència
placement-state = Estat
placement-days = Dates
placement-hours = Hores
placement-first-day = Primer dia
placement-last-day = Últim dia
placement-ended-on = Va acabar el
placement-taken = Ocupades
placement-made-by = Escrita per
placement-by-partner = el col·laborador
placement-by-staff = una persona de l'equip
placement-schedule = Horari de la setmana
placement-aims = Què vol aprendre la persona
placement-aims-hint = Una cosa per línia. Res sobre la salut ni la família.
placement-workplace = On, si és en un altre lloc
placement-workplace-hint = Si es deixa buit, és l'adreça del col·laborador.
placement-allowance = Ajut al mes
placement-allowance-hint = El que paga el col·laborador, si paga res.
placement-accident = Assegurança d'accidents de treball
placement-liability = Assegurança de responsabilitat civil
placement-insurance-hint = Asseguradora i número de pòlissa.
placement-one-a-line = Una per línia.
placement-the-paper = El document
placement-reason-head = Motiu
placement-months = Mesos després
placement-asked-after = Es pregunta
placement-asked-on = Data de la pregunta
placement-answer = Resposta
placement-from-day = des del { $day }
placement-hours-a-week =
    { $count ->
        [one] { $count } hora a la setmana
       *[other] { $count } hores a la setmana
     }
placement-weeks =
    { $count ->
        [one] { $count } setmana
       *[other] { $count } setmanes
     }
placement-places =
    { $count ->
        [one] { $count } plaça
       *[other] { $count } places
     }
placement-free = { $free } de { $places } lliures
placement-after-months =
    { $months ->
        [one] al cap d'{ $months } mes
       *[other] al cap de { $months } mesos
     }
placement-offer-state =
    { $state ->
        [full] completa
        [past] per confirmar
        [withdrawn] retirada
       *[other] oberta
     }
placement-stage =
    { $stage ->
        [matched] proposada
        [signing] per signar
        [signed] signada per les tres parts
        [running] en marxa
        [completed] completada
        [broken] interrompuda
       *[other] no es va arribar a fer
     }
placement-reason =
    { $reason ->
        [no_room] El col·laborador finalment no té lloc en aquestes dates
        [other_skills] El col·laborador busca altres capacitats
        [too_far] El trajecte és massa llarg
        [hours] L'horari no encaixa
        [found_elsewhere] La persona ha trobat una altra cosa
        [changed_mind] La persona ha canviat d'opinió
        [personal] Motiu personal
        [papers] Falta un paper
        [no_answer] Ningú va respondre
       *[other] Un altre motiu
     }
placement-outcome =
    { $outcome ->
        [lasting_job] Treballa, per sis mesos o més
        [short_job] Treballa, per menys de sis mesos
        [self_employed] Treballa pel seu compte
        [training] Aprèn un ofici o estudia
        [looking] Busca feina
        [something_else] Fa una altra cosa
       *[other] Ningú ho ha pogut saber
     }
placement-follow-up-state =
    { $state ->
        [later] més endavant
        [known] contestada
        [unknown] no se sap
       *[other] espera resposta
     }

# An offer, written
placement-o-title = Quina feina és?
placement-o-title-hint = En poques paraules, per exemple ajudant de forn.
placement-o-tasks = Què cal fer
placement-o-tasks-hint = Una tasca per línia.
placement-o-hours = Hores a la setmana
placement-o-starts = Primer dia possible
placement-o-weeks = Setmanes
placement-o-places = Places
placement-o-tutor = Qui ensenya la feina
placement-o-tutor-hint = Un nom, si ja el sabeu.
placement-offer-new = Anotar una oferta
placement-offer-new-lede = Per a un col·laborador que us n'ha parlat. Veurà l'oferta a la seva pàgina i la podrà canviar o retirar.
placement-choose-partner = Trieu un col·laborador
placement-offer-made = L'oferta està anotada. Ja podeu proposar algú.
placement-offer-edit-lede = { $partner } veurà a la seva pàgina el que canvieu aquí.
placement-on-offer = Pràctiques d'aquesta oferta
placement-on-offer-none = Encara no s'ha proposat ningú.
placement-propose-somebody = Proposar algú

# A partner on its own page
placement-p-way = Pràctiques
placement-p-title = Un lloc per aprendre una feina
placement-p-lede = Oferiu unes setmanes de feina; { $organisation } busca una persona jove a qui li encaixi i l'acompanya.
placement-p-new = Oferir una plaça
placement-p-new-lede = És un minut. Encara no us compromet a res: { $organisation } us trucarà abans que vingui ningú.
placement-p-send = Oferir aquesta plaça
placement-p-change = Canviar l'oferta
placement-p-save = Desar el canvi
placement-p-changed = L'oferta s'ha canviat.
placement-p-withdraw = Retirar l'oferta
placement-p-withdrawn = L'oferta està retirada. Gràcies per haver-hi pensat; la podeu tornar a oferir quan vulgueu.
placement-p-renew = Tornar-la a oferir
placement-p-renewed = L'oferta torna a estar oberta.
placement-p-back = Tornar a les vostres ofertes
placement-p-thanks = Gràcies! { $organisation } busca ara algú a qui li encaixi.
placement-p-offers = Les vostres ofertes
placement-p-none = Encara no heu ofert cap plaça.
placement-p-people = Qui ve
placement-p-nameless = Aquí no hi ha cap nom, per protegir qui ve. El trobareu a l'acord que signeu.
placement-p-days = { $from } – { $until }
placement-p-stage =
    { $stage ->
        [signing] Una persona jove; orientació us portarà l'acord
        [signed] Una persona jove; l'acord està signat
        [running] Una persona jove és amb vosaltres
        [completed] Una persona jove va ser amb vosaltres fins al final. Gràcies!
       *[other] Una persona jove va ser un temps amb vosaltres. Gràcies!
     }

# Signing by a link
placement-s-title = L'acord d'aquestes pràctiques
placement-s-thanks = Gràcies per signar
placement-s-lede = El signeu vosaltres, { $partner } i l'organització. Llegiu-lo amb calma i pregunteu abans de signar.
placement-s-lede-partner = El signen { $partner }, una persona jove i l'organització. El nom només és al document: és per a vosaltres, no el compartiu.
placement-s-waits = Ja heu signat. { $organisation } us avisarà quan ho hagin fet les tres parts.
placement-s-all = Han signat les tres parts. Podeu desar el document.
placement-s-closed = El document està tancat de moment. { $organisation } us dirà com continua.
placement-s-consent = He llegit l'acord { $reference } i el signo.
placement-s-consent-partner = He llegit l'acord { $reference } i el signo en nom de { $who }.
placement-s-guardian = Nom de la vostra mare, pare o tutor legal
placement-s-guardian-hint = Abans dels divuit anys signa amb vosaltres, aquí i ara.

# The match
placement-propose-whom = A qui proposar
placement-choose-lede = Només hi surten les persones el consentiment de les quals per a unes pràctiques val avui, amb noms sortejats.
placement-nobody = Avui no hi ha ningú a qui proposar
placement-nobody-text = Algú sortirà aquí quan un educador anoti el seu consentiment per a unes pràctiques.
placement-last-heard = Últimes notícies el { $day }
placement-propose-this = Proposar
placement-new = Noves pràctiques
placement-new-title = { $name } a { $partner }
placement-new-lede = El que dirà el document. Encara no surt res i el col·laborador no veu res.
placement-match = Aparellar
placement-matched = Aparellat. Mireu el document i poseu-lo a la signatura.
placement-written = Les pràctiques s'han canviat.

# One placement
placement-heading = { $reference }: { $who }
placement-erased = Les dades d'aquesta persona s'han esborrat. El que queda compta i no anomena ningú.
placement-is-over = El seu últim dia va ser { $day }: anoteu com va acabar.
placement-preview = Veure el document
placement-preview-text = Com serà, amb { $name } en lloc del nom.
placement-paper-open = Obrir el document per signar
placement-paper-signed = Obrir el document signat
placement-paper-text = Porta el nom. El registre de persones anota que l'heu obert.
placement-make-paper = Posar el document a la signatura
placement-make-paper-again = Refer el document
placement-make-paper-text = El document es fa i se segella. Després feu un enllaç per al col·laborador i un altre per a la persona, i lliureu-los. Si es refà, les signatures anteriors deixen de valer.
placement-paper-made = El document és a la signatura.
placement-signatures = Signatures
placement-signed-on = Signat el { $day }
placement-signed-by = Signat per { $by } el { $day }
placement-not-signed = Encara sense signar
placement-link-head = Enllaç
placement-link-make = Fer un enllaç
placement-link-title = L'enllaç de { $who }
placement-link-text = Obre el document amb el nom i només es mostra ara. Lliureu-lo vosaltres: que escanegi el codi amb el telèfon. S'acaba al cap de { $days } dies, i a l'acte si en feu un altre.
placement-step =
    { $step ->
        [running] Han començat
        [completed] S'han completat
        [broken] S'han interromput
       *[other] No es faran
     }
placement-step-text =
    { $step ->
        [running] Des d'aquest dia la persona treballa amb el col·laborador.
        [completed] Se us preguntarà què s'ha fet de la persona al cap de tres, sis i dotze mesos.
        [broken] Interrompre-les no és cap fracàs. Se us preguntarà què s'ha fet de la persona al cap de tres, sis i dotze mesos.
       *[other] La plaça torna a quedar lliure i tots els enllaços d'aquestes pràctiques deixen de funcionar.
     }
placement-on-which-day = Quin dia
placement-step-taken = Anotat.
placement-question = Què s'ha fet de la persona?
placement-choose-answer = Trieu una resposta
placement-note-answer = Anotar la resposta
placement-answer-noted = La resposta està anotada.
placement-answered = { $answer }, anotat el { $day }
placement-asked-from = es preguntarà des del { $day }

# Outcomes
placement-share = El { $percent } % treballa o estudia
placement-interval = Entre el { $worst } % i el { $best } % treballa o estudia
placement-interval-formula = De { $all }, { $positive } treballen o estudien, { $other } ni una cosa ni l'altra, i de { $unknown } no se sap. En el pitjor cas, cap d'elles; en el millor, totes.
placement-told-all = Hi ha cinc persones o més darrere de cada part: es pot explicar fora.
placement-told-part = Alguna part compta menys de cinc persones: fora no es diu, ni el que permetria deduir-la.
placement-told-nothing = Són massa poques per donar cap xifra fora.

# Refusals
placement-refused-title = Ara no es pot fer
placement-refused-consent = El consentiment per a unes pràctiques no val avui. Un educador en pot anotar un de nou amb la persona.
placement-refused-room = Aquesta oferta no té places: està completa, retirada o és massa antiga.
placement-refused-there = Aquesta persona ja té unes pràctiques en aquesta oferta.
placement-refused-days = L'últim dia és anterior al primer.
placement-refused-past = Unes pràctiques no poden començar abans d’avui.
placement-refused-name = Escriviu el nom tal com figura al document.
placement-refused-step-day = Aquest dia és al futur o és anterior al primer dia de les pràctiques.
placement-refused-step = Les pràctiques no són on us penseu: potser algú ha fet un pas mentrestant. Torneu a mirar-ne la pàgina.
placement-refused-withdrawn = El col·laborador ha retirat l'oferta. Parleu-hi abans de continuar.
placement-refused-facts = Alguna cosa del document ha canviat des que es va fer, per exemple una adreça. Refeu el document.
placement-refused-country = El document només sap què cal acordar a Espanya i a França.
placement-refused-places = Ja hi ha més places promeses.
placement-refused-offer = Una oferta diu quina feina és, què cal fer, quantes hores i setmanes, i per a quantes persones.
placement-refused-early = Aquesta pregunta té el seu dia i encara no ha arribat.
