### What the network's own results say about its weights.
learn-title = El que diuen els vostres propis resultats
learn-lede = Els qui vau contactar van començar a col·laborar o van dir que no. D'aquestes respostes es poden proposar nous pesos. Mai no s'apliquen sols.
learn-from =
    { $count ->
        [one] { $count } resposta fins ara: { $partners } col·laboradors, { $declined } negatives.
       *[other] { $count } respostes fins ara: { $partners } col·laboradors, { $declined } negatives.
    }
learn-left-out = { $count } més ja no es poden llegir i es deixen fora.
learn-few-title = Massa aviat per aprendre
learn-few-text = Cada resposta compta, i fins ara n'hi ha { $given }. A partir de { $least } poden dir alguna cosa dels vostres pesos; per sota, l'atzar parlaria més fort que la vostra experiència. Fins llavors, els pesos actuals us serveixen bé.
learn-alike-text = Fins ara hi ha { $partners } col·laboradors i { $declined } negatives. Per distingir els uns dels altres en calen almenys { $least } de cada. Fins llavors, els pesos actuals us serveixen bé.
learn-unusable-text = De les respostes, tal com estan, no se'n pot aprendre. No canvia res.
learn-board = Anar al tauler
learn-proposal = Pesos proposats al costat dels actuals
learn-present = Ara
learn-proposed = Proposat
learn-error = Incertesa
learn-plus-minus = ± { $error }
learn-held = es manté a 0: les respostes hi parlen en contra
learn-known = Conegut en
learn-check-title = Provat amb respostes de què no surten els pesos
learn-check-text = Les respostes es van dividir en cinc parts; cadascuna es va ordenar amb pesos trets de les altres quatre. Fins a quin punt queden els col·laboradors entre els vint primers? 100 és un ordre perfecte (nDCG@20).
learn-order = Ordre
learn-quality = De 100
learn-by-proposed = Pels pesos proposats
learn-by-present = Pels pesos actuals
learn-by-nearest = Primer els més propers
learn-by-biggest = Primer els més grans
learn-by-alphabet = Per nom
learn-speaks-for = Els pesos proposats ho fan millor que els actuals, i no pitjor que els ordres sense pesos.
learn-speaks-against = La prova no parla a favor del canvi: els pesos proposats no ho fan millor que els actuals, o pitjor que un ordre sense pesos.
learn-apply = Veure què canvien aquests pesos
learn-apply-hint = La pàgina següent mostra la llista abans i després. No es desa res sense prémer-hi una vegada més.
learn-how = Com es calcula
learn-how-text = Una regressió logística sobre els valors que tenien els set criteris quan es va triar cada lloc. Un criteri només pot parlar a favor d'un lloc, mai en contra; el que les respostes no diuen queda a prop dels pesos actuals. La incertesa és un error estàndard, en punts de pes.
learn-export = Les respostes de què surt
learn-column-answer = Resposta
learn-answer-partner = col·labora
learn-answer-declined = va dir que no
