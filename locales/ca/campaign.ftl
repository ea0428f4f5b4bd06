### Sensibilitzar: campanyes, cartells, codis, insígnia.

# Campaigns
campaign-tab-campaigns = Campanyes
campaign-tab-badge = Insígnia
campaign-tabs = Sensibilitzar
campaign-title = Campanyes
campaign-lede = Un missatge, un cartell per a cada col·laborador, i el que mou.
campaign-new = Comença una campanya
campaign-search = Nom
campaign-state = Estat
campaign-state-open = Oberta
campaign-state-closed = Tancada
campaign-name = Nom de la campanya
campaign-starts-on = Primer dia
campaign-ends-on = Últim dia
campaign-asked = Preguntats
campaign-sent = Enviats
campaign-shown = Penjats
campaign-photos = Fotos
campaign-declined = Rebutjos
campaign-scans = Codis escanejats
campaign-file = campanyes
campaign-empty-title = Encara no hi ha cap campanya
campaign-empty-text = Una campanya té un missatge per idioma i un cartell per col·laborador, amb el seu nom, el seu carrer i el seu propi codi.

# The form
campaign-edit-title = Edita «{ $name }»
campaign-form-lede = No es pregunta a ningú fins que no ho demaneu a la pàgina de la campanya.
campaign-destination = On porten els codis dels cartells
campaign-destination-hint = Es pot canviar més tard: els codis impresos continuen sent els mateixos. Qui s'hi apunta es compta per al cartell.
campaign-destination-poster = Una pàgina sobre la campanya i el lloc
campaign-destination-help = La pàgina per donar un cop de mà
campaign-destination-event = La pàgina de «{ $title }», per apuntar-s'hi
campaign-destination-event-over = «{ $title }» ja ha passat: els codis porten a la pàgina sobre la campanya
campaign-destination-gone = Aquest acte ja no hi és. Trieu on porten els codis.
campaign-destination-network = La pàgina pública de la xarxa
campaign-destination-join = La pàgina per unir-se a la xarxa
campaign-size = Mida
campaign-size-a4 = A4 (21 × 29,7 cm)
campaign-size-a3 = A3 (29,7 × 42 cm)
campaign-edge = Per a quina impressora
campaign-edge-plain = La impressora de l'oficina
campaign-edge-marks = Una impremta: sagnat i marques de tall
campaign-texts = El que diu el cartell
campaign-texts-hint = Ompliu almenys un idioma. Cada col·laborador rep el cartell en el seu idioma, o en el primer que estigui omplert.
campaign-blanks = Aquestes paraules entre claus se substitueixen a cada cartell: { $blanks }
campaign-text-title = Títol
campaign-text-title-hint = Unes poques paraules, que es llegeixin des de l'altra banda del carrer.
campaign-text-body = Text
campaign-text-call = El que es pot fer, al costat del codi
campaign-text-half = Ompliu els tres textos d'aquest idioma, o cap.
campaign-text-none = Escriviu el missatge en un idioma com a mínim.
campaign-blank-unknown = «{ $blank }» no es coneix. Hi ha: { $blanks }
campaign-blank-open = Hi ha una clau oberta que no es tanca.
campaign-dates-wrong = L'últim dia és anterior al primer.
campaign-picture = Imatge dels cartells
campaign-picture-hint = PNG o JPEG, apaïsada. Sense imatge, el cartell mostra la xarxa: un nus per col·laborador.
campaign-picture-remove = Treu la imatge
campaign-picture-unreadable = Aquesta imatge no es pot llegir. Trieu un fitxer PNG o JPEG. Tota la resta s'ha conservat.
campaign-picture-too-large = Aquesta imatge pesa massa: { $limit } com a màxim.
campaign-picture-missing = Trieu primer un fitxer.
campaign-picture-changed = La imatge és als cartells.
campaign-picture-removed = La imatge s'ha tret.
campaign-picture-send = Posa aquesta imatge
campaign-save = Desa la campanya
campaign-saved = La campanya està desada.

# The page of a campaign
campaign-next = Què cal fer ara
campaign-ask =
    { $count ->
        [one] Pregunta a { $count } col·laborador
       *[other] Pregunta a { $count } col·laboradors
    }
campaign-ask-text = Cadascú rep un codi propi, i la pregunta «El cartell està penjat?» a la seva pàgina. No s'envia cap missatge.
campaign-ask-done =
    { $count ->
        [one] S'ha preguntat a { $count } col·laborador.
       *[other] S'ha preguntat a { $count } col·laboradors.
    }
campaign-all-asked = S'ha preguntat a tots els col·laboradors de la xarxa.
campaign-no-partners = Encara no hi ha col·laboradors a qui preguntar.
campaign-send =
    { $count ->
        [one] Anota { $count } cartell com a enviat
       *[other] Anota { $count } cartells com a enviats
    }
