### Qui entra, amb quin rol, i la configuració de l'organització.

access-password = Contrasenya
access-new-password = Contrasenya nova
access-present-password = Contrasenya actual
access-password-hint = Com a mínim { $length } caràcters; una frase curta es recorda bé.
access-password-short = És massa curta: com a mínim { $length } caràcters.
access-password-long = És massa llarga: com a màxim { $length } caràcters.
access-password-easy = Qualsevol l'endevinaria: trieu-ne una altra.
access-password-wrong = Aquesta no és la vostra contrasenya actual.
access-password-set = La contrasenya està desada.
access-set-password = Desar la contrasenya
access-sign-in-wrong = L'adreça i la contrasenya no coincideixen. Reviseu-les o demaneu un accés nou.
access-with-passkey = Continua amb una clau d'accés
access-with-password = Entra amb la contrasenya
access-or = o
access-forgotten = No puc entrar
access-recover-intro = Us enviem un enllaç a la vostra adreça. Obre una sola vegada, durant una hora, una pàgina on triar una altra contrasenya o clau d'accés.
access-recover-send = Envia'm l'enllaç
access-recover-sent = Si aquesta adreça es coneix aquí, l'enllaç està en camí. No res al cap d'uns minuts? Pregunteu a qui administra la vostra organització.
access-recover-kept = Aquest servidor no pot enviar correu. Demaneu un accés nou a qui administra la vostra organització.
access-recover-title = Un accés nou
access-signed-out = Heu tancat la sessió.
access-welcome-title = Us donem la benvinguda, { $name }
access-welcome-intro = Trieu com entrareu a partir d'ara amb { $email }.
access-passkeys = Claus d'accés
access-passkey-what = Una clau d'accés és la vostra empremta, la vostra cara o el codi del vostre dispositiu en lloc d'una contrasenya. Una pàgina falsa no la pot robar.
access-make-passkey = Crea una clau d'accés
access-passkey-name = Nom de la clau d'accés
access-passkey-first-name = El meu dispositiu
access-passkey-made = creada el { $day }
access-passkey-used = usada per última vegada el { $day }
access-passkey-remove-asks = Aquest dispositiu ja no podrà entrar amb ella.
access-passkey-failed = No s'ha reconegut la clau d'accés. Torneu-ho a provar o entreu d'una altra manera.
access-passkey-unavailable = Aquest navegador o aquesta adreça no permet claus d'accés.
access-last-way-in = És el vostre únic accés. Deseu abans una contrasenya o creeu una altra clau d'accés.
access-rename = Canvia el nom
access-my-organisations = Les meves organitzacions
access-profile = Nom i idioma
access-sessions = Dispositius
access-sessions-what = Si heu perdut un dispositiu, tanqueu totes les sessions: només aquest navegador continua dins.
access-sessions-end = Tanca les altres sessions
access-sessions-ended = Les altres sessions estan tancades.
access-members = Membres de l'equip
access-members-intro = Qui entra aquí i què pot fer cadascú. El rol que reparteix rols no mou diners.
access-member-add = Afegeix un membre
access-member-roles = Rols
access-member-give = Dona aquest rol
access-give-administrator = Voleu donar l'administració a { $name }?
access-give-administrator-may = Qui administra pot, per si sol:
access-give-administrator-settings = canviar tota la configuració, amb el compte bancari i el que diuen els certificats;
access-give-administrator-members = afegir membres, i donar i treure qualsevol rol, també el seu i el vostre;
access-give-administrator-network = modificar candidats, col·laboradors i convenis, i llegir-ho tot.
access-give-administrator-not = Els diners només es gestionen des de tresoreria. N'hi ha prou amb poques persones que administrin; ho podreu retirar.
access-give-administrator-do = Donar l'administració
access-member-take = Treu el rol: { $role }
access-member-take-asks = { $name } deixarà de tenir el rol: { $role }.
access-member-link = Accés nou
access-member-waiting = encara no ha entrat
access-member-added = { $name } ja forma part de l'equip.
access-member-already = Ja és membre de l'equip: { $name }
access-member-already-text = No s'ha canviat res. Els seus rols es donen i es treuen a la seva fila.
access-member-already-do = Veure la seva fila
access-member-link-title = Un accés per a { $name }
access-member-link-once = Doneu vós mateix aquest enllaç: aquest navegador el mostra durant una hora, i serveix una vegada.
access-member-link-gone = Aquell enllaç només es mostra al navegador que l’ha fet, durant una hora i mentre no s’hagi fet servir. Feu-ne un altre si la persona encara el necessita.
access-member-mail-sent = També s'ha escrit un missatge amb l'enllaç a { $email }.
access-member-mail-kept = No hi ha cap servidor de correu: no s’ha enviat res a { $email }. Doneu l’enllaç vós mateix.
access-member-back = Torna als membres
access-no-role = Trieu almenys un rol.
access-last-administrator = Algú ha de poder donar rols: nomeneu abans una altra persona administradora.
access-role-administrator = Administració
access-role-coordinator = Coordinació
access-role-treasurer = Tresoreria
access-role-campaigner = Sensibilització
access-role-educator = Educació
access-role-adviser = Orientació laboral
access-role-reader = Lectura
access-role-administrator-what = Configuració, membres, registre d'actes; col·laboradors i convenis.
access-role-coordinator-what = Troba, visita, convida i cuida els col·laboradors.
access-role-treasurer-what = Imports, càrrecs, banc, certificats, comptes.
access-role-campaigner-what = Cartells, actes, voluntariat.
access-role-educator-what = Programes i persones acompanyades; l’únic rol que en llegeix els noms.
access-role-adviser-what = Pràctiques de les persones que hi han consentit.
access-role-reader-what = Veu, no canvia res.
access-audit = Qui ha fet què
access-audit-intro = Tot el que s'ha canviat, el més recent primer. Les línies no es poden canviar ni esborrar.
access-audit-empty = Encara no s'ha canviat res.
access-audit-when = Quan
access-audit-who = Qui
access-audit-what = Què
access-audit-code = Codi
access-audit-subject = Sobre què
access-audit-detail = Detalls
access-settings-organisation = L'organització
access-settings-network = La xarxa
access-settings-money = Els diners
access-settings-territory = Territori i necessitats
access-settings-public = El que veu tothom
access-legal-name = Nom legal
access-legal-id = Número legal (NIF, SIREN, RNA)
access-legal-id-nif-shape = Un NIF espanyol té nou caràcters, com G12345674: copieu-los de la vostra targeta fiscal.
access-legal-id-nif-check = L’últim caràcter no quadra amb els altres: n’hi ha un de malament, o dos de canviats de lloc. Compareu-lo amb la vostra targeta fiscal.
access-legal-id-siren-shape = Un SIREN té 9 xifres, un SIRET 14, i l’RNA d’una associació és una W i nou més. Si no en té cap, deixeu-ho buit.
access-legal-id-siren-check = L’última xifra no quadra amb les altres: n’hi ha una de malament, o dues de canviades de lloc. Compareu-la amb el vostre avís de l’INSEE.
access-street = Carrer i número
access-postcode = Codi postal
access-locality = Població
access-time-zone = Zona horària
access-time-zone-invalid = No existeix aquesta zona horària: escriviu-la com Europe/Madrid.
access-mission = La missió de l'organització
access-mission-hint = Una o dues frases, amb les paraules d'un botiguer.
access-network-name = Nom de la xarxa
access-network-promise = La promesa de la xarxa, en una frase
access-fiscal-year = L'exercici comença el
access-regime = El que rep un col·laborador
access-iban = IBAN del compte que rep
access-iban-invalid = Aquest IBAN no és correcte: hi falta o hi sobra una xifra o lletra.
access-bic = BIC del seu banc
access-bic-invalid = Aquest BIC no és correcte: té 8 o 11 lletres i xifres.
access-creditor = Identificador de creditor SEPA
access-creditor-hint = El dona el vostre banc; només cal per als càrrecs.
access-creditor-invalid = Aquest identificador no és correcte: hi falta o hi sobra una xifra o lletra.
access-territory = Territori (GeoJSON)
access-territory-hint = Dibuixeu-lo al mapa o trieu un fitxer: un polígon al voltant dels carrers on busqueu col·laboradors.
access-geojson-not-json = Línia { $line }, columna { $column }: no és JSON. Exporteu la zona com a GeoJSON.
access-geojson-missing = { $place }: hi falta { $what }. Exporteu la zona com a GeoJSON.
access-geojson-no-area = { $place }: això no té superfície. Dibuixeu un polígon.
access-geojson-position = { $place }: una posició són dos nombres, longitud i després latitud.
access-geojson-projected = { $place }: no són graus. Exporteu la zona en WGS 84 (EPSG:4326).
access-geojson-swapped = La latitud és abans que la longitud: intercanvieu els dos nombres de cada posició.
access-geojson-open = { $place }: l'anell no acaba on comença.
access-geojson-shape = Aquests polígons no formen un territori: dibuixeu-ne un amb tres cantonades com a mínim.
access-territory-file = Fitxer GeoJSON
access-needs = El que necessita la missió
access-needs-hint = Les empreses proposades s'ordenen segons el que podrien aportar.
access-tile-url = Servidor de tessel·les per als mapes
access-tile-url-hint = Per exemple { $example }; els mapes funcionen sense.
access-url-invalid = No és una adreça web: comença per https://.
access-is-public = La pàgina pública de la xarxa està activa
access-see-public = Veure la pàgina pública
access-country-es = Espanya
access-country-fr = França
access-home-title = Bon dia, { $name }
access-home-partners =
    { $count ->
        [one] col·laborador a la xarxa
       *[other] col·laboradors a la xarxa
    }
