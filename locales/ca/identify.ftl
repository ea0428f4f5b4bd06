### Trobar organitzacions.

# Around all pages
identify-title = Trobar organitzacions
identify-lede = Els llocs d'activitat del vostre territori, primer els que encaixen millor amb la vostra missió.
identify-nav = Pàgines de la cerca
identify-nav-search = Cerca
identify-nav-sought = Què busquem
identify-nav-territory = Territori
identify-nav-needs = Necessitats
identify-nav-registers = Registres
identify-nav-why = Per què no?

# The search
identify-found =
    { $count ->
        [one] { $count } lloc coincideix.
       *[other] { $count } llocs coincideixen.
    }
identify-filter-title = Afinar la cerca
identify-filter-text = El nom o el carrer conté
identify-filter-family = Activitat
identify-filter-family-all = Totes les activitats
identify-filter-whole-family = { $family }: totes ({ $count })
identify-filter-one-category = { $category } ({ $count })
identify-filter-kind = Tipus d'organització
identify-filter-kind-all = Tots els tipus
identify-filter-min = Puntuació mínima (0 a 100)
identify-filter-where = On
identify-where-near = Al territori i a menys de { $distance }
identify-where-inside = Només al territori
identify-sort = Ordre
identify-sort-known = Primer els millors i més ben coneguts
identify-sort-score = Primer la puntuació més alta
identify-sort-distance = Primer els més propers
identify-sort-name = Per nom
identify-ties-score = En cas d’igualtat: primer el més ben conegut, després el més proper (tots els llocs del territori compten com a igual de propers) i després pel seu número al registre.
identify-ties-known = L’ordre multiplica la puntuació per la part coneguda. En cas d’igualtat: primer la puntuació més alta, després el més proper (tots els llocs del territori compten com a igual de propers) i després pel seu número al registre.
identify-ties-distance = Tots els llocs del territori compten com a igual de propers. En cas d’igualtat: primer la puntuació més alta, després el més ben conegut i després pel seu número al registre.
identify-ties-name = Amb el mateix nom: primer la puntuació més alta, després el més ben conegut, després el més proper i després pel seu número al registre.
identify-filter-do = Aplica
identify-nothing-title = Cap lloc coincideix
identify-nothing-text = Res dins el territori ni al costat no es pot mostrar; els motius són a sota. Importeu un registre que anomeni comerços i associacions oberts.
identify-nothing-filtered = Els vostres filtres amaguen els { $passing } llocs que es podrien mostrar. Traieu un filtre o abaixeu la puntuació mínima.
identify-nothing-near = Els registres tenen llocs a menys de 50 km, però cap dins el territori ni al costat. Amplieu el territori, o importeu un altre registre.
identify-nothing-far = El territori és lluny de tot: cap registre importat no té cap lloc a menys de 50 km. Comproveu on és, o importeu un registre d’aquella regió.
identify-map-label = Mapa dels llocs trobats; la llista del costat diu el mateix
identify-map-limit = El mapa mostra els primers { $count }.
identify-no-name = Sense nom ({ $category })
identify-inside = al territori
identify-away = a { $distance } del territori
identify-no-point = sense ubicació
identify-on-list = A la preselecció
identify-on-list-stage = Ja en seguiment
identify-choose = Triar { $name }
identify-shortlist-do = Posar els llocs marcats a la preselecció
identify-shortlist-hint = Marqueu llocs a la llista; cadascun conserva la puntuació que té avui.
identify-shortlisted =
    { $count ->
        [one] { $count } lloc és ara a la preselecció.
       *[other] { $count } llocs són ara a la preselecció.
    }
identify-shortlisted-next = També són a Implicar; marqueu-los aquí per preparar una ronda.
identify-shortlisted-already =
    { $count ->
        [one] { $count } ja hi era.
       *[other] { $count } ja hi eren.
    }
identify-shortlisted-left-out =
    { $count ->
        [one] { $count } no s'hi ha pogut posar: sense nom, ja col·labora, o no vol que se'l contacti.
       *[other] { $count } no s'hi han pogut posar: sense nom, ja col·laboren, o no volen que se'ls contacti.
    }
identify-shortlist-none = Marqueu almenys un lloc i torneu-ho a provar.
identify-held-title = El que no es mostra, i per què
identify-held-line = { $reason }: { $count }
identify-held-more = Cercar un nom en particular
identify-needs-now = Necessitats tingudes en compte: { $needs }
identify-needs-none = Encara no heu dit què necessita la vostra missió: per això la utilitat per a la missió no compta.
identify-needs-choose = Triar les necessitats
identify-by-size = Per activitat

