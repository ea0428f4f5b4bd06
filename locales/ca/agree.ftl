### Agreements: what both sides commit to.

# The list
agree-title = Convenis
agree-lede = A què es compromet cada col·laborador i l'organització, per escrit i per les dues parts.
agree-new = Redactar un conveni
agree-search = Col·laborador o referència
agree-stage = Etapa
agree-stage-draft = Esborrany
agree-stage-proposed = Proposat
agree-stage-signed = Signat
agree-stage-active = Vigent
agree-stage-ended = Acabat
agree-reference = Referència
agree-partner = Col·laborador
agree-first-month = Primer mes
agree-ended-on = Últim dia
agree-file = convenis
agree-empty-title = Encara no hi ha convenis
agree-empty-text = Un conveni diu què aporta el col·laborador i què aporta l'organització a canvi. Redacteu el primer amb un col·laborador que hagi dit que sí.
agree-none-found = Cap conveni no coincideix amb aquesta cerca.
agree-section = Convenis
agree-section-empty = Encara no hi ha cap conveni amb aquest col·laborador.

# The draft
agree-choose = Amb quin col·laborador?
agree-choose-none = Encara no hi ha col·laboradors: els convenis es redacten amb els col·laboradors de la xarxa.
agree-continue = Continuar
agree-draft-title = Conveni amb { $partner }
agree-draft-lede = Encara no s'envia res. Veureu el document abans de proposar-lo.
agree-paper-language = Llengua del document
agree-purpose = Per a què serveix aquesta col·laboració
agree-purpose-hint = En la llengua del document. Una línia buida comença un paràgraf nou.
agree-purpose-default = { $partner } participa en { $network }, que aplega qui, al barri, vol sostenir la tasca de { $organisation }.
agree-purpose-mission = La raó de ser de { $organisation }: { $mission }
agree-side = A què es compromet { $who }
agree-share = Una part de la facturació de cada mes
agree-rate = Part
agree-rate-hint = De la facturació del mes, sense IVA. La majoria de col·laboradors donen el 0,7 %.
agree-rate-invalid = Una part és superior al 0 % i com a màxim del { $most }, amb un màxim de quatre decimals. Per al 0,7 %, escriviu 0,7.
agree-year-start = L'exercici del col·laborador comença al
agree-display = Exhibició del material de la xarxa
agree-visibility = Visibilitat: pàgina pública, cartells, premsa
agree-wording = Amb les vostres paraules
agree-wording-hint = Què exactament i on. Si queda buit, n'hi ha prou amb les paraules habituals.
agree-statement = Un balanç anual del que ha canviat amb la part del col·laborador
agree-label = El distintiu de la xarxa
agree-one-sided = Un conveni compromet les dues parts: marqueu com a mínim una casella aquí.
agree-first-month-hint = Les aportacions es compten a partir d'aquest mes.
agree-first-month-closed = El primer mes possible és { $month }: abans ja no es compta res.
agree-signatory = Qui signa pel col·laborador
agree-quality = En qualitat de
agree-quality-hint = Per exemple propietària, director o alcaldessa.
agree-regime = Règim fiscal
agree-regime-es-gift = Donatiu (Llei 49/2002, art. 16 a 24)
agree-regime-es-collaboration = Conveni de col·laboració empresarial (Llei 49/2002, art. 25)
agree-regime-fr-patronage = Mecenatge d'empresa (França, CGI art. 238 bis)
agree-regime-sponsorship = Patrocini (factura amb IVA, sense certificat fiscal)
agree-kind = Quin tipus de suport és?
agree-kind-hint = D'això depenen el document anual del col·laborador i l'IVA. En cas de dubte, pregunteu-ho a la vostra gestoria.
agree-kind-missing = Trieu quin tipus de suport és: d'això depèn el document que el col·laborador rep cada any.
agree-kind-what =
    { $regime ->
        [es-gift] No es dona res a canvi, o gairebé res. Cada any, un certificat fiscal.
        [es-collaboration] Vosaltres difoneu l'ajut del col·laborador i res més. Sense IVA ni certificat fiscal: per al col·laborador és una despesa.
        [fr-patronage] No es dona res a canvi, o clarament menys que el donatiu. Cada any, un certificat fiscal.
       *[other] El col·laborador rep publicitat pels seus diners. Vosaltres feu una factura amb IVA; no hi ha certificat fiscal.
    }
