### The score of a network: its criteria, verdicts, rotation, evidence.

# The criteria
score-nav = Puntuació
score-title = Com es compon la puntuació
score-lede = Set criteris, cadascun valorat de 0 a 1, es pesen entre si. La vostra xarxa els pot pesar d'una altra manera: veureu què canvia abans de desar-ho.
score-formula = Puntuació = 100 × (pes × valor, sumats en els criteris coneguts) ÷ (la suma dels seus pesos).
score-as-it-came = Aquests són els criteris amb què comença cada xarxa.
score-changed = Darrer canvi: { $name }, el { $date }.
score-weights = Pesos
score-weights-hint = Junts sumen 100. Un pes de 0 desactiva un criteri.
score-hint-mission-fit = Si l'activitat pot respondre al que necessita la vostra missió, segons la taula de judicis.
score-hint-proximity = 1 al territori; a fora, el valor es redueix a la meitat amb cada distància fixada més avall.
score-hint-capacity = Creix amb el nombre de persones que hi treballen, cada cop més a poc a poc, fins a cinquanta.
score-hint-anchoring = 1 per a un sol lloc, menys per a diversos, com a molt 0,4 per a una cadena coneguda.
score-hint-values = 0,4 per cada signe que indica un registre, com ara economia social o ecològic; com a molt 1.
score-hint-reachability = 0,5 per una porta al carrer, 0,25 per un telèfon, 0,25 per un correu o un lloc web.
score-hint-complementarity = 1 si encara no hi ha cap col·laborador d'aquesta activitat, 0,5 amb un, 0,25 amb dos, 0 amb més.
score-half-life = Distància en què la proximitat es redueix a la meitat
score-half-life-hint = 400 m convenen a un barri, 1.500 m a un districte.
score-half-life-wrong = Escriviu metres, de { $from } a { $to }.
score-sum-missing = Els pesos sumen { $sum }; han de sumar 100. En falten { $difference } per repartir.
score-sum-over = Els pesos sumen { $sum }; han de sumar 100. Traieu-ne { $difference }.
score-preview-do = Veure què canvia
score-reset-do = Veure els criteris d'origen
score-learn-link = El que diuen els vostres propis resultats

# The preview
score-preview-title = Què canviaria; encara no es desa res
score-preview-count = Entre els { $first } primers: hi entrarien { $entering }, en sortirien { $leaving }, canviarien de lloc { $moving }.
score-preview-same = Els { $first } primers de la llista es quedarien igual.
score-preview-unable = Encara no hi ha cap llista per comparar: calen un territori i un registre.
score-place = Lloc
score-before = Abans
score-after = Després
score-before-points = Punts abans
score-after-points = Punts després
score-move = Canvi
score-enters = hi entra
score-leaves = en surt
score-up =
    { $count ->
        [one] puja { $count } lloc
       *[other] puja { $count } llocs
    }
score-down =
    { $count ->
        [one] baixa { $count } lloc
       *[other] baixa { $count } llocs
    }
score-stays = es queda
score-rank = { $rank } · { $score } punts
score-below = després dels mil primers
score-change-weight = { $criterion }: pes { $to } en lloc de { $from }
score-change-half-life = La proximitat es redueix a la meitat cada { $to } en lloc de cada { $from }
score-change-verdict = { $category }, per a «{ $need }»: { $to } en lloc de { $from }
score-change-neutral = { $category } no respon a cap necessitat
score-change-judged = Ja no es diu que { $category } no respon a cap necessitat
score-change-more = i { $count } més
score-save-do = Desar aquests criteris
score-saved = Els criteris s'han desat. Les puntuacions de la preselecció continuen sent les del seu dia.
score-nothing-changes = Aquests ja són els criteris actuals: no canviaria res.
score-refused-meanwhile = Una altra persona ha canviat els criteris mentrestant. Torneu-los a mirar i després canvieu-los.

