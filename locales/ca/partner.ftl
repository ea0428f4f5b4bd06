# A partner's own pages
partner-ways = Les vostres pàgines
partner-way-months = Els meus mesos
partner-way-debit = Domiciliació
partner-way-privacy = Què es desa de nosaltres
partner-way-leave = Volem deixar-ho
partner-nothing-title = Res a fer per ara
partner-nothing = Gràcies. Torneu a final de mes: és un minut.
partner-ask-title = El vostre mes: { $month }
partner-base-label = Facturació del mes, en euros
partner-base-hint = Amb coma o amb punt, com vulgueu.
partner-base-hint-before = { $month }: { $base }.
partner-ask-send = Continuar
partner-months-left =
    { $count ->
        [one] Després d'aquest queda un altre mes.
       *[other] Després d'aquest queden { $count } mesos més.
     }
partner-check-title = És correcte?
partner-check-sentence = La vostra part de { $month } serà
partner-check-send = Sí, declarar { $base }
partner-check-more = És molt més que el { $month }: { $base }. La coma és al seu lloc?
partner-check-less = És molt menys que el { $month }: { $base }. La coma és al seu lloc?
partner-declared = Heu declarat { $base }: { $month }.
partner-estimated = De { $month } hi ha una estimació: { $base }.
partner-thanks-months = Veure els meus mesos
partner-correct-this = Corregir aquest mes
partner-check-change = Canviar la xifra
partner-thanks-title = Gràcies!
partner-thanks-debit = La vostra part de { $month } és { $sum }. Es carregarà al vostre compte; us diem el dia dues setmanes abans.
partner-thanks-less = La vostra part de { $month } és { $sum }. S’havien estimat { $estimated }, que ja se us demanen: els { $difference } de més es descomptaran de la propera part.
partner-thanks-more = La vostra part de { $month } és { $sum }. S’havien estimat { $estimated }, que ja se us demanen: els { $difference } que falten se sumaran a la propera part.
partner-thanks-transfer = La vostra part de { $month } és { $sum }.
partner-coming = Es carregaran { $amount } al vostre compte el { $day }.
partner-coming-until = Si no és correcte, digueu-ho fins al { $until } inclòs.
partner-coming-sent = L'ordre ja és al banc. Si no és correcte, escriviu-nos: el vostre banc també ho retorna durant vuit setmanes.
partner-coming-sent-b2b = L'ordre ja és al banc. Si no és correcte, escriviu-nos.
partner-coming-subject = Càrrec del { $day }
partner-to-pay = Queden { $sum } per pagar per transferència.
partner-how-computed = Com es calcula
partner-next-month = Declarar també { $month }
partner-offer-debit = Pagar des d'ara per domiciliació
partner-offer-transfer = Pagar per transferència
partner-history-title = Els meus mesos
partner-history-words = El que es devia i si està pagat.
partner-history-empty = El vostre primer mes serà aquí quan l'organització l'hagi calculat.
partner-history-correct = Corregir
partner-history-declared = declarat: { $base }
partner-history-to-settle = la vostra part es deurà quan { $organisation } calculi el mes
partner-history-since = declarat després: { $base }, s'ajusta en el pròxim càlcul
partner-history-since-set = declarat després: { $base }, ajustat el { $month }
partner-paid = pagat
partner-open = pendent { $amount }
partner-transfer-title = Pagar per transferència
partner-transfer-nothing = No hi ha res pendent. Quan es calculi el mes, aquí hi haurà el compte i el codi.
partner-transfer-words = La vostra part de { $month }:
partner-transfer-code = Escanegeu aquest codi amb l'aplicació del vostre banc: tot s'omple.
partner-transfer-to = A
partner-transfer-reference = Referència
partner-transfer-other = També està pendent { $month }: { $amount }
partner-iban = IBAN
partner-iban-hint = És al vostre extracte; els espais no importen.
partner-holder = Titular del compte
partner-debit-title = Pagar per domiciliació
partner-debit-words = La vostra part es carrega sola, i sabreu l'import i el dia dues setmanes abans. Ho podeu aturar aquí en qualsevol moment.
partner-debit-send = Llegir el mandat
partner-debit-active-title = La domiciliació està activa
partner-debit-active = La vostra part es carrega en aquest compte.
partner-mandate-reference = Referència del mandat
partner-mandate-since = Signat el
partner-mandate-paper = El mandat en paper (PDF)
partner-mandate-end = Aturar la domiciliació
partner-mandate-end-words = No es carrega res més. A partir d'aleshores pagueu per transferència.
partner-mandate-end-but = Després no es carrega res més. A partir d'aleshores pagueu per transferència.
partner-mandate-end-send = Aturar ara
partner-mandate-ended = La domiciliació s'ha aturat. No es carrega res més.
partner-mandate-ended-but = La domiciliació s'ha aturat.
partner-stop-comes = Aquest encara arriba: { $amount } el { $day }. L'ordre ja és al banc. Si no el voleu, demaneu-ne la devolució al vostre banc en vuit setmanes, sense donar cap motiu.
partner-stop-comes-b2b = Aquest encara arriba: { $amount } el { $day }. L'ordre ja és al banc, que no retorna un càrrec entre empreses. Si no és correcte, escriviu-nos.
partner-stop-taken-out = El càrrec anunciat de { $amount } el { $day } no es fa: el pagueu per transferència.
partner-mandate-consent = En signar, autoritzo { $organisation } (identificador de creditor { $creditor }) a enviar al meu banc ordres periòdiques de càrrec en aquest compte, i el meu banc a carregar-lo segons aquestes ordres.
partner-mandate-right = Podeu demanar al vostre banc la devolució d'un càrrec durant vuit setmanes, sense donar raons.
partner-mandate-right-b2b = Aquesta ordre és només per a professionals: un càrrec no es pot retornar. Feu arribar l'ordre signada al vostre banc abans del primer càrrec; si no, el rebutjarà.
partner-sign-title = El mandat
partner-sign-name = El vostre nom i cognoms
partner-sign-send = Signar el mandat
partner-sign-change = Canviar el compte
partner-signed = Signat, gràcies. La vostra pròxima part es carregarà sola.
partner-write-to = Escriure a { $address }
partner-privacy-title = Què es desa de nosaltres
partner-privacy-what = { $organisation } desa el nom i l'adreça de la vostra empresa, les persones de contacte, el conveni, el que heu declarat, el que es devia i s'ha pagat, i el mandat si l'heu signat.
partner-privacy-who = Només veu les vostres xifres el personal que les necessita. Ningú més, i mai els altres col·laboradors.
partner-privacy-long = Els comptes i els mandats es desen el temps que demana la llei, i no més.
partner-privacy-rights = Podeu demanar veure-ho, corregir-ho o endur-vos-ho.
partner-leave-title = Volem deixar-ho
partner-leave-thanks = Gràcies per cada mes que hi heu estat.
partner-leave-after = Els mesos ja donats continuen al vostre certificat, i us endueu les vostres dades.