agree-gift-return = Un donatiu i, a canvi: { $returns }
agree-gift-rule =
    { $regime ->
        [es-gift] La Llei 49/2002 (art. 17) només admet alguna cosa simbòlica a canvi: com a màxim el 15 % del valor del donatiu. Si és més, sol ser un conveni de col·laboració (art. 25) o un patrocini. Llavors no hi ha certificat fiscal: el col·laborador rep un resum de pagaments i, si és un patrocini, una factura amb IVA. Donar les gràcies no canvia res. Podeu continuar així.
       *[other] En el mecenatge francès (CGI, art. 238 bis), el que es dona a canvi ha de valer clarament menys que el donatiu: a la pràctica, una quarta part com a màxim. Si és més, sol ser un patrocini: factura amb IVA i cap certificat fiscal. Esmentar el nom no canvia res. Podeu continuar així.
    }
agree-gift-change = Canviar el suport o el que es dona a canvi
agree-return-label = el distintiu
agree-return-visibility = visibilitat
agree-save-draft = Desar l'esborrany

# Commitments in words
agree-says-share = El { $rate } de la facturació de cada mes sense IVA, des de { $month }
agree-says-rest = En pausa després de { $month }
agree-says-display = Exhibeix el material de la xarxa
agree-says-visibility = Dona visibilitat al col·laborador a la pàgina pública, als cartells i a la premsa
agree-says-statement = Lliura cada any un balanç del que ha canviat amb la part del col·laborador
agree-says-label = Atorga el distintiu de la xarxa

# One agreement
agree-heading = Conveni { $reference }
agree-paper-look = Veure l'esborrany (PDF)
agree-paper-open = Obrir el document proposat (PDF)
agree-paper-signed = Obrir el document signat (PDF)
agree-what-happened = Què ha passat
agree-happened-drafted = Redactat
agree-happened-proposed = Proposat per signar
agree-happened-signed = Signat per { $name }, { $quality }
agree-happened-active = Vigent
agree-happened-ended = Acabat
agree-proof = Què es conserva d'aquesta signatura
agree-proof-consent = Paraules acceptades
agree-proof-paper = Empremta del document (SHA-256)
agree-next = Pas següent
agree-propose = Proposar per signar
agree-propose-text = El text queda fixat i el col·laborador rep un enllaç personal per llegir-lo i signar-lo al telèfon.
agree-ask-propose = Voleu proposar el conveni { $reference } a { $partner }?
agree-ask-propose-text = El text queda llavors fixat. El col·laborador el pot llegir i signar amb un enllaç personal, vàlid { $days } dies. Trieu com li arriba l’enllaç: un missatge enviat no torna.
agree-ask-propose-no-mail = El text queda llavors fixat. Ningú no rep cap correu, perquè aquest col·laborador no té adreça: veureu l’enllaç personal, vàlid { $days } dies, i el lliurareu vosaltres.
agree-lack-title = Encara falta
agree-lack-law = La llei només demana en un conveni els noms de les dues parts i a què es compromet cadascuna, i això ja hi és: podeu proposar-lo ara. Però el que el document diu de les dues parts queda llavors fixat: afegir-ho més tard obliga a retirar la proposta mentre no hagin signat tots.
agree-lack-number =
    { $country ->
        [ES] NIF de { $who }
        [FR] SIREN de { $who }
       *[other] Número legal de { $who }
    }
