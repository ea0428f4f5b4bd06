### Volunteers: missions, shifts, hours, proofs, and how long they stay.


# Where somebody came from
volunteer-origin = Va arribar per
volunteer-origin-poster = Un cartell
volunteer-origin-event = Un acte
volunteer-origin-partner = Un comerç o col·laborador
volunteer-origin-page = La pàgina pública
volunteer-origin-friend = Una amistat
volunteer-origin-other = D'una altra manera

# Screens of the staff
volunteer-tab = Voluntaris
volunteer-one = Voluntari
volunteer-lede = Qui dona un cop de mà, des de quan i quantes hores.
volunteer-public-page = La pàgina pública d'inscripció
volunteer-none = Encara cap voluntari
volunteer-none-text = La gent s'inscriu a la pàgina pública: des d'un cartell, un acte o directament.
volunteer-since = Des de
volunteer-last = Darrera vegada
volunteer-hours = Hores
volunteer-to-come = Torns per venir
volunteer-active = Amb nosaltres
volunteer-gone = Va plegar
volunteer-forgotten-name = (oblidat)
volunteer-forgotten-notice = El nom d'aquesta persona s'ha oblidat. Les hores queden, sense nom.
volunteer-left-notice = Va dir el { $day } que ho deixava.
volunteer-reports =
    { $count ->
        [one] comunicat d'hores
       *[other] comunicats d'hores
    }
volunteer-link-send = Enviar un enllaç nou
volunteer-link-sent = Un enllaç nou va de camí; l'antic ja no funciona.
volunteer-forget = Oblidar aquesta persona
volunteer-forget-lede = S'esborren per sempre el nom, l'adreça, el telèfon, els missatges i els certificats vistos de { $name }. Les hores queden, sense nom; ja no es podrà fer cap certificat.
volunteer-forgotten = La persona s'ha oblidat; les hores queden.

# Proofs that the law asks for
certificate-es-sexual-offences = Certificat negatiu de delictes de naturalesa sexual
certificate-fr-b3 = Extracte d'antecedents penals núm. 3 (França)
certificate-fr-fijais = Consulta del registre FIJAIS (França)
volunteer-proofs = A prop d'infants
volunteer-law = La llei demana aquests certificats abans d'acostar-se a infants. Anoteu només que heu vist el paper; no el guardeu mai.
volunteer-no-law = Aquest programa no coneix cap llei així al vostre país: informeu-vos-en abans que algú s'acosti a infants.
volunteer-proof = Certificat
volunteer-proof-day = Data del paper
volunteer-proof-hint = Val un any a partir d'aquell dia.
volunteer-proof-note = He vist el paper
volunteer-proof-noted = Anotat: vist per vós, avui.
volunteer-proof-missing = No vist o massa antic: no pot agafar cap torn amb infants.
volunteer-proof-lacks = Falta
volunteer-proof-holds = En regla
volunteer-proof-old = Caducat
volunteer-proof-seen = Paper del { $issued }, vist el { $seen } per { $who }; val fins al { $until }.
volunteer-proof-future = El paper no pot tenir data posterior a avui.
volunteer-proof-expired = El paper té més d'un any: demaneu-ne un de nou.

# Missions and shifts
volunteer-missions = Missions
volunteer-mission = Missió
volunteer-missions-lede = Què fan els voluntaris i en quins torns.
volunteer-new-mission = Missió nova
volunteer-mission-text = Què s'hi fa
volunteer-children = Amb infants
volunteer-with-children = Hi ha infants
volunteer-with-children-hint = Llavors ningú no agafa un torn sense els certificats que demana la llei. Qui no els té retorna els torns ja agafats.
volunteer-children-notice = Hi ha infants
volunteer-children-notice-text = Un torn només es pot agafar amb els certificats que demana la llei, vistos per l'equip i vigents.
volunteer-yes = Sí
volunteer-mission-open = Oberta
volunteer-mission-closed = Tancada
volunteer-no-mission = Encara cap missió
volunteer-no-mission-text = Una missió és el que els voluntaris poden fer: ajudar amb els deures, cuinar, penjar cartells.
volunteer-close-mission = Tancar aquesta missió
volunteer-open-mission = Tornar-la a obrir
volunteer-closed-notice = Aquesta missió és tancada: no s'hi poden afegir ni agafar torns.
volunteer-shifts-to-come = Torns per venir
volunteer-shifts-past = Torns passats
volunteer-no-shift = Cap torn per venir
volunteer-no-past-shift = Encara cap torn
volunteer-taken = Ocupades
volunteer-add-shift = Afegir un torn
volunteer-how-many = Quants voluntaris
volunteer-weeks = Durant quantes setmanes
volunteer-weeks-hint = 1 per a una sola vegada; més el repeteix cada setmana, { $most } com a màxim.
volunteer-shift-added = Afegit: els voluntaris el veuen a la seva pàgina.
volunteer-shift-too-long = Un torn dura com a màxim un dia.
volunteer-nobody-yet = Encara no l'ha agafat ningú
volunteer-nobody-yet-text = Els voluntaris l'agafen a la seva pàgina.
volunteer-cancel-shift = Anul·lar aquest torn
volunteer-cancel-shift-lede =
    { $count ->
        [one] Un voluntari el va agafar i se li escriu. No es pot desfer.
       *[other] { $count } voluntaris el van agafar i se'ls escriu. No es pot desfer.
    }
