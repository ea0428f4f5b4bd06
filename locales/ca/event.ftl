### Events: an exhibition, a talk, a workshop, and who comes.


# Words of staff and public alike
event-tab = Actes
event-kind = Tipus
event-kind-exhibition = Exposició
event-kind-talk = Xerrada
event-kind-workshop = Taller
event-when = Quan
event-place = On
event-is-off = Aquest acte no se celebra.
event-is-over = Aquest acte ja ha passat.
event-full = Complet: hi ha llista d'espera.
event-left =
    { $count ->
        [one] Queda { $count } plaça
       *[other] Queden { $count } places
    }
event-public-page = Pàgina pública
event-help = Donar un cop de mà com a voluntari

# Screens of the staff
event-lede = Exposicions, xerrades i tallers, i qui hi ve.
event-new = Acte nou
event-new-lede = Escriviu-lo almenys en una llengua; ningú no el veu fins que el publiqueu.
event-change-lede = Si canvien el dia, l'hora o el lloc, s'escriu a totes les persones inscrites.
event-title-label = Títol
event-title-in = Títol ({ $language })
event-text-in = Què s'hi fa ({ $language })
event-starts = Comença
event-ends = Acaba
event-capacity = Places
event-capacity-hint = Deixeu-ho buit si no hi ha límit. Els següents passen a una llista d'espera que avança sola.
event-no-limit = Sense límit
event-taken = Persones
event-taken-of = { $taken } de { $capacity }
event-waiting = En espera
event-attended = Han vingut
event-none = Encara cap acte
event-none-text = Una exposició o una xerrada ensenya al barri què fan possible els seus comerços.
event-stage-draft = Esborrany
event-stage-published = Publicat
event-stage-cancelled = Anul·lat
event-state-registered = Té plaça
event-state-waiting = En espera
event-state-withdrawn = Plaça retornada
event-state-attended = Ha vingut
event-state-missed = No ha vingut
event-drafted = L'esborrany està desat. Publiqueu-lo quan estigui bé.
event-publish = Publicar
event-published = L'acte està publicat: tothom pot veure'l i inscriure's-hi.
event-discard = Suprimir l'esborrany
event-discard-lede = «{ $title }» se suprimirà. Només l'equip l'ha vist.
event-discarded = L'esborrany està suprimit.
event-refused-not-a-draft = L'acte està publicat: es pot anul·lar, no suprimir.
event-saved-over =
    { $over ->
        [one] Desat. { $over } persona té plaça per sobre d'aquest nombre i la conserva.
       *[other] Desat. { $over } persones tenen plaça per sobre d'aquest nombre i la conserven.
    }
event-cancel = Anul·lar l'acte
event-cancel-lede = «{ $title }» es mostrarà com a anul·lat i s'escriurà a totes les persones inscrites. No es pot desfer.
event-cancelled = L'acte està anul·lat; s'avisa les persones inscrites.
event-cancelled-notice = Aquest acte s'ha anul·lat.
event-draft-notice = Només l'equip veu aquest esborrany.
event-draft-notice-text = Publiqueu-lo quan estigui bé: llavors surt a la pàgina pública i al calendari.
event-over-notice = Ja ha passat: anoteu qui ha vingut. Els noms s'obliden el { $day }; els nombres queden.
event-forgotten-notice = Els noms s'han oblidat; els nombres queden.
event-who-comes = Qui ve
event-people-taken =
    { $count ->
        [one] persona amb plaça
       *[other] persones amb plaça
    }
event-people-left =
    { $count ->
        [one] plaça lliure
       *[other] places lliures
    }
event-people-waiting =
    { $count ->
        [one] persona en espera
       *[other] persones en espera
    }
event-people-came =
    { $count ->
        [one] persona ha vingut
       *[other] persones han vingut
    }
event-signed-up = Inscripció
event-people = Persones
event-needs = Què ajuda
event-origin-code = Codi del cartell
event-no-name = (sense nom)
event-nobody = Encara no s'hi ha inscrit ningú
event-nobody-text = Un cop publicat, la gent s'inscriu a la seva pàgina pública.
event-press-came = Ha vingut
event-press-missed = No ha vingut
event-press-withdraw = Retornar la plaça
event-attendance = Llista per a la porta (PDF)
event-door = Algú ha trucat o ha vingut sense avisar
event-door-text = Abans de començar rep plaça; després compta com a assistent. No cal el nom.
event-people-how-many = Quantes persones
event-people-bounds = Escriviu quantes persones, d'1 a { $most }.
event-add = Anotar
event-added = Anotat.
event-home = Donar-ho a conèixer i reunir la gent
event-home-what = Exposicions i xerrades amb qui hi ve; voluntaris amb els seus torns i les seves hores.