# The score and its parts
identify-score = Puntuació: { $score } de 100
identify-coverage = conegut al { $coverage } %
identify-coverage-whole = La puntuació només compta el que es coneix: els criteris coneguts pesen { $coverage } de 100. Com més alta és aquesta part, més segura és la puntuació.
identify-explain = Com es compon la puntuació
identify-explain-criterion = Criteri
identify-explain-points = Punts
identify-explain-sum = Suma
identify-explain-weight = pes { $weight }
identify-part-unknown = Desconegut: no compta ni a favor ni en contra.
identify-part-serves = Aquesta activitat respon a la necessitat «{ $need }» (codi { $code } de la nostra taula, valor { $value }).
identify-part-serves-none = Aquesta activitat no respon a cap de les necessitats triades.
identify-part-inside = Al territori.
identify-part-away = A { $distance } del territori; el valor es redueix a la meitat cada { $half }.
identify-part-headcount = Hi treballen unes { $people } persones.
identify-part-single = Un sol lloc amb aquest nom als registres.
identify-part-sites = { $count } llocs amb aquest nom o titular als registres.
identify-part-chain = Forma part d'una cadena coneguda.
identify-part-states = El registre indica: { $signals }.
identify-part-states-none = El registre no indica cap valor en particular.
identify-part-reached = S'hi pot contactar per: { $ways }.
identify-part-reached-none = Sense porta al carrer, telèfon ni adreça coneguts.
identify-way-door = una porta al carrer
identify-way-phone = telèfon
identify-way-written = correu o lloc web
identify-part-partners-none = Encara no hi ha col·laboradors d'aquesta activitat.
identify-part-partners =
    { $count ->
        [one] { $count } col·laborador ja té aquesta activitat.
       *[other] { $count } col·laboradors ja tenen aquesta activitat.
    }
identify-unknown-parts = Desconegut: { $criteria }.
identify-source-line = { $credit }, { $vintage }. Llicència: { $licence }.

# Why not
identify-why-title = Per què no apareix aquest lloc?
identify-as-written = Al registre: { $text }
identify-why-lede = Cerqueu per nom a tots els registres, sigui on sigui: veureu què hi falta o què l'exclou.
identify-why-field = Nom, o una part del nom
identify-why-shown = Apareix a la cerca.
identify-why-not-shown = No apareix: { $reasons }.
identify-why-standing = És al lloc { $number } de { $of } de la llista.
identify-why-turn = És al lloc { $number } de { $of } de la llista: aquesta setmana els llocs de puntuació semblant es tornen. Sense torns seria al lloc { $without }.
identify-why-list = Veure'l a la llista
identify-why-widen = Ampliar el territori
identify-why-partner = Veure el col·laborador
identify-why-prospect = Veure el candidat
identify-why-none-title = Cap registre coneix aquest nom
identify-why-none-text = Proveu només una part del nom. Molts registres escriuen el rètol, no el nom legal. També podeu afegir l'organització a mà.
identify-reason-outside = és a { $distance } del territori

# The territory
identify-territory-title = El vostre territori
identify-territory-lede = On actua la vostra missió. La cerca hi mira primer, i una mica al voltant.
identify-territory-now = El territori actual
identify-territory-how = Com indicar-lo
identify-territory-by-draw = Dibuixar-lo al mapa
identify-territory-by-draw-hint = El dibuix s'escriu al camp «Traçat».
identify-territory-by-file = Enviar un fitxer GeoJSON
identify-territory-by-circle = Un centre i un radi
identify-territory-area = Traçat (GeoJSON)
identify-territory-area-hint = L'omple el dibuix; també es pot enganxar.
identify-territory-file = Fitxer GeoJSON
identify-centre = Centre: una adreça o coordenades
identify-centre-hint = Una adreça que conegui un registre importat, com ara Carrer de la Cera 12; o coordenades copiades d’un mapa: 41.3795, 2.1686
identify-centre-which = Quina d’aquestes adreces?
identify-centre-unknown = Cap registre importat no coneix aquesta adreça. Proveu només amb el carrer i el número, o enganxeu coordenades d’un mapa: 41.3795, 2.1686
identify-centre-choose = Hi ha diverses adreces possibles: trieu-ne una a sota.
identify-centre-invalid = Escriviu la latitud i després la longitud, en graus: 41.3795, 2.1686
identify-centre-exchanged = { $typed } queda fora del país: { $country }. Primer va la latitud: volíeu dir { $meant }?
identify-centre-outside = { $typed } queda fora del país: { $country }. Comproveu les coordenades, o digueu a sota que són correctes.
identify-centre-abroad = El lloc és correcte: el nostre territori és fora del país
identify-territory-radius = Radi
identify-territory-preview = Veure què conté
identify-territory-save = Desar aquest territori
identify-territory-saved = El territori s'ha desat.
identify-territory-far = Cap registre importat no té cap lloc a menys de 50 km. Comproveu on és, o importeu un registre d’aquella regió.
identify-territory-preview-title = Vista prèvia, encara sense desar
identify-territory-count =
    { $count ->
        [one] Conté { $count } lloc d'activitat.
       *[other] Conté { $count } llocs d'activitat.
    }