volunteer-shift-cancelled = El torn està anul·lat.
volunteer-shift-off = Aquest torn s'ha anul·lat.
volunteer-was-there = Hi va ser
volunteer-was-missing = No hi va ser
volunteer-booking-booked = El té
volunteer-booking-withdrawn = El va retornar
volunteer-booking-done = Hi va ser
volunteer-booking-missed = No hi va ser

# Hours
volunteer-hours-lede = Els voluntaris comuniquen, vós confirmeu. El que s'ha decidit queda; els certificats només compten hores confirmades.
volunteer-hours-count =
    { $count ->
        [one] { $count } comunicat, { $hours } confirmades
       *[other] { $count } comunicats, { $hours } confirmades
    }
volunteer-no-hours = Encara cap hora
volunteer-no-hours-text = Els voluntaris comuniquen les hores a la seva pàgina després d'un torn; o anoteu al torn qui hi va ser.
volunteer-hours-reported = Comunicades
volunteer-hours-confirmed = Confirmades
volunteer-hours-refused = No comptades
volunteer-all-hours = Totes les hores d'aquesta persona
volunteer-confirm = Confirmar
volunteer-refuse = No comptar
volunteer-decided = Decidit.
volunteer-decided-by = per { $name }
volunteer-h = { $hours } h
volunteer-h-min = { $hours } h { $minutes }

# Loyalty
volunteer-loyalty = Fidelitat
volunteer-loyalty-lede = Quant de temps es queden els voluntaris, segons què els va portar.
volunteer-loyalty-chart = La part que encara és amb nosaltres
volunteer-loyalty-words = El { $share } dels voluntaris es queda més d'un any.
volunteer-hidden = Amb menys de { $least } persones no es mostra cap corba: parlaria d'algú.
volunteer-no-loyalty = Ningú no té encara hores confirmades
volunteer-no-loyalty-text = Confirmeu hores: la primera corba surt amb deu voluntaris.
volunteer-with-us =
    { $count ->
        [one] voluntari amb nosaltres
       *[other] voluntaris amb nosaltres
    }
volunteer-ever =
    { $count ->
        [one] ha donat mai un cop de mà
       *[other] han donat mai un cop de mà
    }
volunteer-sum-words = hores confirmades
volunteer-all = Tots
volunteer-curve = { $name } ({ $people })
volunteer-band = segur al 95 %
volunteer-people = Persones
volunteer-ended = Van plegar
volunteer-median = La meitat es queda
volunteer-months =
    { $count ->
        [one] { $count } mes
       *[other] { $count } mesos
    }
volunteer-years =
    { $count ->
        [one] { $count } any
       *[other] { $count } anys
    }
volunteer-percent = { $number } %
volunteer-how-title = Com es calcula
volunteer-how = Del primer al darrer dia amb hores confirmades de cada voluntari. Qui no ha vingut en noranta dies i no té res reservat ha plegat; els altres compten com a presents (Kaplan i Meier, 1958; banda segons Greenwood). L'eix inferior compta mesos.
volunteer-growth = Quants són
volunteer-growth-words = De { $first } a { $last } voluntaris al final de cada any i avui.
volunteer-at-day = Dies
volunteer-at-risk = Presents abans
volunteer-stays = Part que es queda
volunteer-low = Banda des de
volunteer-high = Banda fins a

