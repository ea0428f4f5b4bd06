### Edicions dels registres: què ha canviat i què se’n diu a una xarxa.

# Al voltant de la pàgina
edition-nav = Canvis
edition-title = Què ha canviat als registres
edition-lede = El que diu aquesta edició i no deia l’anterior.
edition-line = Edició { $edition } dels registres: { $rows } files.
edition-first-title = Encara no hi ha cap edició anterior
edition-first-text = A partir de la propera importació, aquesta pàgina dirà qui ha obert, tancat, canviat de lloc o de nom, o rellevat algú.
edition-none-title = No ha canviat res
edition-none-text = Les dues edicions diuen el mateix dels registres que comparteixen.
edition-compared = { $source }: { $before } comparat amb { $now }
edition-added = { $source }: nou, així que no es compara
edition-dropped = { $source }: ja no és en aquesta edició
edition-only = Mostra
edition-only-all = Tots els canvis
edition-kind = Canvi
edition-what = Què ha passat
edition-told = Avisat el
edition-search = Cerca un nom, una adreça o una fitxa
edition-before-name = Nom anterior
edition-now-name = Nom actual
edition-metres = Metres de distància
edition-record = Fitxa
edition-total =
    { $count ->
        [one] Un canvi
       *[other] { $count } canvis
    }

# Menes de canvis
change-opened = obert
change-closed = tancat
change-moved = traslladat
change-renamed = amb un altre nom
change-succeeded = rellevat

# Què se n’ha fet d’un lloc
edition-opened = { $name } ha obert.
edition-closed = { $name } ha tancat, o el seu registre ja no l’inclou.
edition-moved = { $name } s’ha traslladat { $distance }.
edition-renamed = { $before } ara es diu { $now }.
edition-succeeded = On hi havia { $before } ara hi ha { $now }.
edition-nameless = Un lloc sense nom

# Novetats
edition-news-title = Els vostres col·laboradors i candidats
edition-news-none = Res de nou de qui seguiu
edition-news-none-text = Quan els registres diuen que un dels vostres col·laboradors o candidats ha tancat, s'ha traslladat o té successor, es llegeix aquí.
edition-news-away = Vist
edition-news-away-done = Queda desat.
edition-news-home =
    { $count ->
        [one] Els registres porten novetats d’un dels vostres col·laboradors o candidats.
       *[other] Els registres porten novetats de { $count } dels vostres col·laboradors i candidats.
    }
edition-news-see = Vegeu què ha canviat

# Llicències
edition-odbl = Les files de { $source } són sota l’Open Database License: si publiqueu una base feta amb elles, publiqueu-la amb la mateixa llicència. Les exportacions ho diuen a cada fila.

# Persones físiques
edition-reveal-do = Mostra el nom inscrit
edition-reveal-hint = És una persona física, així que el nom queda amagat. Mostrar-lo s’anota a l’historial d’accions.
edition-reveal-name = Nom inscrit: { $name }
edition-reveal-none = Els registres es van fer sense els noms de les persones físiques, o aquesta persona no permet difondre el seu.