agree-lack-address = Adreça completa de { $who } (carrer, codi postal, població)
agree-lack-why =
    { $regime ->
        [es-gift] Consta al document; la Llei 49/2002 (art. 24) l'exigeix al certificat fiscal.
        [fr-patronage] Consta al document; ha de ser al certificat fiscal (formulari 2041-MEC-SD).
        [sponsorship] Consta al document; ha de ser a la factura amb IVA.
       *[other] Diu sense cap error possible, al document i al resum de pagaments, de qui es tracta.
    }
agree-lack-account = IBAN del vostre compte
agree-lack-account-why = Sense ell, el col·laborador no pot pagar ni per transferència ni per càrrec.
agree-lack-creditor = El vostre identificador de creditor SEPA
agree-lack-creditor-why = Només per al càrrec; mentrestant es pot pagar per transferència.
agree-ask-mail = El correu, en { $language }, a { $who }
agree-ask-link = L’enllaç es crea en enviar: aquí acaba en «…».
agree-propose-by-email = Proposar i enviar l’enllaç a { $address }
agree-propose-by-hand = Proposar i mostrar-me l’enllaç
agree-ask-send-text = Es crea un enllaç nou i l’anterior deixa de valer. Un missatge enviat no torna.
agree-ask-take-back = Voleu retirar la proposta { $reference } feta a { $partner }?
agree-take-back = Retirar la proposta
agree-take-back-text = Torna a ser un esborrany. L'enllaç del col·laborador deixa de funcionar i una signatura donada a aquest text queda sense efecte.
agree-link-new = Crear un enllaç de signatura nou
agree-link-new-text = L'enllaç anterior deixa llavors de funcionar.
agree-link-send = Enviar un enllaç de signatura a { $address }
agree-link-title = L'enllaç de signatura de { $partner }
agree-link-text = Qui té aquest enllaç pot signar pel col·laborador: no el doneu a ningú més. Val fins al { $day }. Aquest navegador el pot tornar a mostrar durant una hora; després cal crear-ne un de nou.
agree-link-open = Hi ha un enllaç de signatura obert fins al { $day }.
agree-link-show = Veure l'enllaç de signatura
agree-link-hidden = Aquest enllaç no es pot mostrar aquí: només se'n desa l'empremta, perquè ningú no el prengui. Qui l'ha rebut el pot fer servir fins al { $day }. Si s'ha perdut, creeu-ne un de nou.
agree-link-none = No hi ha cap enllaç de signatura obert.
agree-link-copy = Copiar l'enllaç
agree-link-back = Tornar al conveni
agree-sign-for = Signar per { $who }
agree-your-name = El vostre nom i cognoms
agree-consent = He llegit el conveni { $reference } i el signo en nom de { $who }.
agree-consent-means = En català: { $sentence }
agree-consent-missing = Marqueu aquesta casella per signar.
agree-sign = Signar aquest conveni
agree-awaits-partner = { $partner } encara no ha signat.
agree-awaits-month = Signat per les dues parts. Entra en vigor el { $month }.
agree-leave = El col·laborador s'atura un temps
agree-leave-text = El conveni es manté i la seva part queda en pausa: no es deu res després d'aquest mes fins que el col·laborador torni.
agree-last-month = Últim mes que compta
agree-come-back = El col·laborador torna
agree-come-back-text = El mateix compromís torna a comptar des d'aquest mes.
agree-end = Posar fi a aquest conveni
agree-end-title = Voleu posar fi al conveni { $reference } amb { $partner }?
agree-end-text-active = La part es deu fins al mes de l'últim dia, inclòs. El que s'ha declarat, pagat i signat es conserva. No es pot desfer: per continuar plegats caldria un conveni nou.
agree-end-text-early = No ha estat mai vigent, així que no es deu res. Es podrà continuar llegint aquí. No es pot desfer: caldria un conveni nou.
agree-end-reason = Per què acaba
agree-reason-expired = Ha arribat al seu termini
agree-reason-partner-left = El col·laborador se'n va, amb el nostre agraïment
agree-reason-organisation-ended = L'organització hi posa fi
agree-reason-not-agreed = No es va arribar a acordar
agree-too-early = Un conveni vigent acaba com a molt aviat el seu primer mes.
agree-keep = Mantenir el conveni

