# La pàgina pública d’una xarxa.
network-description = { $network }: { $partners ->
        [one] { $partners } entitat del barri participa
       *[other] { $partners } entitats del barri participen
    } en una missió comuna.
network-demo-title = Això és una demostració
network-demo-text = Tots els noms i les persones d’aquesta pàgina són inventats. El contorn del barri prové de l’Ajuntament de Barcelona (CC BY 4.0) i s’ha simplificat.
network-join = Afegir-se a la xarxa
network-mission = La missió de { $organisation }
network-figures = El que la xarxa fa en comú
network-partners-label =
    { $count ->
        [one] col·laborador a la xarxa
       *[other] col·laboradors a la xarxa
    }
network-since-label = arribada del primer col·laborador
network-received-label = rebuts en dotze mesos
network-partners-how-title = Com es compten els col·laboradors
network-partners-how = El { $on }: empreses, administracions i associacions que s’hi han afegit i no n’han marxat. D’aquestes, { $shown } han acceptat que se les mostri més avall.
network-received-how-title = Com es calcula la suma
network-received-how = Parts de la facturació, donatius de clients i donatius de treballadors, sumats en els dotze mesos complets de { $first } a { $last }. Un mes compta quan s’ha acabat.
network-received-shares-how = Les parts compten el dia que el banc va rebre els diners, menys el que es va retornar. El que s’ha promès i no s’ha pagat no compta.
network-received-gifts-how = Els donatius de clients i treballadors són totals que anuncia un col·laborador; cadascun compta en la seva data, un cop el banc ha mostrat els diners.
network-told = Anunciats per col·laboradors, encara no vistos al banc: { $amount }. No són a la suma.
network-year-note = Un any és la nostra lectura: el document que va inspirar la xarxa dona una suma, sense període.
network-channels = Tres maneres de donar
network-channels-words = El que va arribar de { $first } a { $last }, segons qui ho va donar.
network-channel-shares =
    { $partners ->
        [one] part de la facturació de { $partners } col·laborador
       *[other] parts de la facturació de { $partners } col·laboradors
    }
network-channel-customers =
    { $partners ->
        [one] donatius de clients a { $partners } col·laborador
       *[other] donatius de clients a { $partners } col·laboradors
    }
network-channel-employees =
    { $partners ->
        [one] donatius de treballadors a { $partners } col·laborador
       *[other] donatius de treballadors a { $partners } col·laboradors
    }
network-by-month = Mes a mes
network-by-month-words = El mes més generós: { $month }, amb { $amount }.
network-month-words = { $month }: { $amount }
network-partners = Els col·laboradors
network-found =
    { $count ->
        [0] Cap col·laborador per mostrar aquí.
        [one] { $count } col·laborador ha acceptat que se’l mostri.
       *[other] { $count } col·laboradors han acceptat que se’ls mostri.
    }
network-search = Nom o carrer
network-trade = Activitat
network-all-trades = Totes les activitats
network-since = A la xarxa des de { $month }
network-map = Mapa dels col·laboradors
network-family-food = Comerços d’alimentació
network-family-dining = Bars i restaurants
network-family-lodging = Allotjament
network-family-fashion = Roba i calçat
network-family-beauty = Perruqueria i bellesa
network-family-health = Salut
network-family-home = Llar i reparacions
network-family-culture = Llibres, cultura i lleure
network-family-sport = Esport
network-family-mobility = Transport i tallers de cotxes
network-family-digital = Informàtica i telefonia
network-family-office = Oficines i serveis
network-family-works = Construcció i tallers
network-family-civic = Associacions, escoles i serveis públics
network-family-other = Altres activitats
