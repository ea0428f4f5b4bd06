### Agreements: what both sides commit to.

# The list
agree-title = Acords
agree-lede = A què es compromet cada entitat col·laboradora i l'organització, per escrit i per les dues parts.
agree-new = Redactar un acord
agree-search = Entitat col·laboradora o referència
agree-stage = Etapa
agree-stage-draft = Esborrany
agree-stage-proposed = Proposat
agree-stage-signed = Signat
agree-stage-active = Vigent
agree-stage-ended = Acabat
agree-reference = Referència
agree-partner = Entitat col·laboradora
agree-first-month = Primer mes
agree-ended-on = Últim dia
agree-file = acords
agree-empty-title = Encara no hi ha acords
agree-empty-text = Un acord diu què aporta l'entitat col·laboradora i què aporta l'organització a canvi. Redacteu el primer amb una entitat col·laboradora que hagi dit que sí.
agree-none-found = Cap acord no coincideix amb aquesta cerca.
agree-section = Acords
agree-section-empty = Encara no hi ha cap acord amb aquesta entitat col·laboradora.

# The draft
agree-choose = Amb quina entitat col·laboradora?
agree-choose-none = Encara no hi ha entitats col·laboradores: els acords es redacten amb les entitats col·laboradores de la xarxa.
agree-continue = Continuar
agree-draft-title = Acord amb { $partner }
agree-draft-lede = Encara no s'envia res. Veureu el document abans de proposar-lo.
agree-paper-language = Llengua del document
agree-purpose = Per a què serveix aquesta col·laboració
agree-purpose-hint = En la llengua del document. Una línia buida comença un paràgraf nou.
agree-purpose-default = { $partner } participa en { $network }, que aplega qui, al barri, vol sostenir la tasca de { $organisation }.
agree-purpose-mission = La raó de ser de { $organisation }: { $mission }
agree-side = A què es compromet { $who }
agree-share = Una part de la facturació de cada mes
agree-rate = Part
agree-rate-hint = De la facturació del mes, sense IVA. La majoria d'entitats col·laboradores donen el 0,7 %.
agree-rate-invalid = Una part és superior al 0 % i com a màxim del { $most }, amb un màxim de quatre decimals. Per al 0,7 %, escriviu 0,7.
agree-year-start = L'exercici de l'entitat col·laboradora comença al
agree-display = Exhibició del material de la xarxa
agree-visibility = Visibilitat: pàgina pública, cartells, premsa
agree-wording = Amb les vostres paraules
agree-wording-hint = Què exactament i on. Si queda buit, n'hi ha prou amb les paraules habituals.
agree-statement = Un balanç anual del que ha canviat amb la part de l'entitat col·laboradora
agree-label = El distintiu de la xarxa
agree-one-sided = Un acord compromet les dues parts: marqueu com a mínim una casella aquí.
agree-first-month-hint = Les aportacions es compten a partir d'aquest mes.
agree-signatory = Qui signa per l'entitat col·laboradora
agree-quality = En qualitat de
agree-quality-hint = Per exemple propietària, director o alcaldessa.
agree-regime = Règim fiscal
agree-regime-es-gift = Donatiu (Llei 49/2002, art. 16 a 24)
agree-regime-es-collaboration = Conveni de col·laboració empresarial (Llei 49/2002, art. 25)
agree-regime-fr-patronage = Mecenatge d'empresa (França, CGI art. 238 bis)
agree-regime-sponsorship = Patrocini (factura amb IVA, sense certificat fiscal)
agree-save-draft = Desar l'esborrany

# Commitments in words
agree-says-share = El { $rate } de la facturació de cada mes sense IVA, des de { $month }
agree-says-rest = En pausa després de { $month }
agree-says-display = Exhibeix el material de la xarxa
agree-says-visibility = Dona visibilitat a l'entitat col·laboradora a la pàgina pública, als cartells i a la premsa
agree-says-statement = Lliura cada any un balanç del que ha canviat amb la part de l'entitat col·laboradora
agree-says-label = Atorga el distintiu de la xarxa