# Verdicts
score-verdicts-title = Quines activitats responen a quina necessitat
score-verdicts-lede = La nostra taula diu, per a cada activitat, fins a quin punt pot respondre a una necessitat. On la vostra experiència digui una altra cosa, el vostre judici va primer.
score-verdicts-link = Judicis: quines activitats responen a quina necessitat
score-need = Necessitat
score-need-show = Mostrar aquesta necessitat
score-activity = Activitat
score-verdict = Judici
score-by-table = { $verdict } (la nostra taula)
score-verdict-of = { $value } – { $word }
score-verdict-0 = no hi respon
score-verdict-400 = hi respon una mica
score-verdict-700 = hi respon bé
score-verdict-1000 = hi respon directament
score-own = el vostre judici
score-table-code = codi { $code } de la nostra taula
score-table-none = no és a la nostra taula per a aquesta necessitat
score-neutral-title = Activitats que no responen a cap necessitat
score-neutral-hint = Cap activitat no queda sense judici: el que no respon a cap necessitat es marca aquí, perquè no sigui un oblit.
score-neutral-also = Una altra activitat
score-neutral-nobody = cap
score-need-orphan = Cap activitat no respondria ja a la necessitat «{ $need }»: doneu un judici a una com a mínim.
score-category-orphan = { $category } ja no respondria a cap necessitat. Doneu-li un judici o marqueu-la a baix.
score-neutral-judged = { $category } està marcada com que no respon a cap necessitat, i un judici diu el contrari. Trieu-ne un dels dos.
score-column-family = Família
score-column-value = Valor (0 a 1)
score-column-said-by = Ho diu
score-said-by-table = la nostra taula

# Rotation
score-rotation-title = Rotació
score-rotation-text = Tothom demana a les mateixes poques botigues. Amb la rotació, els llocs amb puntuacions a menys de deu punts es tornen al capdavant de la llista: l'ordre se sorteja de nou cada dilluns, diferent per a cada xarxa, i les millors puntuacions surten primer més sovint. Les puntuacions no canvien.
score-rotation-now-on = La rotació està activada.
score-rotation-now-off = La rotació està desactivada.
score-rotation-turn-on = Activar la rotació
score-rotation-turn-off = Desactivar la rotació
score-rotation-notice = La rotació està activada: els llocs a menys de deu punts els uns dels altres estan en un ordre sortejat per a la vostra xarxa i per a la setmana { $week }, fins diumenge.

# Evidence
score-grade = Proves { $grade }
score-evidence-title = Fins a quin punt la fitxa està acreditada
score-evidence-never = De A a D, al costat de la puntuació i mai a dins: quants registres coincideixen, quan va mirar un d'ells per darrera vegada, fins a quin punt és exacta la ubicació.
score-evidence-registers =
    { $count ->
        [one] { $count } registre coneix aquest lloc
       *[other] { $count } registres independents coneixen aquest lloc
    }
score-evidence-seen = mirat per darrera vegada el { $date }
score-evidence-undated = sense data coneguda
score-point-unknown = sense ubicació utilitzable
score-point-rooftop = ubicació a la porta o l'edifici
score-point-street = ubicació al carrer
score-point-commune = ubicació només al municipi
score-point-piled = moltes adreces comparteixen la seva ubicació

# What would raise it
score-raise-title = Què la faria pujar
score-raise-none = Res de conegut no la podria fer pujar: tot el que compta és al màxim.
score-raise-to = seria { $points } { $what }
score-raise-between = seria entre { $least } i { $points } { $what }
score-known-mission-fit = si es coneguessin la seva activitat i el que necessita la vostra missió
score-known-proximity = si es conegués la seva ubicació exacta
score-known-capacity = si es conegués quantes persones hi treballen
score-known-anchoring = si es coneguessin el seu nom i si té altres llocs
score-known-values = si un registre digués quins valors declara
score-known-reachability = si es coneguessin la seva porta, el seu telèfon i el seu correu
score-known-complementarity = si es conegués la seva activitat
score-if-phone = si es conegués el seu telèfon
score-if-written = si es conegués el seu correu o el seu lloc web
score-if-street-door = si tingués una porta al carrer
score-if-signal = si un registre indiqués un signe més dels seus valors
score-if-inside = si el vostre territori arribés fins allà
score-if-need = si «{ $need }» fos una de les vostres necessitats

# Evidence of a line
score-part-judged = Aquesta activitat respon a la necessitat «{ $need }» segons el vostre propi judici (valor { $value }).
score-see-verdict = Veure el judici
score-see-map = Veure el mapa
score-see-record = Veure la fitxa
score-see-alike = Veure els llocs d'aquest nom
score-see-partners = Veure aquests col·laboradors

# The record
score-map-label = Mapa d'aquest lloc i del territori
score-record-title = La fitxa, tal com la dona el registre
score-record-register = Registre
score-record-number = Referència
score-record-licence = Llicència
score-record-updated = Modificada pel registre el
score-record-opened = Obert el
score-record-activity = Activitat al registre
score-record-kind = El porta
score-record-people = Persones que hi treballen
score-record-between = de { $min } a { $max }
score-record-brand = Marca
score-record-values = Valors declarats
score-record-ids = Números oficials
score-record-point = Ubicació
