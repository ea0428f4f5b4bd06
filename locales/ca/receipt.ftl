### The receipts of a year: paid, issued, sent.

receipt-way = Certificats anuals
receipt-title = Certificats { $year }
receipt-lede = El que cada col·laborador ha pagat de debò durant l'any, i com va el seu certificat.
receipt-years = Anys
receipt-figure-paid = pagats durant l'any
receipt-figure-issued = certificats vàlids
receipt-figure-total = en aquests certificats
receipt-issue-open = Emetre els certificats
receipt-mail-open = Enviar per correu
receipt-archive =
    { $count ->
        [one] Baixar el certificat (ZIP)
       *[other] Baixar els { $count } certificats (ZIP)
     }
receipt-search = Col·laborador o número
receipt-column-paid = Pagat
receipt-column-number = Certificat
receipt-column-kind = Tipus
receipt-column-issued = Emès el
receipt-column-how = Forma de pagament
receipt-empty-title = Res a mostrar
receipt-empty = Cap pagament de { $year } no hi correspon.
receipt-progress-open = Any en curs
receipt-progress-ready = Per emetre
receipt-progress-waits = Reemborsable fins al { $until }
receipt-progress-issued = Emès
receipt-progress-changed = Per substituir
receipt-progress-nothing = No queda res pagat
receipt-filter-ready = Per emetre
receipt-filter-waits = En espera
receipt-filter-issued = Emesos
receipt-filter-changed = Per substituir
receipt-kind-tax = Certificat fiscal
receipt-kind-statement = Resum de pagaments
receipt-law-chosen = Certificats fiscals: { $law }
receipt-law-chosen-text = El col·laborador amb un conveni de patrocini o de col·laboració amb contraprestació rep un resum de pagaments, no un certificat fiscal.
receipt-law-unfinished = Falta la condició jurídica de l'organització
receipt-law-unfinished-text = La configuració anomena una llei, però no el que l'organització és segons aquesta llei. Una persona que administra ho tria a la configuració; no s'ha emès res.
receipt-law-none = Són resums de pagaments, no certificats fiscals
receipt-law-none-text = Una part de la facturació a canvi de visibilitat sol ser un patrocini i no un donatiu. Trieu els certificats fiscals a la configuració si Hisenda ha reconegut l'entitat.
receipt-law-change = Obrir la configuració
receipt-issue-title = Emetre els certificats
receipt-issue-lede = Pel que es va pagar el { $year }. Encara no s'ha fet res.
receipt-issue-count = certificats per escriure
receipt-issue-total = en total
receipt-issue-notice = Un certificat emès conserva el número per sempre
receipt-issue-notice-text = Es pot anul·lar, mai esborrar. Repetir-ho no emet res dues vegades.
receipt-issue-send =
    { $count ->
        [one] Emetre un certificat
       *[other] Emetre { $count } certificats
     }
receipt-issue-only-cancel =
    { $count ->
        [one] Anul·lar un certificat
       *[other] Anul·lar { $count } certificats
     }
receipt-issue-refundable =
    { $count ->
        [one] Emetre també el que encara es pot retornar
       *[other] Emetre també els { $count } que encara es poden retornar
     }
receipt-back = Tornar als certificats { $year }
receipt-fact-tax = Certificats fiscals
receipt-fact-statements = Resums de pagaments
receipt-fact-unchanged = Ja emesos i correctes
receipt-fact-replaced = Substitueixen un certificat amb l'import canviat
receipt-fact-cancelled = Per anul·lar, els diners es van retornar
receipt-fact-for = Per a
receipt-fact-wait =
    { $count ->
        [one] Espera, encara es pot retornar
       *[other] { $count } esperen, encara es poden retornar
     }
receipt-more =
    { $count ->
        [one] i un altre
       *[other] i { $count } més
     }
receipt-issue-done =
    { $count ->
        [one] Un certificat emès
       *[other] { $count } certificats emesos
     }: { $total }.
receipt-mail-title = Enviar els certificats
receipt-mail-lede = Cada col·laborador rep un missatge amb un enllaç a la seva pàgina, on hi ha el certificat. Encara no ha sortit res.
receipt-mail-count = missatges per enviar
receipt-mail-before = Ja escrits
receipt-mail-without =
    { $count ->
        [one] Sense adreça, es lliura d'una altra manera
       *[other] { $count } sense adreça, es lliuren d'una altra manera
     }
receipt-mail-notice = Un missatge enviat no es pot recuperar. No s'escriu a ningú dues vegades pel mateix certificat.
receipt-mail-send =
    { $count ->
        [one] Enviar un missatge
       *[other] Enviar { $count } missatges
     }
receipt-mail-done =
    { $count ->
        [one] Un missatge és de camí.
       *[other] { $count } missatges són de camí.
     }
receipt-is-cancelled = Anul·lat el { $day }
receipt-cancelled-refunded = Els diners es van retornar.
receipt-cancelled-replaced = Un altre certificat el substitueix.
receipt-cancelled-mistake = No s'havia d'haver emès.
receipt-is-provisional = Una part encara es podia retornar quan es va emetre; el certificat ho diu.
receipt-sent = Correu escrit el
receipt-not-sent = encara no
receipt-replaces = Substitueix
receipt-one = Certificat { $number }
receipt-total = Total
receipt-paper = Baixar el PDF
receipt-debited = càrrec directe
receipt-transferred = transferència
receipt-cancel-open = Anul·lar aquest certificat
receipt-cancel-title = Anul·lar el certificat { $number }
receipt-cancel-lede = { $partner }, { $amount }. Encara no s'ha fet res.
receipt-cancel-notice = Una anul·lació no es pot desfer
receipt-cancel-text = El número { $number } queda usat. Si queda alguna cosa pagada, una nova emissió escriu un altre certificat. Aviseu el col·laborador si ja té el document.
receipt-cancel-send = Anul·lar { $number }
receipt-cancel-keep = Conservar-lo
receipt-cancel-done = El certificat { $number } està anul·lat.
receipt-refused-title = Ara no és possible
receipt-refused-year-open = Els certificats comprenen un any sencer: torneu quan s'hagi acabat.
receipt-refused-gap = Falta un número al registre de certificats. No s'ha emès res: l'ordre «maillage verify» diu on.
receipt-refused-cancelled = Aquest certificat ja està anul·lat.