# What was done
agree-done-saved = L'esborrany està desat.
agree-done-taken-back = La proposta torna a ser un esborrany; l'enllaç del col·laborador ja no s'obre.
agree-done-signed = Heu signat en nom de l'organització.
agree-done-ended = El conveni ha acabat. Agraïu al col·laborador el camí fet plegats.
agree-done-left = La part queda en pausa després de { $month }.
agree-done-back = Benvinguts de nou: la part torna a comptar des de { $month }.
agree-done-sent = Un enllaç de signatura va de camí a { $address }.

# The page on which a partner signs
agree-s-title = El nostre conveni
agree-s-lede = { $organisation } proposa això a { $partner }.
agree-s-you = Què feu vosaltres
agree-s-we = Què fa { $organisation }
agree-s-share = Doneu el { $rate } de la vostra facturació de cada mes sense IVA, des de { $month }
agree-s-display = Exhibiu el material de la xarxa
agree-s-visibility = Us donem visibilitat a la pàgina pública, als cartells i a la premsa
agree-s-statement = Cada any us expliquem què ha canviat amb la vostra part
agree-s-label = Us atorguem el distintiu de la xarxa
agree-s-leave = Podeu deixar-ho quan vulgueu: només cal que ens ho digueu.
agree-s-read = Llegir el conveni sencer (PDF)
agree-s-sign-title = Signar
agree-s-thanks = Gràcies, { $name }
agree-s-waits = Vau signar el { $day }. Ara signa { $organisation }; el document amb les dues signatures serà llavors aquí.
agree-s-both = Les dues parts han signat. Compta des de { $month }.
agree-s-ended = Aquest conveni va acabar el { $day }. Gràcies pel camí fet plegats.
agree-s-keep = Desar el document (PDF)
agree-s-changed = El document ha canviat mentre aquesta pàgina era oberta. Torneu-lo a llegir abans de signar.

# What does not work
agree-problem-title = Aquest conveni no és en aquest punt
agree-problem-stage = Potser algú l'ha canviat mentrestant. Ara no s'ha canviat res: torneu enrere i mireu-lo de nou.
agree-problem-one-sided = Una de les dues parts no es compromet a res. Canvieu l'esborrany perquè totes dues aportin alguna cosa.
agree-problem-first-month = El primer mes ja no està obert. Trieu-ne un de posterior a l'esborrany.
agree-problem-first-month-late = Els comptes del seu primer mes es van tancar abans que signessin totes dues parts. L’organització retira la proposta, tria un primer mes posterior i la torna a proposar; ara no s’ha donat cap signatura.
agree-first-month-late = Els comptes es van tancar ({ $month }) abans que signessin totes dues parts: aquest paper ja no es pot signar. Retireu la proposta, trieu un primer mes posterior i torneu-la a proposar.
agree-s-first-month-late = Els comptes del primer mes d’aquest conveni estan tancats, i per això no es pot signar tal com està. { $organisation } us l’enviarà de nou amb un mes posterior; vosaltres no heu de fer res.
agree-problem-facts = El nom, el número o l'adreça d'una de les parts ha canviat des de la proposta. L'organització la retira i la torna a proposar; no s'ha donat cap signatura.
agree-problem-left = El col·laborador ja participa en aquest mes. Trieu un mes posterior o torneu a mirar el conveni.
agree-problem-address = No hi ha cap adreça de correu d'aquest col·laborador. Afegiu-ne una a la seva pàgina o doneu-li l'enllaç vosaltres.
