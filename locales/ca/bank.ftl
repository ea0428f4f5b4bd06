# El que el diari diu del banc.
bank-label-batch = Càrrecs domiciliats cobrats en un sol abonament
bank-label-debit = Càrrec domiciliat cobrat
bank-label-explained = Apunt del banc explicat
bank-label-fee = Comissió bancària
bank-label-gifts = Donatius de clients o de personal
bank-label-gifts-back = Correcció d'un total de donatius
bank-label-returned = Càrrec domiciliat retornat
bank-label-transfer = Transferència rebuda
bank-label-undone = Anul·lació: l'apunt torna a quedar pendent
bank-label-waiting = Apunt del banc per explicar

# The pages of the bank
bank-title = Banc
bank-tab-queue = En espera ({ $count })
bank-tab-entries = Tots els pagaments
bank-tab-statements = Extractes
bank-tab-import = Importa
bank-go = Ves al banc
bank-go-queue = Mira què espera
bank-go-statements = Mira els extractes
bank-waiting =
    { $count ->
        [0] Cap pagament no us espera
        [one] Un pagament del banc espera que algú decideixi
       *[other] { $count } pagaments del banc esperen que algú decideixi
    }
bank-last = El banc es coneix fins al { $day } (extracte { $reference }).
bank-none-title = Encara no hi ha extractes
bank-none-yet = Baixeu del banc l'extracte del compte en format camt.053 i importeu-lo aquí. Els pagaments troben llavors sols les seves quotes.
bank-nothing-waits = Tots els pagaments estan explicats. Importeu el pròxim extracte quan el banc el tingui.
bank-no-name = Pagament sense nom
bank-only-treasurer = Només qui porta la tresoreria pot decidir sobre els pagaments.

# States and reasons
bank-state-queued = en espera
bank-state-matched = explicat
bank-state-set-aside = aliè als col·laboradors
bank-how-debit = El nostre càrrec, pel seu identificador
bank-how-batch = Un lot sencer de càrrecs nostres
bank-how-return = Un càrrec nostre ha tornat
bank-how-fee = Comissió del banc
bank-how-gift-total = Donatius de clients o de personal
bank-how-end-to-end = La nostra referència, com a identificador
bank-how-structured-reference = La nostra referència
bank-how-reference-in-text = La nostra referència, dins del text
bank-how-amount-and-account = Coincideixen l'import i el compte
bank-how-amount-and-name = Coincideix l'import i el nom s'hi assembla
bank-how-person = Decidit per una persona
bank-how-not-incoming = Han sortit diners i res no diu per a què
bank-how-nothing-alike = Cap quota oberta no s'hi assembla
bank-how-ambiguous = Diverses quotes encaixen igual de bé
bank-how-too-unsure = Una quota s'hi assembla, però no prou
bank-how-no-sum-fits = Es coneix qui paga, però cap suma de quotes no fa aquest import
bank-how-debit-differs = Anomena un càrrec nostre, però no encaixa l'import o l'estat
bank-how-batch-differs = Anomena un lot nostre, però els seus càrrecs no sumen aquest import
bank-how-return-unknown = És una devolució, però cap càrrec nostre no hi encaixa
bank-how-details-differ = El detall del mateix banc no suma aquest import
bank-how-sure = { $how }, segur al { $sure }
bank-decided-by = { $how }: { $name }
bank-sure = segur al { $sure }
bank-offers-others = Altres possibilitats ({ $count })
bank-offers-unsure = Possibilitats, cap de segura ({ $count })
bank-offer-early = Aquell dia encara no havia vençut.