campaign-send-done =
    { $count ->
        [one] { $count } cartell anotat com a enviat.
       *[other] { $count } cartells anotats com a enviats.
    }
campaign-close = Tanca la campanya
campaign-close-text = Ja no es pregunta als col·laboradors. Els cartells penjats i els seus codis continuen funcionant.
campaign-closed-done = La campanya està tancada.
campaign-reopen = Reobre la campanya
campaign-reopened-done = La campanya torna a estar oberta.
campaign-closed-on = Aquesta campanya està tancada.
campaign-displays = Mostra tots els cartells
campaign-figures-how = Com es compta
campaign-figures-words = Preguntats: tots els col·laboradors a qui s'ha fet la pregunta; { $declined } no han volgut. Penjats: els que ho han marcat o han enviat una foto. Un escaneig és una visita pel codi d'un cartell; els robots i les previsualitzacions no compten.
campaign-latest-photos = Darreres fotos

# Posters
poster-title = Cartells per imprimir
poster-text = Un sol fitxer PDF, una pàgina per col·laborador: el seu nom, el seu carrer, el seu idioma, el seu codi.
poster-which = Quins
poster-which-all = Tots, tret dels rebutjos
poster-which-not-sent = Els que encara no s'han enviat
poster-make = Prepara el fitxer
poster-job-title = Cartells per imprimir: { $name }
poster-job-running =
    { $count ->
        [one] S'està maquetant { $count } cartell.
       *[other] S'estan maquetant { $count } cartells.
    }
poster-job-refresh = La pàgina s'actualitza sola.
poster-job-done =
    { $count ->
        [one] El fitxer està a punt: { $count } cartell, { $size }.
       *[other] El fitxer està a punt: { $count } cartells, { $size }.
    }
poster-job-kept = Es queda aquí una hora. Es pot tornar a fer en qualsevol moment.
poster-job-download = Baixa el PDF
poster-job-empty = No hi ha cap cartell d'aquesta mena. Pregunteu primer als col·laboradors.
poster-job-failed = No s'ha pogut fer el fitxer. La campanya està intacta. Torneu-ho a provar; si la imatge és gran, proveu sense.
poster-job-gone = Aquest fitxer ja no hi és. Torneu-lo a preparar.
poster-job-back = Torna a la campanya
poster-file = cartell
poster-files = cartells
poster-one = El cartell d'aquest col·laborador (PDF)

# Displays
display-title = Cartells: { $name }
display-search = Col·laborador o carrer
display-stage-label = En quin punt està
display-stage =
    { $stage ->
        [asked] Preguntat
        [sent] Enviat
        [shown] Penjat
        [photo] Foto rebuda
       *[declined] Rebutjat
    }
display-partner = Col·laborador
display-street = Carrer
display-asked-on = Preguntat el
display-sent-on = Enviat el
display-shown-on = Penjat des de
display-photo-on = Foto del
display-code = Codi
display-address = Adreça del codi
display-file = cartells
display-empty-title = Encara no s'ha preguntat a ningú
display-empty-text = A la pàgina de la campanya, pregunteu als col·laboradors de la xarxa. Cadascú rep un cartell amb el seu propi codi.
display-empty-go = Ves a la campanya
display-do-send = Anota com a enviat
display-do-show = Anota com a penjat
display-do-take-back = No està penjat
display-do-decline = El col·laborador no el vol
display-do-ask-again = Torna a preguntar
display-done = Anotat.
display-photo = Foto
display-photo-alt = El cartell a { $partner }
display-photo-none = Encara no hi ha foto.
display-photo-field = Una foto del cartell
display-photo-hint = Sense persones, si us plau. El lloc i l'hora s'esborren del fitxer.
display-photo-send = Envia la foto
display-photo-thanks = La foto ha arribat.
display-photo-remove = Elimina la foto
display-photo-removed = La foto està eliminada.
display-photo-missing = Trieu primer una foto.
display-photo-unreadable = Aquesta foto no es pot llegir. Envieu un fitxer JPEG o PNG.
display-refused-title = Aquest pas no correspon
display-refused-step = El cartell ja és en un altre punt. No ha canviat res. Torneu a la seva pàgina.
campaign-refused-closed = Aquesta campanya està tancada. Reobriu-la per continuar. No ha canviat res.
campaign-refused-no-code = No s'ha trobat cap codi lliure. No ha canviat res. Torneu-ho a provar.

# Scans
scan-title = Codis escanejats: { $name }
scan-lede = Un nombre per cartell, dia, part del dia i mena d'aparell. No es guarda res de la persona: ni adreça, ni galeta, ni nom del navegador.
scan-by-day = Per dia
scan-by-week = Codis escanejats per setmana
scan-by-week-words =
    { $count ->
        [one] { $count } visita per un codi, del { $from } al { $to }.
       *[other] { $count } visites per un codi, del { $from } al { $to }.
    }
