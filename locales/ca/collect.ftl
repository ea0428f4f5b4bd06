# In the journal, on bank statements and in notices
collect-journal-due = Quota de { $month }
collect-notice = { $organisation } carregarà { $amount } al vostre compte el { $day }, segons el mandat { $mandate } (identificador del creditor { $creditor }).
collect-notice-month = { $amount } ({ $month })
collect-notice-months = Comprèn { $months }; en total { $amount }.
collect-remittance = { $network } - part { $month }

# The months, and what is to do
collect-month-lede = { $declared } de { $owing } col·laboradors han declarat, { $silent } encara no han dit res.
collect-silent-see = Veure quins
collect-figure-due = a pagar
collect-figure-paid = pagat
collect-figure-open = pendent
collect-to-do = Què cal fer ara
collect-dues-title = Quotes
collect-dues-of = Quotes de { $month }
collect-dues-lede =
    { $count ->
        [one] Una quota.
       *[other] { $count } quotes.
     }
collect-dues-empty = El càlcul del mes converteix les declaracions en quotes. Inicieu-lo a la pàgina del mes.
collect-declarations-title = Declaracions
collect-declarations-lede = El que els col·laboradors han declarat. Una xifra nova substitueix l'anterior, i totes dues es conserven.
collect-declarations-empty = Els col·laboradors declaren a la seva pàgina, des de l'últim dia del mes.
collect-silent-title = Sense declaració: { $month }
collect-silent-lede =
    { $count ->
        [one] Un col·laborador deu una declaració d'aquest mes i no l'ha feta.
       *[other] { $count } col·laboradors deuen una declaració d'aquest mes i no l'han feta.
    }
collect-silent-empty = Tothom ha declarat aquest mes.
collect-silent-usual = Sol dir
collect-silent-last = Última declaració
collect-silent-never = mai
collect-silent-reminded = Enllaç enviat el
collect-silent-reach = Telèfon i correu
collect-silent-phone = Telèfon
collect-silent-email = Correu
collect-remind-all = Enviar l’enllaç a tothom
collect-remind-one = Enviar l’enllaç
collect-remind-one-of = Enviar l’enllaç a { $partner }
collect-remind-title = Recordatori: { $month }
collect-remind-lede = Cadascú rep un missatge amb un enllaç a la seva pàgina, on n’hi ha prou amb una xifra i un botó. Els enllaços anteriors continuen oberts. Encara no s’ha enviat res.
collect-remind-to = Reben un missatge
collect-remind-today = Avui ja han rebut el seu enllaç
collect-remind-no-email = Sense adreça de correu: per telèfon o en persona
collect-remind-send =
    { $count ->
        [one] Escriure a un col·laborador
       *[other] Escriure a { $count } col·laboradors
    }
collect-remind-nobody = Ara no hi ha ningú a qui escriure.
collect-remind-done =
    { $count ->
        [one] Un missatge és en camí.
       *[other] { $count } missatges són en camí.
    }
collect-remind-sample = El que rep { $partner }
collect-debits-title = Càrrecs
collect-debits-lede = Què es carrega, en quin compte i quan.
collect-debits-empty = Els càrrecs apareixen quan s'avisa els col·laboradors, des de la pàgina del mes.
collect-mandates-title = Mandats
collect-mandates-lede = Qui ens permet carregar quin compte.
collect-mandates-empty = Els col·laboradors signen un mandat a la seva pàgina, en un minut.
collect-strip-title = Dotze mesos
collect-strip-sentence = { $sum } de quotes en aquests dotze mesos.
collect-strip-month =
    { $month }: { $due }, { $dues ->
        [one] una quota
       *[other] { $dues } quotes
     }
collect-is-closed = Els comptes d'aquest mes estan tancats.
collect-not-over = Aquest mes encara no s'ha acabat.
collect-step-run-words = { $declared } declaracions, { $silent } en silenci: per a aquests es fa una estimació.
collect-step-run = Calcular { $month }
collect-step-run-again = Recalcular amb les declaracions tardanes
collect-step-ran =
    { $dues ->
        [one] Una quota emesa
       *[other] { $dues } quotes emeses
     }: { $due }.
collect-step-notify = Avisar els col·laboradors dels càrrecs
collect-step-notify-words =
    { $told ->
        [one] Un col·laborador
       *[other] { $told } col·laboradors
     } per avisar: { $total }, amb càrrec el { $day }.
collect-step-told =
    { $told ->
        [one] Un col·laborador avisat el { $day }: { $total }, amb càrrec el { $on }.
       *[other] { $told } col·laboradors avisats el { $day }: { $total }, amb càrrec el { $on }.
    }
collect-step-told-see = Veure els avisos
collect-step-told-more =
    { $told ->
        [one] Des de llavors hi ha un col·laborador més per avisar: { $total }, amb càrrec el { $day }.
       *[other] Des de llavors hi ha { $told } col·laboradors més per avisar: { $total }, amb càrrec el { $day }.
    }