# Import
bank-import-title = Importa extractes
bank-import-lede = Trieu els fitxers tal com els va donar el banc. Cada extracte primer es comprova i després es recull sencer o gens.
bank-import-files = Extractes del banc (camt.053)
bank-import-files-hint = Un o diversos fitxers XML, o arxius ZIP que en continguin, { $most } en total. Un fitxer importat un altre cop no afegeix res.
bank-import-send = Importa extractes
bank-import-no-file = Trieu almenys un fitxer.
bank-import-done = Què se n'ha fet, dels fitxers
bank-import-untouched = No s'ha recollit res d'aquest fitxer. Els altres no en queden afectats.
bank-import-stopped = Alguna cosa ha fallat per part nostra. Els extractes sencers estan recollits; importeu el mateix fitxer per a la resta.
bank-import-help = On trobo el fitxer?
bank-import-help-what = A la banca d'empreses del vostre banc, busqueu els extractes de compte i trieu el format camt.053 (XML). Alguns bancs l'han d'activar abans: demaneu camt.053.001.08 o .02.
bank-import-help-proof = El saldo inicial més els pagaments ha de donar el saldo final. Si no, no s'anota res i es diu la diferència.
bank-report-statements = Extractes
bank-report-entries = Pagaments nous
bank-report-matched = Explicats
bank-report-queued = En espera
bank-report-known = Ja coneguts
bank-report-refused = Rebutjats
bank-outcome-new = recollit
bank-outcome-known = ja conegut
bank-outcome-refused = rebutjat
bank-outcome-stopped = interromput
bank-outcome-imported =
    { $entries ->
        [one] Un pagament
       *[other] { $entries } pagaments
    }: { $matched } explicats, { $queued } a l'espera d'una decisió.
bank-outcome-unbooked =
    { $count ->
        [one] El banc encara no n'ha comptabilitzat un altre: vindrà en un extracte posterior.
       *[other] El banc encara no n'ha comptabilitzat { $count } més: vindran en un extracte posterior.
    }
bank-outcome-known-entries =
    { $count ->
        [one] { $count } moviment ja es coneixia per un altre extracte.
       *[other] { $count } moviments ja es coneixien per un altre extracte.
     }
bank-outcome-gap = Comença el { $begins } amb { $opening }, però l'anterior va acabar el { $ended } amb { $closing }: cap extracte no explica { $difference }. Importeu el que falta.
bank-outcome-nothing =
    { $count ->
        [one] El seu pagament ja és als comptes; no s'ha afegit res.
       *[other] Els seus { $count } pagaments ja són als comptes; no s'ha afegit res.
    }
bank-hold-sum = No quadra: el saldo inicial { $opening } més els pagaments { $entries } hauria de donar { $closing }; la diferència és { $difference }. Torneu a baixar tot el període; si persisteix, ensenyeu-la al banc.
bank-hold-currency = El seu compte és en { $currency }. Només es recullen comptes en euros.
bank-hold-balance = Hi falta un saldo, i per tant res no ho prova. Demaneu al banc un extracte camt.053.
bank-hold-kind = És un { $message }: els mateixos pagaments tornen a l'extracte. Importeu el camt.053.
bank-hold-foreign = És d'un compte que no és el vostre. Compareu-lo amb l'IBAN dels ajustos.
bank-hold-no-own = Als ajustos hi falta l'IBAN de l'organització: l'hi afegeix un administrador.
bank-hold-no-chart = No hi ha pla de comptes per al vostre país en aquella data.
bank-hold-page = És una pàgina de diverses, sense saldos. Demaneu al banc extractes d'una sola peça.
bank-hold-contradicts = És una nova edició d'un extracte que ja és als comptes i el contradiu: { $payments }. El que s'ha comptabilitzat es queda. Pregunteu al banc quina edició és la bona; un error del banc es corregeix amb un pagament propi en un extracte posterior.
bank-hold-unjoined = És una nova edició d'un extracte que ja és als comptes, però ja no enllaça amb el seu veí { $neighbour } del { $day }: allà el saldo és { $theirs }, aquí { $ours }. Pregunteu al banc quina edició és la bona i, si és aquesta, demaneu la nova edició del veí.
bank-gone-other = { $amount } del { $day }, { $name }, ara { $now }
bank-gone-absent = { $amount } del { $day }, { $name }, ara absent
bank-gone-more =
    { $count ->
        [one] un més
       *[other] { $count } més
    }