access-home-tasks =
    { $count ->
        [one] tasca per fer
       *[other] tasques per fer
    }
access-home-next = Propers passos
access-home-find = Trobar empreses a prop
access-home-find-what = Dels registres oberts a una llista ordenada al vostre territori, amb els motius.
access-home-invite = Convidar-les
access-home-invite-what = Per correu electrònic o per carta, en el seu idioma, amb una pàgina personal per unir-se.
access-home-agree = Acordar què aporta cada part
access-home-agree-what = Un sol conveni per a totes dues parts, signat amb un enllaç.
access-home-campaign = Engegar una campanya
access-home-campaign-what = Un missatge, un cartell per a cada col·laborador, i el que porten els codis.
access-home-collect = Fer el mes
access-home-collect-what = Declaracions, imports, càrrecs i banc, fins a tancar el mes.
access-home-team = Convidar el vostre equip
access-home-team-what = Cadascú entra amb el seu nom i el seu rol.
access-home-settings = Completar la configuració
access-home-settings-what = El compte bancari, l'identificador de creditor i el territori calen abans del primer mes.
access-home-settings-done = Configuració completa
access-home-settings-done-what = No falta res abans del primer mes; tot es pot canviar encara.
access-home-missing = Encara falta:
access-home-missing-email = El correu de contacte de l’organització
access-home-missing-territory = El territori: on busqueu col·laboradors
access-home-missing-needs = Què necessita la missió
access-home-missing-iban = El compte bancari (IBAN)
access-home-missing-creditor = L’identificador de creditor, per als càrrecs
access-home-empty = La xarxa encara no té col·laboradors
access-home-empty-what = Tot comença amb una passejada: busqueu empreses del barri, poseu-ne unes quantes a la llista i aneu-les a veure.
access-home-demo = Això és una demostració: les persones i empreses són inventades.

