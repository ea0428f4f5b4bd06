### Convidar: candidats, invitacions, missatges, col·laboradors.

# Pages of the verb
engage-tabs = Pàgines d'aquest pas
engage-tab-board = Tauler
engage-tab-list = Llista
engage-tab-tasks = Tasques
engage-tab-invite = Convidar
engage-tab-outbox = Missatges
engage-tab-partners = Col·laboradors de la xarxa

# Words of the domain
engage-stage =
    { $stage ->
        [shortlisted] Seleccionat
        [contacted] Contactat
        [met] Conegut
        [proposal] Proposta feta
        [partner] Col·laborador
        [declined] Ha dit que no
       *[other] Ara no
    }
engage-origin =
    { $origin ->
        [register] Triat en un registre
        [hand] Escrit a mà
       *[other] Ha demanat de sumar-s'hi
    }
engage-kind =
    { $kind ->
        [company] Empresa
        [authority] Administració
        [association] Associació
       *[other] Escola
    }
engage-channel =
    { $channel ->
        [email] Correu electrònic
        [letter] Carta
       *[other] Codi QR en mà
    }
engage-wave =
    { $wave ->
        [first] Invitació
        [reminder] Recordatori
       *[other] Darrer recordatori
    }
engage-answer =
    { $answer ->
        [interested] En vol saber més
        [not_now] Ara no
       *[other] No escriure més
    }
engage-silence =
    { $reason ->
        [opted_out] Ha demanat que no se li escrigui
        [declined] Ha dit que no
        [further_on] Ja va més endavant: hi ha una proposta sobre la taula
        [answered] Ha respost que sí: cal trucar
        [enough] Dos recordatoris són prou
        [no_email] Sense correu electrònic
       *[other] Adreça postal incompleta
    }
engage-silence-too-soon = Massa aviat: a partir del { $day }
engage-criterion =
    { $criterion ->
        [mission_fit] Relació amb la missió
        [proximity] Proximitat
        [capacity] Capacitat
        [anchoring] Arrelament local
        [values] Senyals de valors
        [reachability] Facilitat de contacte
       *[other] Complementarietat
    }
engage-event =
    { $cause ->
        [added] Afegit a la llista
        [hand] Passat a: { $stage }
        [invited] Convidat; etapa: { $stage }
        [answered] Ha respost; etapa: { $stage }
        [visited] Visitat; etapa: { $stage }
        [asked] Ha demanat de sumar-se a la xarxa
       *[other] S'ha sumat a la xarxa
    }

# Board and list
engage-board-title = A qui conèixer, a qui convidar
engage-board-label = Candidats per etapa
engage-board-more = Veure'ls tots { $count }
engage-board-nobody = Encara no hi ha ningú a la llista
engage-board-nobody-text = Cerqueu al vostre voltant els comerços que la vostra missió toca de prop i seleccioneu els que us agradaria conèixer.
engage-board-nobody-button = Cercar comerços
engage-list-title = Tots els candidats
engage-list-none = Cap candidat no coincideix. Traieu un filtre per veure'n més.
engage-search = Nom, carrer o correu
engage-search-hint = Els accents no compten.
engage-add = Afegir a mà
engage-add-title = Afegir un candidat
engage-edit-title = Corregir la fitxa
engage-stage-label = Etapa
engage-origin-label = Origen
engage-kind-label = Tipus
engage-since = Des de
engage-since-day = des del { $day }
engage-count-prospects =
    { $count ->
        [one] { $count } candidat
       *[other] { $count } candidats
    }
engage-moved = Etapa canviada: { $stage }.

# Score
engage-score = Punts
engage-score-line = { $points } punts de 100
engage-score-of = { $points } punts de 100 quan es va triar
engage-score-coverage = Calculat sobre { $weight } punts de criteris coneguts; el que no se sap no compta en contra.
engage-criterion-label = Criteri
engage-points = Punts
engage-weight = Pes