bank-file-at = { $words } (línia { $line })
bank-file-unread = No s'ha pogut llegir el fitxer. Torneu-ho a provar.
bank-file-not-xml = No és un fitxer camt o està malmès. Torneu-lo a baixar del banc, en camt.053 (XML).
bank-file-letters = El fitxer és escrit en una codificació il·legible. Feu-lo servir tal com el va donar el banc, sense obrir-lo ni desar-lo enlloc més.
bank-file-suspicious = El fitxer conté una cosa que cap banc no escriu. Comproveu abans que res d'on ve.
bank-file-foreign = No és un extracte bancari: sembla { $look }. Exporteu l'extracte com a camt.053 (XML) des del banc.
bank-file-archive = L'arxiu ZIP no dona cap extracte: està malmès, bloquejat, és massa gran o no conté cap XML. Descomprimiu-lo i importeu els fitxers XML que conté.
bank-look-png = una imatge PNG
bank-look-jpeg = una imatge JPEG
bank-look-pdf = un document PDF
bank-look-zip = un arxiu ZIP
bank-look-archive = un arxiu comprimit
bank-look-office = un full de càlcul o un altre fitxer d'oficina
bank-look-mt940 = un extracte MT940
bank-look-ofx = un fitxer OFX o QIF
bank-look-csv = una taula CSV
bank-look-web-page = una pàgina web
bank-look-text = un text i prou
bank-look-unknown = alguna cosa que no és text
bank-file-not-camt = No és un extracte bancari camt.053. Demaneu aquest format al banc.
bank-file-empty = El fitxer és buit. Torneu-lo a baixar del banc.
bank-file-cut-short = El fitxer es talla a mig fer. Torneu-lo a baixar del banc.
bank-file-amount = Hi falta un import o no es pot llegir. Demaneu al banc que corregeixi l'extracte.
bank-file-sign = Res no diu si és un abonament o un càrrec. Demaneu al banc que corregeixi l'extracte.
bank-file-date = No es pot llegir una data. Demaneu al banc que corregeixi l'extracte.
bank-file-currency = Hi falta la moneda del compte o no és l'euro. Només es recullen comptes en euros.
bank-file-account = L'extracte no diu de quin compte és. Demaneu al banc que el corregeixi.
bank-file-sum = L'extracte no quadra. Torneu a baixar tot el període.

# Statements and payments
bank-statement = Extracte
bank-statement-named = { $day } · { $reference }
bank-statement-lede =
    { $entries ->
        [one] Un pagament
       *[other] { $entries } pagaments
    }, { $queued ->
        [0] cap en espera
        [one] un en espera
       *[other] { $queued } en espera
    }.
bank-statements-title = Extractes del banc
bank-statements-lede = Cadascun es va comprovar abans de recollir-lo: el saldo inicial més els pagaments dona el saldo final.
bank-statements-search = Compte, nom o fitxer
bank-entries-title = Pagaments al banc
bank-entries-lede = Tot el que ha mogut el compte, què ho explica i amb quina seguretat.
bank-entries-search = Nom, text o referència
bank-column-account = Compte
bank-column-amount = Import
bank-column-batch = Lot
bank-column-closing = Saldo final
bank-column-dated = Fins al
bank-column-day = Dia
bank-column-decided-by = Decidit per
bank-column-end-to-end = Identificador
bank-column-entries = Pagaments
bank-column-fee = Comissió
bank-column-file = Fitxer
bank-column-how = Explicat per
bank-column-iban = Compte de l'altra part
bank-column-matched = Conciliat amb
bank-column-name = Nom
bank-column-open = Encara oberts
bank-column-opening = Saldo inicial
bank-column-reference = Referència
bank-column-return = Codi de devolució
bank-column-sure = Seguretat
bank-column-text = Text
bank-moved = Entrades i sortides
bank-imported-at = Recollit el
bank-number-and-page = Número i pàgina
bank-with-fee = amb { $fee } de comissió
bank-sort = Ordre
bank-sort-newest = Primer els més recents
bank-sort-amount = Primer els més grans
bank-sort-name = Per nom
bank-facts = El que diu el banc
bank-paid-title = El que paga
bank-taken-back-title = El que descompta
bank-posted-title = Al diari
bank-return-code = codi de devolució { $code }