# Public pages
event-public-title = Què es fa
event-public-none = Ara mateix no hi ha res previst
event-public-none-text = Aquí sortiran les exposicions, xerrades i tallers de la xarxa.
event-back-to-network = A la xarxa
event-past = El que s'ha fet
event-feed = Seguir al meu calendari
event-feed-text = Doneu l'adreça d'aquest enllaç al vostre calendari: els actes nous hi sortiran sols.
event-calendar-file = Afegir al meu calendari
event-come-title = Veniu
event-come-send = Inscriure'm
event-wait-title = Apuntar-se a la llista d'espera
event-wait-lede = Està complet. Quan queda una plaça lliure, la rep la primera persona en espera i se li escriu.
event-wait-send = Apuntar-me a la llista
event-your-name = El vostre nom
event-email-hint = Rebreu un missatge amb un enllaç per retornar la plaça.
event-companions = Quantes persones vénen amb vós
event-needs-ask = Hi ha res que us ajudi a participar-hi?
event-needs-hint = Una rampa, un seient, la llengua de signes: només ho llegeix l'equip i s'esborra una setmana després.
event-privacy = { $organisation } guarda el vostre nom i la vostra adreça només per a aquest acte i els esborra trenta dies després.
event-thanks = Teniu plaça
event-thanks-text = Ens veiem a «{ $title }»: { $when }. Us arribarà un missatge amb tots els detalls.
event-thanks-waiting = Sou a la llista d'espera
event-thanks-waiting-text = Totes les places de «{ $title }» estan ocupades. Quan n'hi hagi una per a vós, us escriurem.
event-own-place =
    { $people ->
        [one] Teniu una plaça.
       *[other] Teniu { $people } places.
    }
event-own-waiting = Sou a la llista d'espera. Us escriurem quan quedi una plaça lliure.
event-own-withdrawn = Heu retornat la plaça. Gràcies per avisar.
event-give-back = No puc venir: retornar la plaça
event-given-back = La vostra plaça queda lliure per a algú altre. Gràcies!

# Refusals
event-refused-title = Això no és possible ara amb l'acte
event-refused-over = Ja ha passat, o la inscripció no és oberta.
event-refused-cancelled = No està publicat, o s'ha anul·lat.
event-refused-not-begun = No ha començat: encara no pot haver vingut ningú.
event-refused-anonymised = Els noms d'aquest acte s'han oblidat; ja no es pot canviar res.
event-refused-ends-before = El final ha de ser posterior al començament.
event-refused-too-many = El vostre grup supera el nombre de places. Escriviu-nos.

# Messages
event-mail-footer = Rebeu aquest missatge perquè us heu inscrit a un acte de { $organisation }. El vostre nom i la vostra adreça s'esborren trenta dies després.
event-mail-when = { $when }. { $place }
event-mail-back = Si no podeu venir, retorneu la plaça amb l'enllaç: potser algú l'espera.
event-mail-button = Veure o retornar la plaça
event-mail-place-subject = La vostra plaça: { $title }
event-mail-place =
    { $people ->
        [one] Teniu una plaça per a «{ $title }». Ens hi veiem.
       *[other] Teniu { $people } places per a «{ $title }». Ens hi veiem.
    }
event-mail-waiting-subject = Llista d'espera: { $title }
event-mail-waiting =
    { $people ->
        [one] «{ $title }» és complet. Sou a la llista d'espera; quan quedi una plaça per a vós, us escriurem de seguida.
       *[other] «{ $title }» és complet. Sou { $people } persones a la llista d'espera; quan hi hagi lloc per a totes, us escriurem de seguida.
    }
event-mail-promoted-subject = Una plaça per a vós: { $title }
event-mail-promoted =
    { $people ->
        [one] Bones notícies: ha quedat lliure una plaça per a «{ $title }» i és vostra.
       *[other] Bones notícies: han quedat lliures { $people } places per a «{ $title }» i són vostres.
    }
event-mail-changed-subject = Canvi: { $title }
event-mail-changed = El dia, l'hora o el lloc de «{ $title }» han canviat. Això és el que val ara:
event-mail-cancelled-subject = Anul·lat: { $title }
event-mail-cancelled = Ens sap greu: «{ $title }» no se celebra. No heu de fer res.