scan-day = Dia
scan-part = Part del dia
scan-device = Aparell
scan-count = Visites
scan-part-name =
    { $part ->
        [night] Nit
        [morning] Matí
        [afternoon] Tarda
       *[evening] Vespre
    }
scan-device-name =
    { $device ->
        [phone] Mòbil o tauleta
       *[other] Altre
    }
scan-file = escanejos
scan-see = Mostra els escanejos
scan-empty-title = Encara no s'ha escanejat cap codi
scan-empty-text = Quan algú escanegi un cartell, la visita es comptarà aquí en pocs segons.
scan-came = Qui ha vingut per un cartell
scan-came-words = Per aquests cartells han arribat { $volunteers } i { $signups }.
scan-came-none = Encara no s'ha apuntat ningú per un cartell.
scan-came-count-volunteers =
    { $count ->
        [one] { $count } voluntari
       *[other] { $count } voluntaris
    }
scan-came-count-sign-ups =
    { $count ->
        [one] { $count } inscripció a un acte
       *[other] { $count } inscripcions a actes
    }
scan-came-partner = Penjat a
scan-came-volunteers = Voluntaris
scan-came-sign-ups = Inscripcions
scan-came-how = Comptat pel codi del cartell: els voluntaris que s'hi van apuntar, també els que ho han deixat; les inscripcions a actes, sense les places tornades. Qui escriu l'adreça o torna més tard sense el codi no es compta aquí.

# The page behind a poster's code
scan-page-here = Heu vist aquest cartell a { $partner }, { $street }.
scan-page-over = Aquesta campanya s'ha acabat. La xarxa continua.
scan-page-network = Coneix la xarxa
scan-page-join = M'hi uneixo amb la meva empresa
scan-page-private = Comptem que aquest codi s'ha escanejat, i res sobre vós: ni galetes, ni adreça.

# The badge
badge-title = Insígnia de la xarxa
badge-lede = Un enllaç a la xarxa per al web de cada col·laborador: sense script, sense galetes, i sense que els visitants demanin res al nostre servidor.
badge-member = Membre de la xarxa
badge-alt = Membre de { $network }
badge-paste = Enganxeu aquest text a la vostra pàgina
badge-paste-hint = La imatge és dins del text: no es carrega res més.
badge-copy = Copia el text
badge-picture = Només la imatge (SVG)
badge-picture-hint = Si el vostre web només accepta imatges: baixeu-la i poseu-li aquest enllaç: { $address }
badge-for = Idioma de la insígnia
badge-for-send = Mostra
badge-sites = Webs dels col·laboradors
badge-sites-text = Cada pàgina es mira un cop per setmana com a màxim, si el web ho permet (robots.txt). N'hi ha prou que tingui un enllaç a la pàgina pública de la xarxa.
badge-look = Mira-ho ara
badge-look-begun = S'estan mirant les pàgines pendents, l'una rere l'altra. El resultat apareix aquí.
badge-look-demo = Els webs de la demo són inventats: no es molesta ningú.
badge-site = Web
badge-state-label = Insígnia
badge-checked-on = Mirat el
badge-state =
    { $state ->
        [found] Present
        [missing] Absent
        [forbidden] El web no admet robots
        [unreachable] Sense resposta
       *[none] Encara no s'ha mirat
    }
badge-file = insignies
badge-empty-title = Cap col·laborador té web anotat
badge-empty-text = Anoteu l'adreça del web a la fitxa d'un col·laborador i apareixerà aquí.
badge-empty-go = Ves als col·laboradors

# A partner's own pages
partner-way-posters = Els meus cartells
partner-way-badge = Insígnia per al nostre web
partner-posters-title = Els meus cartells
partner-posters-none = Cap cartell de moment. Gràcies per mirar!
partner-poster-ask = El cartell està penjat?
partner-poster-about = «{ $title }»
partner-poster-yes = Sí, està penjat
partner-poster-print = Imprimeix el meu (PDF)
partner-poster-no = Preferim no penjar-lo
partner-poster-no-words = Anotat, gràcies per dir-ho. No es demanarà res més per aquest cartell.
partner-poster-hangs = Gràcies! Està penjat des del { $day }.
partner-poster-scans =
    { $count ->
        [one] El seu codi s'ha escanejat { $count } cop.
       *[other] El seu codi s'ha escanejat { $count } cops.
    }
partner-poster-scans-few = El seu codi ja s'ha escanejat, menys de cinc cops.
partner-poster-not = No està penjat
partner-poster-photo-thanks = Gràcies per la foto!
partner-badge-title = La insígnia per al nostre web
partner-badge-words = Diu que formeu part de la xarxa, i hi porta. Sense script ni galetes.