# The public page
volunteer-help-title = Donar un cop de mà
volunteer-help-lede = Una tarda al mes o una hora a la setmana: { $organisation } troba alguna cosa a la vostra mida. Vós trieu els torns.
volunteer-email-hint = Us enviem l'enllaç de la vostra pàgina; no cal contrasenya.
volunteer-origin-ask = Com ens heu conegut?
volunteer-origin-choose = Sense resposta
volunteer-adult = Tinc 18 anys o més
volunteer-adult-hint = Més jove? Veniu a veure'ns amb la mare o el pare: també hi ha feina per a vós.
volunteer-refused-minor = Aquesta pàgina és per a majors de 18 anys. Si sou més jove, veniu a veure'ns amb la mare o el pare.
volunteer-privacy = { $organisation } guarda el vostre nom i la vostra adreça per organitzar els torns amb vós, i els esborra quan ho demaneu.
volunteer-help-send = Dono un cop de mà
volunteer-thanks = Gràcies, us donem la benvinguda!
volunteer-thanks-text = Us arribarà un missatge amb l'enllaç de la vostra pàgina: allà trieu els torns. A { $organisation } tenim ganes de conèixer-vos.

# The page of a volunteer
volunteer-hello = Hola, { $name }
volunteer-way-shifts = Els meus torns
volunteer-way-hours = Les meves hores
volunteer-way-leave = Vull deixar-ho
volunteer-no-shift-yet = No teniu cap torn per venir. Trieu-ne un a sota quan us vagi bé.
volunteer-your-shifts =
    { $count ->
        [one] Teniu un torn per venir.
       *[other] Teniu { $count } torns per venir.
    }
volunteer-open-shifts = Podeu ajudar aquí
volunteer-places =
    { $count ->
        [one] Queda { $count } plaça
       *[other] Queden { $count } places
    }
volunteer-take = Vindré
volunteer-give-back = No puc venir
volunteer-taken-note = Gràcies: comptem amb vós.
volunteer-given-back = Gràcies per avisar: el torn queda lliure per a algú altre.
volunteer-refused-full = Aquest torn és complet.
volunteer-refused-begun = Aquest torn ja ha començat.
volunteer-refused-near = És massa a prop d'un altre torn vostre: entre dos dies hi ha { $hours } hores de descans.
volunteer-refused-certificate = Hi ha infants: la llei demana { $what }. Ensenyeu-lo abans a l'equip.
volunteer-report = Comunicar hores
volunteer-report-nothing = Ara no hi ha res a comunicar. Després d'un torn digueu aquí quant va durar.
volunteer-which-shift = Quin torn
volunteer-how-many-hours = Quantes hores
volunteer-hours-invalid = Escriviu hores, per exemple 2 o 2:30.
volunteer-report-send = Comunicar
volunteer-reported = Gràcies: l'equip ho confirmarà aviat.
volunteer-refused-hours-certificate = Hi havia infants: l'equip ha d'haver vist el certificat que demana la llei. Parleu-hi.
volunteer-certificate-paper = Certificat d'hores (PDF)
volunteer-certificate-file = certificat-hores
volunteer-leave-text = Un clic i { $organisation } no us demanarà res més; els torns per venir queden lliures. El certificat d'hores continua aquí. Perquè esborrem el vostre nom, escriviu-nos.
volunteer-leave-send = Sí, ho deixo
volunteer-left = Gràcies per tot el que heu fet.
volunteer-has-left = Ho heu deixat. Per tornar, inscriviu-vos de nou amb la mateixa adreça.

# Refusals
volunteer-refused-title = Això no és possible ara
volunteer-refused-not-begun = El torn no ha començat: ningú no hi pot haver estat.
volunteer-refused-decided = Aquestes hores ja estan decidides; el que s'ha decidit queda.
volunteer-refused-no-hours = Encara no hi ha hores confirmades: el certificat seria buit.

# Messages
volunteer-mail-footer = Rebeu aquest missatge perquè doneu un cop de mà a { $organisation } com a voluntari. A la vostra pàgina hi ha un enllaç per deixar-ho.
volunteer-mail-subject = La vostra pàgina de voluntari de { $organisation }
volunteer-mail-text = Gràcies per donar un cop de mà a { $organisation }! A la vostra pàgina trieu torns, comuniqueu hores i trobeu el certificat. No cal contrasenya.
volunteer-mail-keep = Guardeu aquest missatge: l'enllaç és només vostre.
volunteer-mail-button = Obrir la meva pàgina
volunteer-mail-off-subject = Anul·lat: { $mission }
volunteer-mail-off = El torn «{ $mission }» ({ $when }) no es fa. Ens sap greu, i gràcies per estar disposat a venir.