# Receipts, the agreement, the effect, leaving
partner-way-receipts = Els meus certificats
partner-way-agreement = El nostre conveni
partner-receipts-title = Els meus certificats
partner-receipts-words = Un per any, pel que heu pagat de debò.
partner-receipts-empty = El vostre primer certificat vindrà quan acabi { $year }, pel que hàgiu pagat realment.
partner-receipts-awaited = El vostre certificat de { $year } s'està preparant: { $organisation } encara l'ha d'emetre. Serà aquí quan ho faci; no heu de fer res.
partner-receipt-download = Baixar (PDF)
partner-receipt-tax = Certificat fiscal { $number }
partner-receipt-statement = Resum de pagaments { $number }
partner-receipt-cancelled = { $number }, anul·lat
partner-agreement-title = El nostre conveni
partner-agreement-none = Encara no hi ha conveni amb { $organisation }.
partner-agreement-waits = Espera les signatures. { $organisation } us ha enviat un enllaç per signar.
partner-leave-any-time = Podeu deixar-ho quan vulgueu; no es demana cap motiu.
partner-leave-what = { $organisation } ho sabrà de seguida i us contactarà en una setmana per acordar el final. Fins aleshores no canvia res.
partner-leave-word = Unes paraules, si voleu
partner-leave-word-hint = El que hauria d'haver estat millor, per exemple.
partner-leave-send = Dir a { $organisation } que ho deixem
partner-leave-said = Dit queda. Gràcies
partner-leave-received = El { $on } vam rebre el vostre desig de deixar-ho.
partner-leave-until = Fins aleshores no canvia res.
partner-leave-next = { $organisation } us contactarà abans del { $by }.
partner-leave-stay = Al final, ens quedem
partner-leave-stayed = Gràcies per quedar-vos.
effect-hours =
    { $hours ->
        [1] una hora { $of }
        [2] dues hores { $of }
        [3] tres hores { $of }
        [4] quatre hores { $of }
       *[other] { $hours } hores { $of }
     }
effect-hours-and-half =
    { $hours ->
        [1] una hora i mitja { $of }
        [2] dues hores i mitja { $of }
        [3] tres hores i mitja { $of }
        [4] quatre hores i mitja { $of }
       *[other] { $hours } hores i mitja { $of }
     }
effect-minutes = { $minutes } minuts { $of }
effect-pays = { $month }: la vostra part paga { $time }.
effect-paid = { $month }: la vostra part ha pagat { $time }.
effect-formula = Una hora costa { $hour } a { $organisation }; la vostra part de { $share } s'arrodoneix cap avall.