# Receipts, effect and logo
access-regime-hint = Un certificat fiscal suposa un donatiu. Si els col·laboradors donen una part de la facturació a canvi de visibilitat, sol ser un patrocini: mantingueu el resum de pagaments, tret que Hisenda hagi dit una altra cosa.
access-receipt-title = Certificats anuals
access-receipt-statement = Resum de pagaments: no és un document fiscal
access-receipt-tax = Certificat fiscal: { $quality } ({ $reference })
access-receipt-quality =
    { $quality ->
        [foundation] fundació
        [public_utility_association] associació declarada d'utilitat pública
        [development_organisation] organització no governamental de desenvolupament
        [federation] federació d'entitats sense ànim de lucre
        [general_interest] organisme d'interès general
        [public_utility] associació o fundació reconeguda d'utilitat pública
        [company_foundation] fundació d'empresa
       *[endowment_fund] fons de dotació
     }
access-recognition = Reconeixement d'Hisenda
access-recognition-hint = Data i referència, com ara «resolució de 12 de març de 2024». Consten als certificats fiscals.
access-signatory = Qui signa els certificats
access-signatory-role = En qualitat de
access-effect-title = L'efecte, en una frase
access-effect-hour = El que costa una hora, en euros
access-effect-hint = El col·laborador llegeix aleshores què permet la seva part: «dues hores de reforç escolar». Deixeu-ho buit per no mostrar-ho.
access-effect-of = Una hora… ({ $language })
access-effect-of-hint = Per exemple: { $example }
access-effect-example = de reforç escolar
access-effect-missing = Digueu què costa una hora, més que zero.
access-logo-title = Logotip
access-logo = Logotip de l'organització
access-logo-hint = Imatge PNG o JPEG de 2 MB com a màxim. Surt a les cartes, els convenis i els certificats, i a la pàgina pública.
access-logo-missing = Trieu primer una imatge.
access-logo-changed = El logotip s'ha canviat.
access-logo-too-large = Aquesta imatge passa de 2 MB. Es conserva el logotip anterior.
access-logo-unreadable = Aquest fitxer no és una imatge PNG o JPEG llegible. Es conserva el logotip anterior.
access-logo-removed = El logotip s'ha tret.
access-logo-remove = Treure el logotip
access-logo-send = Posar aquest logotip