# The page of a prospect
engage-record-title = Fitxa
engage-what-next = I ara?
engage-next-step = Pas següent
engage-by-when = Per quan
engage-task-past = Aquesta data ja ha passat. Trieu avui o un dia posterior.
engage-reason = Per què
engage-history = Historial
engage-invitations = Invitacions
engage-channel-label = Per
engage-wave-label = Missatge
engage-invitation-sent = Enviada
engage-invitation-opened = Pàgina oberta
engage-note = Nota nova
engage-note-add = Anotar
engage-contacts = Persones
engage-contact-role = Funció
engage-contact-add = Afegir una persona
engage-opted-out = Ha demanat que no se li escrigui més
engage-opted-out-text = No sortirà cap invitació i la cerca no el proposarà més.
engage-peace = Deixar tranquil
engage-peace-text = Si ha dit que no vol rebre res més, anoteu-ho aquí.
engage-peace-set = No escriure-li més
engage-peace-lift-text = Només si ho ha demanat ell mateix.
engage-peace-lift = Se li pot tornar a escriure
engage-join-button = Fer-lo col·laborador de la xarxa
engage-joined = Benvinguda: ja és col·laborador de la xarxa.
engage-is-partner = És col·laborador de la xarxa
engage-open-partner = Obrir la seva pàgina de col·laborador
engage-qr-button = Fer un codi QR personal
engage-qr-title = Invitació personal de { $name }
engage-qr-text = Mostreu aquest codi o imprimiu-lo: obre la invitació d'aquest candidat. Només es veu ara.

# Typed by hand
engage-party-name = Nom a la porta
engage-street = Carrer i número
engage-postcode = Codi postal
engage-locality = Població
engage-written-in = Se li escriu en

# Tasks
engage-tasks = Tasques
engage-tasks-open = Per fer
engage-tasks-mine = Les meves
engage-tasks-overdue = Endarrerides
engage-tasks-done = Fetes
engage-tasks-none = Res a fer aquí
engage-tasks-none-text = Les tasques s'afegeixen a la pàgina d'un candidat o d'un col·laborador.
engage-task-what = Què
engage-task-who = Qui
engage-task-for = Amb
engage-task-add = Afegir una tasca
engage-task-done = Feta
engage-task-reopen = Reprendre
engage-task-call-back = Trucar: en vol saber més
engage-task-debit-returned = Parlar amb el soci: s'ha retornat un càrrec (codi del banc: { $code })
engage-task-debit-stopped = Parlar amb el col·laborador: s'ha aturat la domiciliació, un càrrec anunciat de { $sum } s'ha retirat i queda per pagar per transferència
engage-task-welcome = Respondre: ha demanat de sumar-se a la xarxa
engage-nobody = Ningú de moment
engage-late = endarrerida
engage-count-tasks =
    { $count ->
        [one] { $count } tasca
       *[other] { $count } tasques
    }

# Inviting
engage-invite-title = Convidar
engage-invite-lede = Una invitació, dos recordatoris com a molt i res més: no es pressiona ningú.
engage-invite-all = Triar entre tots els candidats
engage-invite-one = Convidar
engage-invite-possible =
    { $count ->
        [one] { $count } candidat pot rebre un missatge avui.
       *[other] { $count } candidats poden rebre un missatge avui.
    }
engage-invite-nobody = Ningú a qui convidar de moment
engage-reach = Adreça
engage-personal = Una frase personal
engage-personal-hint = S'afegeix tal qual a cada missatge, sigui quina sigui la llengua.
engage-preview = Veure abans d'enviar
engage-preview-title =
    { $count ->
        [one] { $count } invitació per enviar
       *[other] { $count } invitacions per enviar
    }
engage-count-in-language = { $count } en { $language }
engage-sample = { $wave }, en { $language }, tal com arriba a { $prospect }
engage-sample-mail-text = Aquest és el missatge sencer. Cadascú rep el seu propi enllaç, creat en enviar: aquí acaba en «…».
engage-sample-letter-text = Aquesta és la carta sencera. Cadascú rep el seu propi codi QR, creat amb la carta.
engage-sample-code = Aquí hi ha el codi QR de la seva pàgina personal, amb l'adreça a sota.
engage-sample-letters = Veure la carta tal com s'imprimirà (PDF)
engage-sample-letters-file = carta-de-mostra
engage-to-house = A l'empresa, sense nom
engage-to-at = A qui, a { $prospect }
engage-send-invitations =
    { $count ->
        [one] Enviar { $count } invitació
       *[other] Enviar { $count } invitacions
    }