identify-territory-count-none = Encara no s'ha importat cap registre: no es pot comptar.
identify-territory-missing = Dibuixeu el territori, trieu un fitxer o doneu un centre i un radi.
identify-territory-metres = Escriviu metres, de 50 a 50 000.
identify-geojson-not-json = Línia { $line }, columna { $column }: no és JSON. Exporteu la zona en format GeoJSON.
identify-geojson-missing = { $place }: falta { $what }. Exporteu la zona en format GeoJSON.
identify-geojson-no-area = { $place }: { $kind } no té superfície. Dibuixeu un polígon.
identify-geojson-position = { $place }: una posició són dos nombres, la longitud i després la latitud, en graus.
identify-geojson-projected = { $place }: aquestes coordenades no són graus. Exporteu la zona en WGS 84 (EPSG:4326).
identify-geojson-swapped = La latitud és abans que la longitud. Intercanvieu els dos nombres de cada posició.
identify-geojson-open = { $place }: el contorn no acaba on comença.
identify-geojson-shape = Aquesta forma no és un territori: calen almenys tres punts diferents, en graus.

# The needs
identify-needs-title = Què necessita la vostra missió
identify-needs-lede = La cerca posa primer les activitats que poden respondre a aquestes necessitats.
identify-needs-legend = Necessitats
identify-needs-save = Desar les necessitats
identify-needs-saved = Les necessitats s'han desat.
identify-needs-table = La taula d'afinitats es va revisar el { $date }.