collect-step-told-nobody = No cal avisar ningú: no queda res que es pugui carregar.
collect-step-settings = Els càrrecs necessiten l'IBAN i l'identificador de creditor de l'organització: un administrador els afegeix a la configuració.
collect-step-file = Descarregar el fitxer per al banc
collect-step-file-again = Tornar a descarregar el mateix fitxer
collect-step-file-words =
    { $count ->
        [one] Un càrrec preparat
       *[other] { $count } càrrecs preparats
     } ({ $scheme }): { $total }.
collect-step-file-confirm = Els càrrecs entren llavors al fitxer d'aquest mes. Els següents aniran al del mes vinent.
collect-step-written =
    El fitxer { $message } està escrit: { $count ->
        [one] un càrrec
       *[other] { $count } càrrecs
     }, { $total }.
collect-step-close = Tancar { $month }
collect-step-close-words = Quan hi sigui tot, tanqueu el mes: ja no s'hi podrà declarar res.
collect-step-close-returns = El més habitual és esperar: fins al { $day } poden tornar càrrecs, i queden { $open } pendents. Un cop tancat, ja no s'hi pot declarar res.
collect-step-close-payments = El més habitual és esperar: les transferències d'aquest mes arriben fins al { $day }, i queden { $open } pendents. Un cop tancat, ja no s'hi pot declarar res.
collect-step-close-confirm = { $month } i tots els mesos anteriors quedaran tancats. No es pot desfer.
collect-closed-done = Els comptes de { $month } estan tancats.
collect-back = Tornar a { $month }
collect-run-lede = { $declared } col·laboradors han declarat; per a { $silent } val l'estimació fins que ho facin.
collect-run-raised = quotes per emetre
collect-run-total = en total
collect-run-provisional = Estimades
collect-run-adjusted = Amb correccions de mesos anteriors
collect-run-unknown = Encara sense dades, així que sense quota
collect-run-unchanged = Sense canvis
collect-run-notice = Les quotes s'emeten una vegada i s'anoten al diari. Una declaració tardana es regularitza en el càlcul següent.
collect-run-send =
    { $count ->
        [one] Emetre una quota
       *[other] Emetre { $count } quotes
     }
collect-run-done =
    { $count ->
        [one] Una quota emesa
       *[other] { $count } quotes emeses
     }: { $total }.
collect-notify-lede = Els comptes es carregaran el { $day }, almenys 14 dies després de l'avís.
collect-notify-told = col·laboradors per avisar
collect-notify-total = per carregar
collect-notify-left =
    { $count ->
        [one] un col·laborador
       *[other] { $count } col·laboradors
     }, { $open } pendents
collect-notify-month =
    { $count ->
        [one] { $amount }, un col·laborador
       *[other] { $amount }, { $count } col·laboradors
    }
collect-notify-notice = Cada col·laborador rep un missatge amb cada mes, la suma i el dia; la data i el text es desen amb cada càrrec. A qui no té correu electrònic cal avisar-lo d'una altra manera.
collect-notify-send =
    { $count ->
        [one] Anunciar un càrrec
       *[other] Anunciar { $count } càrrecs
     }
collect-notify-done =
    { $told ->
        [one] Un càrrec anunciat
       *[other] { $told } càrrecs anunciats
     } per al { $day }: { $total }.