engage-make-letters =
    { $count ->
        [one] Fer { $count } carta
       *[other] Fer { $count } cartes
    }
engage-send-warning = Un missatge enviat no torna.
engage-letters-warning = Les cartes compten com a enviades tan bon punt es fan. El fitxer queda aquí per imprimir-lo.
engage-invitations-queued =
    { $count ->
        [one] { $count } invitació surt ara.
       *[other] { $count } invitacions surten ara.
    }
engage-letters-made =
    { $count ->
        [one] { $count } carta és a punt.
       *[other] { $count } cartes són a punt.
    }
engage-letters = Cartes per imprimir
engage-letters-text = Un sol fitxer, una carta rere l'altra, per a sobres amb finestra. Cada codi QR és personal.

# Messages
engage-message-subject = Assumpte
engage-message-to = Per a
engage-message-from = De
engage-message-written = Escrit el
engage-message-kind-label = Classe
engage-message-kind =
    { $kind ->
        [invitation] Invitació
        [reminder] Recordatori
        [join_thanks] Agraïment
        [join_notice] Avís a l'equip
        [welcome] Primer accés
        [recover] Recuperació d'accés
        [partner_link] Enllaç personal
        [declaration_reminder] Xifra pendent
        [sign_agreement] Conveni per signar
        [event] Plaça en un acte
        [volunteer] Pàgina d'un voluntari
        [shift_off] Torn anul·lat
        [debit_notice] Avís de càrrec
       *[other] Missatge
    }
engage-message-waiting = En espera
engage-message-waiting-text = Aquest missatge surt d'aquí a un moment.
engage-message-sent = Enviat
engage-message-sent-text = Lliurat al servidor de correu el { $moment }.
engage-message-kept = Desat aquí, no enviat
engage-message-kept-text = No hi ha cap servidor de correu configurat. Podeu baixar el missatge i enviar-lo des del vostre programa.
engage-mail-kept = No s’ha enviat: no hi ha cap servidor de correu. El que s’ha escrit es guarda als missatges; descarregueu-ho i envieu-ho des del vostre programa.
engage-no-server-title = No hi ha cap servidor de correu
engage-no-server-text = Els missatges es guarden aquí i no surten. Qui porta el servidor l’engega amb MAILLAGE_SMTP_URL=smtps://nom:clau@mail.example.org; el manual ho explica a la pàgina «Engage».
engage-no-server-do = Veure els missatges
engage-message-later = Encara no ha sortit; nou intent el { $moment }
engage-message-failed = No enviat
engage-message-failed-text = Aquest missatge no ha pogut sortir i no s'hi provarà més. Reviseu l'adreça i torneu-ho a provar.
engage-message-again = S'hi torna a provar.
engage-message-eml = Baixar (.eml)
engage-messages-gone = Sortits o desats
engage-outbox-empty = Cap missatge
engage-outbox-empty-text = Tot el que envieu serà aquí, paraula per paraula.
engage-count-messages =
    { $count ->
        [one] { $count } missatge
       *[other] { $count } missatges
    }

