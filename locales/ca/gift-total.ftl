### Totals of what customers and employees gave through a partner.

gift-title = Donatius de clients i treballadors
gift-lede = Els totals que lliura cada col·laborador. No són diners seus ni un donatiu seu: els recull per a l'organització.
gift-sum =
    { $count ->
        [one] en un total
       *[other] en { $count } totals
     }
gift-new = Afegir un total
gift-search = Col·laborador o nota
gift-channel = Qui ha donat
gift-customers = Clients
gift-employees = Treballadors
gift-remark = Nota
gift-correct = Corregir
gift-see-payment = Veure el pagament
gift-empty-title = Cap total
gift-empty = Afegiu el que han recollit la caixa d'un col·laborador o les nòmines dels seus treballadors.
gift-all-partners = Tots els col·laboradors
gift-state-correction = correcció
gift-state-corrected = corregit
gift-state-seen = vist al banc
gift-state-told = anunciat, encara no vist al banc
gift-filter-told = Encara no vistos al banc
gift-told-title = { $amount } de donatius anunciats, encara no vistos al banc
gift-told-since =
    { $totals ->
        [one] Un total, del { $since }. És al compte d'espera fins que arribi el seu pagament: digueu llavors, al banc, que són donatius.
       *[other] { $totals } totals, des del { $since }. Són al compte d'espera fins que arribin els seus pagaments: digueu llavors, al banc, que són donatius.
    }
gift-told-see = Veure'ls per col·laborador
gift-recorded-by = Anotat per
gift-choose = Triar un col·laborador
gift-on = Dia del total
gift-on-hint = L'últim dia del mes quan es tracta d'un mes sencer.
gift-remark-hint = Per exemple: guardiola del taulell.
gift-new-lede = Un total amb data, comptat amb el col·laborador.
gift-record = Desar el total
gift-back = Tornar als totals
gift-not-positive = Un total és més gran que zero.
gift-future = Aquest dia encara no ha arribat.
gift-recorded = { $amount } anotats per al { $on }.
gift-correct-title = Corregir el total de { $partner }
gift-correct-lede = { $channel }, { $on }: { $amount }, anotat per { $who }.
gift-correct-notice = No s'esborra res
gift-correct-notice-text = Una línia de correcció retira el total anterior i després s'hi afegeix el correcte. Tots dos continuen visibles.
gift-correct-send = Substituir per aquest total
gift-take-back-words = Si no hi va haver cap total:
gift-take-back = Retirar aquest total
gift-corrected = { $right } en lloc de { $wrong }.
gift-taken-back = El total de { $amount } s'ha retirat.
gift-refused-corrected = Aquest total ja està corregit o és ell mateix una correcció.
gift-refused-seen = El banc ja ha mostrat aquests diners. Desfeu primer la decisió al seu pagament; després podreu corregir el total o tornar a decidir sobre el pagament.
