### El que necessita una missió.

need-food = Aliments
need-clothing = Roba
need-home = Habitatge i mobles
need-hygiene = Higiene
need-health = Salut
need-learning = Aprenentatge
need-culture = Cultura i sortides
need-sport = Esport
need-digital = Ordinadors i telèfons
need-jobs = Pràctiques i feines
need-advice = Assessorament jurídic i comptable
need-works = Obres i eines
need-printing = Impressió i fotografia
need-venues = Sales
need-transport = Transport i magatzem
need-visibility = Visibilitat
need-funds = Diners
need-partners = Associacions, escoles i administracions