# Partners
engage-partner-in = A la xarxa
engage-partner-left = Va marxar
engage-partners-none = Cap col·laborador aquí
engage-partners-none-text = Un candidat passa a ser col·laborador quan se li ha fet una proposta.
engage-legal-name = Nom legal
engage-legal-form = Forma jurídica
engage-legal-id = Número d'identificació
engage-joined-on = Va arribar el
engage-left-on = Va marxar el
engage-left-thanks = Va deixar la xarxa el { $day }. Gràcies per tot el camí compartit.
engage-shown = Visible a la pàgina pública
engage-not-shown = No és a la pàgina pública
engage-shown-label = Ha acceptat de sortir a la pàgina pública
engage-edit-partner-title = Corregir la fitxa del col·laborador
engage-before-joining = Abans d'arribar: notes, invitacions, historial
engage-link-title = Pàgina personal
engage-link-what = L'enllaç obre, sense contrasenya, la pàgina del col·laborador al seu telèfon.
engage-link-of = Pàgina personal de { $name }
engage-link-text = Mostreu aquest codi al col·laborador o envieu-li l'adreça. Aquest navegador la mostra durant una hora, i cap altre.
engage-link-gone = L’enllaç només es mostra al navegador que l’ha fet, durant una hora. Feu-ne un altre; els anteriors continuen oberts fins que els retireu.
engage-link-make = Fer un enllaç
engage-link-send = Enviar-lo per correu
engage-link-sent = L'enllaç surt per correu.
engage-link-made = Fet el { $day }
engage-link-used = Obert per darrera vegada el { $moment }
engage-link-unused = Encara no obert
engage-link-withdrawn = Retirat el { $day }
engage-link-withdraw = Retirar
engage-link-withdraw-text = Aquest enllaç no obrirà res més. El col·laborador en necessitarà un altre.
engage-link-withdrawn-done = L'enllaç està retirat.

# The public join page and the personal one
engage-join-title = Sumar-se a «{ $network }»
engage-join-lede = Deixeu-nos unes línies: { $organisation } us respon en una setmana. No us compromet a res.
engage-join-company = Nom de la vostra empresa
engage-join-activity = A què us dediqueu
engage-join-activity-hint = Per exemple: forn, perruqueria, bar.
engage-join-contact = El vostre nom
engage-join-one-of-both = Correu o telèfon: n'hi ha prou amb un dels dos.
engage-join-words = Alguna cosa més a dir-nos?
engage-join-consent = Accepto que es desin aquestes dades per respondre'm.
engage-join-send = Demanar de sumar-s'hi
engage-join-thanks = Gràcies!
engage-join-thanks-text = Algú de { $organisation } us trucarà o us escriurà en una setmana.
engage-join-see = Veure la xarxa
engage-personal-title = { $company }, us sumeu a «{ $network }»?
engage-your-answer = La vostra resposta
engage-say-yes = Sí, m'agradaria saber-ne més
engage-say-not-now = Ara no
engage-say-never = Si us plau, no ens escriviu més
engage-answer-not-now = Anotat
engage-answer-not-now-text = { $organisation } no us escriurà abans de sis mesos com a mínim. La vostra pàgina queda oberta si canvieu d'idea.
engage-answer-never = Entesos
engage-answer-never-text = { $organisation } no us escriurà més. Gràcies per dir-nos-ho.
engage-stop-text = { $organisation } no us enviarà més missatges ni cartes.
engage-stop-button = No enviar-me res més

# Refusals
engage-refused-title = Això no és possible
engage-refused-move = Aquest candidat no pot passar a aquesta etapa des de la seva. Només una proposta feta porta a ser col·laborador.
engage-refused-opted-out = Ha demanat que no se li escrigui: no es torna a posar a la llista.
engage-refused-nothing-to-send = Ningú dels triats no pot rebre un missatge avui. No ha sortit res.
engage-refused-addressee = Una de les persones triades ja no hi és, o no té adreça. No s'ha enviat res: torneu a triar.
engage-refused-no-name = Falta un nom.
engage-refused-empty = No hi ha res a desar: el text és buit.
engage-refused-assignee = Aquesta persona no té cap funció a l'organització.
engage-refused-no-email = Aquest col·laborador no té correu electrònic: afegiu-lo primer.
engage-refused-nothing-to-mark = Sense número de registre ni correu no se'l podria reconèixer la propera vegada. Passeu-lo a l'etapa «ha dit que no».
engage-refused-no-way-back = Deixeu un correu o un telèfon perquè us puguem respondre.
engage-refused-no-consent = Marqueu aquesta casella: sense el vostre permís no desem res.

# Money and leaving
engage-money = Diners
engage-task-leaving = Ho vol deixar: contactar, donar les gràcies, acordar el final
