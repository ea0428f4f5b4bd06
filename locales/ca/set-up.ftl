### La posada en marxa d'una instal·lació nova.

set-up-title = Posar en marxa Maillage
set-up-intro = Set passos curts, uns cinc minuts. Cada un es desa en enviar-lo: podeu sortir i tornar amb el mateix enllaç fins al final.
set-up-choose-language = La vostra llengua
set-up-steps = Els passos
set-up-begin = Comença
set-up-take-up = Continua on éreu
set-up-kept = desat
set-up-can-wait = pot esperar
set-up-progress = Pas { $step } de { $total }
set-up-go-on = Desa i continua
set-up-later = Més tard
set-up-done = Tot està desat. Ara trieu com voleu entrar.

set-up-organisation = La vostra organització
set-up-organisation-intro = Qui porta la xarxa: aquestes paraules surten a les cartes, els convenis i els certificats.
set-up-name = Nom de l'organització
set-up-name-hint = El nom amb què la coneix el barri.
set-up-legal-name-hint = Només si és un altre, com als estatuts.
set-up-legal-id-hint = Cal per als certificats.
set-up-language = Primera llengua de cartes i pantalles

set-up-network = La xarxa
set-up-network-intro = El que llegiran les empreses i els veïns.
set-up-network-name-hint = Per exemple, «Els comerços del barri amb els seus infants».
set-up-promise-hint = Amb què pot comptar una empresa que s'hi afegeix.
set-up-slug = Paraula curta a les adreces web
set-up-slug-hint = La pàgina pública serà a { $address } seguit d'aquesta paraula.
set-up-slug-invalid = Feu servir minúscules sense accents, xifres i guionets entremig.
set-up-slug-taken = Una altra organització ja fa servir aquesta paraula: trieu-ne una altra.

set-up-territory = El territori
set-up-empty-title = Encara sense configurar
set-up-empty-text = Aquest Maillage encara no té cap organització. L’enllaç de la configuració és al terminal on s’ha engegat «maillage serve»; serveix un cop i demana cinc minuts. Si s’ha perdut, atureu el servidor i torneu-lo a engegar: n’escriu un de nou.
set-up-territory-intro = On busqueu col·laboradors. Primer venen les empreses de dins i després les que són al costat.
set-up-way = Com ho voleu indicar?
set-up-way-circle = Un centre i un radi
set-up-way-file = Un fitxer amb el contorn
set-up-way-drawing = Un dibuix al mapa
set-up-radius = Radi
set-up-radius-invalid = Un radi va de 50 a 200000 metres.
set-up-file-missing = Trieu un fitxer GeoJSON.
set-up-area-hint = El dibuix s'escriu aquí; també hi podeu enganxar GeoJSON.

set-up-needs = El que necessita la missió
set-up-needs-intro = Les empreses que hi podrien ajudar venen primer a la llista, amb el motiu al costat.
set-up-needs-none = Marqueu almenys una necessitat o trieu «Més tard».

set-up-bank = El compte bancari
set-up-bank-intro = Cal abans del primer càrrec. Tot es comprova ara, perquè després no es rebutgi cap fitxer.
set-up-iban-hint = Els espais no importen.
set-up-bic-hint = Només si el vostre banc el demana.
set-up-creditor-hint = El dona el vostre banc, per als càrrecs. A Espanya acaba amb el vostre NIF; a França és l'ICS.
set-up-account-character = Aquí només hi pot haver lletres i xifres, no «{ $found }».
set-up-iban-length = Un IBAN té de 15 a 34 caràcters; aquest en té { $actual }.
set-up-iban-start = Un IBAN comença per dues lletres (el país) i dues xifres.
set-up-iban-country-length = Un IBAN de { $country } té { $expected } caràcters; aquest en té { $actual }.
set-up-iban-structure = «{ $found }», caràcter { $position }, no pot ser aquí.
set-up-iban-check = Les xifres de control no encaixen: hi ha un caràcter equivocat o dos d'intercanviats.
set-up-iban-outside = Aquest compte és fora de la zona SEPA: els càrrecs no hi poden arribar.
set-up-bic-length = Un BIC té 8 o 11 caràcters; aquest en té { $actual }.
set-up-bic-form = Un BIC són quatre lletres o xifres, el país i després dues o cinc lletres o xifres.
set-up-creditor-length = Un identificador de creditor té de 8 a 35 caràcters; aquest en té { $actual }.
set-up-creditor-start = Un identificador de creditor comença per les dues lletres d'un país.
set-up-creditor-country-length = Un identificador de creditor de { $country } té { $expected } caràcters; aquest en té { $actual }.
set-up-creditor-check = Les xifres de control no encaixen: hi ha un caràcter equivocat.

set-up-people = Els primers companys
set-up-people-intro = Afegiu qui treballa amb vosaltres. Cada persona rep un enllaç, vàlid set dies, per triar una contrasenya o una clau d'accés.
set-up-people-role = Què farà aquesta persona?
set-up-people-add = Afegeix aquesta persona

set-up-account = Vós
set-up-account-intro = Podreu canviar la configuració i els rols. Després d'aquest pas, l'enllaç de la posada en marxa deixa de servir.
set-up-your-name = El vostre nom
set-up-your-email-hint = Us servirà per entrar.
set-up-treasurer = També porto els diners