# The registers
identify-registers-title = Registres importats
identify-registers-lede = Les dades obertes on mira la cerca. Una nova importació substitueix les files de la mateixa font.
identify-registers-none-title = Encara no s'ha importat cap registre
identify-registers-none-text = Un registre obert diu quins comerços, associacions i serveis hi ha a prop. Importeu-ne un: cens de locals de Barcelona, OpenStreetMap, SIRENE o la vostra pròpia taula.
identify-registers-import = Importar un registre
identify-registers-source = Font
identify-registers-vintage = Edició
identify-registers-licence = Llicència
identify-registers-credit = Menció que cal mostrar
identify-registers-rows = Files
identify-registers-vacant = d'elles, locals buits
identify-registers-total = { $rows } files en total, { $size } al disc.
identify-no-territory-title = Digueu primer on actueu
identify-no-territory-text = Dibuixeu el vostre territori, envieu un fitxer o doneu un centre i un radi: la cerca comença aquí.
identify-no-territory-do = Indicar el territori
identify-import-source = Quin registre?
identify-source-barcelona-census = Cens de locals de Barcelona (CSV)
identify-source-osm = OpenStreetMap (.osm.pbf)
identify-source-sirene = SIRENE, establiments (CSV o Parquet)
identify-source-rna = RNA, les associacions de França (CSV)
identify-source-madrid-census = Cens de locals de Madrid (CSV)
identify-source-overture = Overture Maps, llocs (GeoParquet)
identify-source-data-inclusion = data.inclusion, estructures (CSV o Parquet)
identify-source-mapping = Una altra taula (CSV, XLSX, GeoJSON o Parquet), amb un fitxer de correspondència
identify-origins = On són els fitxers
identify-origin-barcelona-census = Trieu l’any més recent del cens i baixeu-ne el CSV.
identify-origin-osm = Trieu la regió més petita que contingui el vostre territori i baixeu-ne el fitxer .osm.pbf.
identify-origin-sirene = Baixeu «StockEtablissement» (CSV o Parquet). Trieu amb ell «StockUniteLegale» i el fitxer de geolocalització: porten noms i punts.
identify-origin-rna = Baixeu «RNA Waldec». No té punts: cada associació pren el de la seva adreça en un altre registre, així que importeu abans SIRENE o un cens.
identify-origin-madrid-census = Baixeu el fitxer de locals amb les seves activitats.
identify-origin-overture = Baixeu els llocs d’un requadre amb l’eina d’Overture. Molts són erronis o tancats: un lloc així no prova res per si sol.
identify-origin-data-inclusion = Baixeu les estructures, esquema v1.
identify-import-file = Fitxers del registre
identify-import-file-hint = Com a màxim { $size } en total; diversos alhora quan un registre en té diversos (SIRENE). Els arxius comprimits (.zip, .gz) s'obren.
identify-import-mapping = Fitxer de correspondència
identify-import-mapping-hint = Diu quina columna és el nom, l’adreça, l’activitat. Partiu de la plantilla de dalt.
identify-import-mapping-needed = (necessari per a una altra taula, i només llavors)
identify-import-mapping-template = Plantilla del fitxer de correspondència
identify-import-vintage = Edició que cal mostrar
identify-import-vintage-hint = Per exemple 2022. Buit: el que digui el fitxer.
identify-import-do = Importar aquests fitxers
identify-send-progress = Enviament: { $done } de { $total }
identify-send-stop = Aturar l’enviament
identify-send-stopped = L’enviament s’ha aturat. No s’ha desat res; els fitxers continuen triats.
identify-send-failed = Els fitxers no han arribat: s’ha tallat la connexió o són més grans del que admet aquest servidor. No s’ha desat res; torneu-ho a provar.
identify-import-no-file = Trieu els fitxers del registre.
identify-import-wrong = Fitxer { $file }:
identify-import-wrong-field = Fitxer { $file }, camp { $field }:
identify-import-no-mapping = Trieu també el fitxer de correspondència.
identify-job-title = Importació en curs
identify-job-files = Fitxers: { $files }
identify-job-reading = Lectura: { $rows } files llegides
identify-job-beside = Lectura dels fitxers annexos: { $rows } files
identify-job-comparing = Comparació amb l’edició anterior: { $rows } files de { $total }
identify-job-writing = Escriptura: { $rows } files de { $total }
identify-job-refresh = Aquesta pàgina s'actualitza sola. En podeu sortir: la importació continua.
identify-job-stop = Aturar la importació
identify-job-stopping = La importació s'aturarà.
identify-job-stopped-title = Importació aturada
identify-job-stopped-text = Els registres han quedat com estaven.
identify-job-failed-title = La importació no ha acabat bé
identify-job-failed-outside = Alguna cosa ha fallat per part nostra. Els registres han quedat com estaven; torneu-ho a provar.
identify-job-failed-busy = Hi ha una altra importació en curs. Espereu que acabi i torneu-ho a provar.
identify-job-failed-where = Fitxer { $file }, línia { $line }, camp { $field }
identify-job-gone = Aquesta importació ja no existeix: potser el servidor s'ha reiniciat. Els registres són complets; repetiu-la si cal.
identify-job-again = Tornar als registres
identify-job-watch = Hi ha una importació en curs.
identify-job-watch-do = Veure com va
identify-report-title = Importació acabada
identify-report-lede = { $source }, { $vintage }: { $kept } files desades de { $read } llegides.
identify-report-skipped = Files no desades
identify-report-traps = Paranys trobats i tractats
identify-report-reason = Motiu
identify-report-count = Nombre
identify-report-examples = Exemples
identify-report-nothing = Res a assenyalar.
identify-report-vacant = locals buits, un indicador i no organitzacions
identify-report-closed = tancats
identify-report-persons = particulars, comptats i mai anomenats
identify-report-without-point = sense ubicació, trobats només pel nom
identify-report-of-kept = Entre les files desades
identify-report-search = Cercar ara

# Columns of the files
identify-column-place = Lloc
identify-column-category = Activitat
identify-column-address = Adreça
identify-column-postcode = Codi postal
identify-column-locality = Ciutat
identify-column-score = Puntuació (de 100)
identify-column-coverage = Part coneguda (%)
identify-column-distance = Distància (m)
identify-column-source = Font
identify-column-licence = Llicència
identify-column-record = Referència

# Refusals
identify-refused-no-territory = Indiqueu primer el vostre territori.
identify-refused-no-register = Importeu primer un registre.
identify-shortlist-one = Posar a la preselecció