collect-file-nothing = No hi ha cap càrrec preparat: aviseu abans els col·laboradors.
collect-file-early = Els bancs accepten aquest fitxer des del { $day }. No es perd res: torneu aleshores.
collect-file-notice = Es va avisar els col·laboradors massa tard per a aquell dia: com a molt aviat, el { $day }.
collect-search = Col·laborador o referència
collect-column-partner = Col·laborador
collect-column-month = Mes
collect-column-day = Dia
collect-column-state = Estat
collect-told-on = avisat el { $day }
collect-column-amount = Import
collect-column-open = Pendent
collect-column-nature = Tipus
collect-column-base = Facturació
debit-no-mandate = Sense mandat: paga per transferència
debit-mandate-not-active = Mandat suspès o acabat
debit-mandate-used = Mandat ja utilitzat
debit-credit-carried = Saldo a favor per al mes següent
debit-below-minimum = Massa petit: passa al mes següent
debit-above-maximum = Per sobre del que admet un càrrec
debit-retry-later = Es torna a provar més endavant
debit-returned-retry = { $state }, es torna a provar des del { $day }
debit-prepared = Anunciat
debit-in-file = En un fitxer
debit-settled = Rebut
debit-returned = Retornat
debit-rejected = Rebutjat
debit-cancelled = Retirat
due-filter-open = Pendents
due-filter-paid = Pagades
due-filter-estimated = Estimades
due-nature-declared = declarada
due-nature-provisional = estimada
due-nature-adjustment = correcció
due-formula = { $rate } de { $base } = { $share }
due-rounding = Arrodoniment de l'any: { $amount }
due-title = { $partner }, { $month }
due-year = L'any fins ara: facturació { $base }, part { $due }, de la qual { $before } ja es devia.
due-raised-on = Emesa el
due-payments = Pagaments
due-payments-none = Encara no s'ha rebut res.
due-adjustment = { $month }: { $after } en lloc de { $before } = { $amount }
declaration-filter-made = Declarats
declaration-filter-silent = Sense declaració
declaration-superseded = substituïda
evidence-stated = dit pel col·laborador
evidence-from-accounts = segons els seus comptes
evidence-certified = certificat per un comptable
declare-title = Declarar pel col·laborador
declare-lede = { $month }, segons el que digui el col·laborador. Substitueix el que val per a aquest mes; la xifra anterior es conserva.
declare-evidence = Com està acreditat
declare-send = Declarar aquesta facturació
declare-done = { $base } declarats per a { $month }.
declare-not-over = { $month } no s'ha acabat: torneu l'últim dia.
declare-not-owed = No es deu res per { $month }.
declare-closed = Els comptes estan tancats fins a { $month }: escriviu a l'organització.
declare-negative = Una facturació és zero o més.
declare-too-large = És massa per a la facturació d'un mes.
declare-weaker = Per a aquest mes ja hi ha una xifra més ben acreditada.
mandate-drafted = Sense signar
mandate-active = Actiu
mandate-suspended = Suspès
mandate-ended = Acabat
mandate-lapsed = Caducat després de 36 mesos sense ús
mandate-scheme = Modalitat
mandate-last-collected = Últim càrrec
mandate-signed-by = Signat per
mandate-consent = Amb aquestes paraules
mandate-step-suspend = Pausar els càrrecs
mandate-step-suspend-words = No hi haurà càrrecs fins que es reprengui. Els anunciats que encara no són en un fitxer es retiren.
mandate-step-resume = Reprendre els càrrecs
mandate-step-resume-words = El pròxim càrrec es farà com sempre.
mandate-step-end = Posar fi al mandat
mandate-step-end-words = No es pot reprendre: el col·laborador en signaria un de nou.
mandate-iban-wrong = Aquest IBAN no és correcte: compareu-lo amb el vostre extracte.
mandate-not-sepa = Aquest compte és fora dels països de càrrec directe: pagueu per transferència.
mandate-bic-wrong = Aquest codi de banc no és correcte; pot quedar buit.
refused-month-title = Aquest mes no es pot calcular
refused-month-not-over = El mes encara no s'ha acabat. No s'ha canviat res.
refused-month-closed = Els comptes del mes estan tancats. Les correccions van al mes següent.
refused-chart = Encara no hi ha pla comptable per a aquest país.
refused-collection-title = Aquest cobrament no és possible
refused-collection-written = El fitxer d'aquest mes ja està escrit. El que arribi tard anirà al següent.
refused-debit-gone = Aquest càrrec ja és en un fitxer.
refused-collection-moved = Algú altre ha canviat aquests càrrecs en el mateix moment. No s'ha escrit res: torneu-ho a provar.
refused-mandate-step = L'estat del mandat ja no ho permet. Torneu-lo a mirar.

# Before what cannot be undone
collect-close-lede = { $month }: què farà el tancament. Encara no s'ha fet res.
collect-close-months = mesos per tancar
collect-close-dues = quotes
collect-close-silent = No han declarat res d'aquest mes: queda l'estimació
collect-close-unsigned = Proposats per començar fins aleshores i no signats per totes dues parts: després caldrà tornar-los a proposar
collect-close-text = Ja no es pot declarar res d'aquests mesos. Una correcció va al mes següent. El que està pendent continua pendent.
collect-file-lede = El fitxer { $scheme } per al banc. Encara no s'ha pres res.
collect-file-debits = càrrecs al fitxer
collect-file-text = Els comptes es carreguen quan lliureu el fitxer al banc. Es pot tornar a baixar, sempre el mateix.
collect-file-taken-title = El fitxer per al banc
collect-file-taken-lede = El fitxer { $scheme } d'aquest mes està escrit.
collect-file-taken-total = recollits al fitxer
collect-file-taken-at = Recollit el
collect-file-taken-by = Per
collect-file-message = Nom al banc
collect-file-again = Tornar-lo a descarregar no recull res més
collect-file-download = Descarregar el fitxer
collect-file-left =
    { $count ->
        [one] un càrrec
       *[other] { $count } càrrecs
     }, { $sum }, sense prendre: es paga per transferència
collect-file-done =
    { $count ->
        [one] Hi ha un càrrec al fitxer, { $total }.
       *[other] Hi ha { $count } càrrecs al fitxer, { $total }.
     } Descarregueu-lo i lliureu-lo al banc.
collect-file-send =
    { $count ->
        [one] Prendre un càrrec al fitxer
       *[other] Prendre { $count } càrrecs al fitxer
     }
mandate-end-lede = { $holder }: ja no es cobrarà res. Encara no s'ha fet res.
mandate-end-text = Els càrrecs anunciats es retiren; els que ja són en un fitxer es mantenen. El col·laborador pagarà per transferència. Per a una pausa, suspeneu el mandat.
mandate-keep = Conservar-lo
mandate-ended-done = El mandat s'ha acabat.