# One agreement
agree-heading = Acord { $reference }
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
agree-propose-text = El text queda fixat i l'entitat col·laboradora rep un enllaç personal per llegir-lo i signar-lo al telèfon.
agree-take-back = Retirar la proposta
agree-take-back-text = Torna a ser un esborrany. L'enllaç de l'entitat col·laboradora deixa de funcionar i una signatura donada a aquest text queda sense efecte.
agree-link-new = Crear un enllaç de signatura nou
agree-link-new-text = L'enllaç anterior deixa llavors de funcionar.
agree-link-send = Enviar un enllaç de signatura a { $address }
agree-link-title = L'enllaç de signatura de { $partner }
agree-link-text = Qui té aquest enllaç pot signar per l'entitat col·laboradora: no el doneu a ningú més. Només es mostra ara i val { $days } dies.
agree-link-copy = Copiar l'enllaç
agree-link-back = Tornar a l'acord
agree-sign-for = Signar per { $who }
agree-your-name = El vostre nom i cognoms
agree-consent = He llegit l'acord { $reference } i el signo en nom de { $who }.
agree-consent-missing = Marqueu aquesta casella per signar.
agree-sign = Signar aquest acord
agree-awaits-partner = { $partner } encara no ha signat.
agree-awaits-month = Signat per les dues parts. Entra en vigor el { $month }.
agree-leave = L'entitat col·laboradora s'atura un temps
agree-leave-text = L'acord es manté i la seva part queda en pausa: no es deu res després d'aquest mes fins que l'entitat col·laboradora torni.
agree-last-month = Últim mes que compta
agree-come-back = L'entitat col·laboradora torna
agree-come-back-text = El mateix compromís torna a comptar des d'aquest mes.
agree-end = Posar fi a aquest acord
agree-end-title = Voleu posar fi a l'acord { $reference } amb { $partner }?
agree-end-text-active = La part es deu fins al mes de l'últim dia, inclòs. El que s'ha declarat, pagat i signat es conserva. No es pot desfer: per continuar plegats caldria un acord nou.
agree-end-text-early = No ha estat mai vigent, així que no es deu res. Es podrà continuar llegint aquí. No es pot desfer: caldria un acord nou.
agree-end-reason = Per què acaba
agree-reason-expired = Ha arribat al seu termini
agree-reason-partner-left = L'entitat col·laboradora se'n va, amb el nostre agraïment
agree-reason-organisation-ended = L'organització hi posa fi
agree-reason-not-agreed = No es va arribar a acordar
agree-too-early = Un acord vigent acaba com a molt aviat el seu primer mes.
agree-keep = Mantenir l'acord

# What was done
agree-done-saved = L'esborrany està desat.
agree-done-taken-back = La proposta torna a ser un esborrany; l'enllaç de l'entitat col·laboradora ja no s'obre.
agree-done-signed = Heu signat en nom de l'organització.
agree-done-ended = L'acord ha acabat. Agraïu a l'entitat col·laboradora el camí fet plegats.
agree-done-left = La part queda en pausa després de { $month }.
agree-done-back = Benvinguts de nou: la part torna a comptar des de { $month }.
agree-done-sent = Un enllaç de signatura va de camí a { $address }.

# The page on which a partner signs
agree-s-title = El nostre acord
agree-s-lede = { $organisation } proposa això a { $partner }.
agree-s-you = Què feu vosaltres
agree-s-we = Què fa { $organisation }
agree-s-share = Doneu el { $rate } de la vostra facturació de cada mes sense IVA, des de { $month }
agree-s-display = Exhibiu el material de la xarxa
agree-s-visibility = Us donem visibilitat a la pàgina pública, als cartells i a la premsa
agree-s-statement = Cada any us expliquem què ha canviat amb la vostra part
agree-s-label = Us atorguem el distintiu de la xarxa
agree-s-leave = Podeu deixar-ho quan vulgueu: només cal que ens ho digueu.
agree-s-read = Llegir l'acord sencer (PDF)
agree-s-sign-title = Signar
agree-s-thanks = Gràcies, { $name }
agree-s-waits = Vau signar el { $day }. Ara signa { $organisation }; el document amb les dues signatures serà llavors aquí.
agree-s-both = Les dues parts han signat. Compta des de { $month }.
agree-s-ended = Aquest acord va acabar el { $day }. Gràcies pel camí fet plegats.
agree-s-keep = Desar el document (PDF)
agree-s-changed = El document ha canviat mentre aquesta pàgina era oberta. Torneu-lo a llegir abans de signar.

# What does not work
agree-problem-title = Aquest acord no és en aquest punt
agree-problem-stage = Potser algú l'ha canviat mentrestant. Ara no s'ha canviat res: torneu enrere i mireu-lo de nou.
agree-problem-one-sided = Una de les dues parts no es compromet a res. Canvieu l'esborrany perquè totes dues aportin alguna cosa.
agree-problem-facts = El nom, el número o l'adreça d'una de les parts ha canviat des de la proposta. L'organització la retira i la torna a proposar; no s'ha donat cap signatura.
agree-problem-left = L'entitat col·laboradora ja participa en aquest mes. Trieu un mes posterior o torneu a mirar l'acord.
agree-problem-address = No hi ha cap adreça de correu d'aquesta entitat col·laboradora. Afegiu-ne una a la seva pàgina o doneu-li l'enllaç vosaltres.
