### Missatges: invitacions, enllaços, avisos.

mail-greeting = Bon dia,
mail-greeting-named = Bon dia, { $name },
mail-closing = Una salutació cordial
mail-opt-out = Si us plau, no ens escriviu més
mail-footer-invitation = Rebeu aquest missatge perquè a { $organisation } li agradaria treballar amb les empreses del seu entorn. Amb un sol toc podeu respondre «ara no» o demanar que no us escriguem mai més.
mail-footer-join = Rebeu aquest missatge perquè algú ha demanat a { $organisation }, amb aquesta adreça, de sumar-se a la seva xarxa.
mail-footer-staff = Rebeu aquest missatge perquè treballeu amb { $organisation }.
mail-footer-partner = Rebeu aquest missatge perquè col·laboreu amb { $organisation }. Si preferiu una altra adreça, només cal que respongueu.
mail-link-once = L'enllaç serveix una sola vegada i per poc temps. Si no l'heu demanat, no cal que feu res.

# La invitació i els seus dos recordatoris
mail-invitation-subject = { $prospect } i «{ $network }»
mail-invitation-who = Som { $organisation }, a dues passes de casa vostra.
mail-invitation-offer = Les empreses del barri s'uneixen a «{ $network }»: cadascuna dona cada mes una petita part de la seva facturació, a la seva mida, i ajuda a donar a conèixer el que fem.
mail-invitation-back = Tothom hi guanya: el vostre nom apareix allà on es mostra la xarxa, podeu fer servir el seu segell i, un cop l'any, veieu en xifres senzilles què ha canviat la vostra part al vostre propi carrer.
mail-invitation-ask = Us en podem explicar més? Respondre costa un sol toc, i «ara no» també és una bona resposta.
mail-invitation-button = Veure la vostra invitació
mail-reminder-subject = La nostra invitació a «{ $network }»
mail-reminder-text = Fa unes setmanes vam convidar { $prospect } a «{ $network }». Potser el nostre missatge va arribar en un moment de molta feina.
mail-last-subject = Una darrera paraula sobre «{ $network }»
mail-last-text = Hem escrit dues vegades a { $prospect } sobre «{ $network }». Aquest és el darrer missatge: no volem insistir.
mail-last-door = La porta queda oberta: la vostra pàgina personal hi és quan us vagi bé.

# Sumar-s'hi
mail-join-thanks-subject = Gràcies pel vostre interès en «{ $network }»
mail-join-thanks-text = { $company } es vol sumar a «{ $network }»: gràcies, ens fa molta il·lusió.
mail-join-thanks-next = Algú de { $organisation } us trucarà o us escriurà en el termini d'una setmana.
mail-join-notice-subject = { $company } espera notícies vostres
mail-join-notice-text = { $company } vol saber més coses sobre «{ $network }». Us espera una tasca: hem promès una resposta en una setmana.
mail-join-notice-button = Obrir la seva pàgina

# Equip
mail-welcome-subject = El vostre accés a la xarxa de { $organisation }
mail-welcome-text = Ja teniu accés a la xarxa de { $organisation }. Seguiu l'enllaç per triar com hi entreu.
mail-welcome-button = Començar
mail-recover-subject = Recuperar el vostre accés
mail-recover-text = Algú, segurament vosaltres mateixos, ha demanat una nova manera d'entrar.
mail-recover-button = Entrar

# Col·laboradors de la xarxa
mail-partner-link-subject = La vostra pàgina a «{ $network }»
mail-partner-link-text = Aquesta és la vostra pàgina personal a «{ $network }»: la xifra del mes, el conveni, els certificats. Sense contrasenya.
mail-partner-link-keep = Deseu aquest missatge: l'enllaç és només vostre. Si arriba a altres mans, digueu-nos-ho i en farem un de nou.
mail-partner-link-button = Obrir la meva pàgina
mail-month-subject = La vostra xifra: { $month }
mail-month-text = Encara no tenim la vostra xifra ({ $month }). A la vostra pàgina de «{ $network }» n’hi ha prou amb una xifra i un botó; sense contrasenya.
mail-month-estimate = Mentrestant pot valer una estimació; la vostra pròpia xifra la corregirà.
mail-month-button = Declarar { $month }
mail-sign-subject = El vostre conveni amb { $organisation } és a punt
mail-sign-text = El conveni entre vosaltres i { $organisation } és a punt. Llegiu-lo amb calma i signeu-lo amb el vostre nom, al telèfon o a l'ordinador.
mail-sign-question = Si alguna cosa ha de ser diferent, responeu aquest missatge abans de signar.
mail-sign-button = Llegir i signar
mail-debit-subject = Càrrec de { $amount } el { $on }
mail-debit-text = El { $on }, { $organisation } cobrarà { $amount } del vostre compte, tal com es va acordar en el vostre mandat.
mail-debit-references = Mandat: { $mandate }. Identificador del creditor: { $creditor }.
mail-debit-question = La vostra pàgina mostra d'on surt l'import. Si alguna cosa no és correcta, responeu aquest missatge abans d'aquell dia.
mail-debit-button = Veure el càlcul

# Receipts
mail-receipt-subject = El vostre certificat { $year } de { $organisation }
mail-receipt-text = El { $year } heu pagat { $amount } a { $organisation }. Gràcies per cada mes.
mail-receipt-tax = El vostre certificat fiscal { $number } us espera a la vostra pàgina.
mail-receipt-statement = El vostre resum de pagaments { $number } us espera a la vostra pàgina. No és un certificat fiscal.
mail-receipt-question = Si alguna cosa no és correcta, responeu aquest missatge.
mail-receipt-button = Obrir els meus certificats

# Placements
mail-placement-subject = Què s'ha fet d'ells?
mail-placement-text = Ha passat un temps des d'unes pràctiques que seguiu. Quan tingueu un moment tranquil, pregunteu com va tot i anoteu la resposta.
mail-placement-unknown = No poder-ho saber també és una resposta: anoteu-ho i ningú tornarà a preguntar.
mail-placement-where = Les preguntes són a { $network }, a Acompanyar, Resultats.