# Deciding
bank-offers = Per a què pot ser
bank-offer-title = { $partner }, { $months }
bank-offer-exact = { $open } pendents: encaixa al cèntim.
bank-offer-over = { $open } pendents: els { $rest } que sobren paguen les seves altres quotes o queden a favor seu.
bank-offer-part = { $open } pendents: encara faltarien { $rest }.
bank-gift-customers = Donatius de clients, anunciats per { $partner } el { $on }
bank-gift-employees = Donatius de personal, anunciats per { $partner } el { $on }
bank-gift-fits = { $amount }: encaixa al cèntim. El banc encara no ha mostrat aquest total.
bank-gift-alike = Té l'import d'un total de donatius que va anunciar un col·laborador
bank-book = Anota-ho
bank-look = Mira què s'anotarà
bank-see = Mira el pagament
bank-somebody-else = Un altre col·laborador o altres quotes
bank-partner-search = Col·laborador
bank-partner-search-hint = N'hi ha prou amb una part del nom. Les quotes es trien a la pàgina següent.
bank-partner-none = Cap col·laborador no té aquestes lletres al nom.
bank-aside = No són diners d'un col·laborador
bank-aside-what = Un reemborsament, un lloguer, el pagament d'algú desconegut: queda al compte d'espera, per al vostre comptable, i ja no espera aquí.
bank-aside-do = Aparta-ho
bank-aside-confirm = Queda al compte d'espera i ja no espera aquí. Ho podreu desfer.
bank-done-aside = { $amount } apartats.
bank-done-booked = { $amount } anotats a { $name }.
bank-undo = Desfés-ho
bank-undo-what = El pagament torna a esperar i les seves quotes queden obertes de nou. El diari rep un contraassentament; no s'esborra res.
bank-undo-aside = El pagament torna a esperar. No s'havia anotat res, i per tant res no s'anul·la.
bank-undo-debit = El mateix banc explica aquest pagament: no hi ha cap decisió per desfer.
bank-undone = Desfet. El pagament torna a esperar.
bank-choose-title = { $amount } per a { $name }
bank-choose-back-title = { $amount } tornats a { $name }
bank-choose-lede = Marqueu les quotes que paga. Sense marcar-ne cap, paga primer les més antigues.
bank-choose-back-lede = Marqueu les quotes de les quals es descompta. Sense marcar-ne cap, primer les més recents.
bank-choose-none = Aquest col·laborador no té ara cap quota oberta. Tot l'import queda a favor seu.
bank-part = D'aquest pagament
bank-part-back = Descomptat
bank-left-nothing = No en sobra res.
bank-left-credit = { $left } queden a favor de { $name } i pagaran les seves pròximes quotes.
bank-left-owed = { $left } més del que va pagar: { $name } llavors els deu.
bank-preview = Mostra què passaria
bank-will-post = Què s'anotarà
bank-can-undo = Després ho podreu desfer: el diari rebrà un contraassentament.
bank-book-to = Anota-ho a { $name }
bank-book-back = Torna-ho a { $name }
bank-gifts-title = És el que van donar els seus clients o el seu personal
bank-gifts-what = Si el col·laborador havia anunciat aquest total, el pagament són els seus diners i res no compta dues vegades. Si no, compta com a donatiu a través d'aquest col·laborador, el dia del pagament. No paga cap quota.
bank-gifts-customers = Anota-ho com a donatius de clients
bank-gifts-employees = Anota-ho com a donatius de personal
refused-bank-title = Aquest pagament no es pot anotar així
refused-bank-decided = Algú ja ha decidit sobre aquest pagament. Torneu-lo a mirar.
refused-bank-not-incoming = Els diners que han sortit no poden ser un donatiu. No s'ha canviat res.
refused-bank-not-decided = Aquest pagament espera: no hi ha res per desfer.
refused-bank-future = Aquest dia encara ha d'arribar. Anoteu-ho quan arribi.
bank-from-credit = { $amount } surten del que { $name } tenia a favor seu.
