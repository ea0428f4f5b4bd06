### Ce dont une mission a besoin.

need-food = Nourriture
need-clothing = Vêtements
need-home = Logement et mobilier
need-hygiene = Hygiène
need-health = Santé
need-learning = Apprentissage
need-culture = Culture et sorties
need-sport = Sport
need-digital = Ordinateurs et téléphones
need-jobs = Stages et emplois
need-advice = Conseil juridique et comptable
need-works = Travaux et outils
need-printing = Impression et photographie
need-venues = Salles
need-transport = Transport et stockage
need-visibility = Visibilité
need-funds = Argent
need-partners = Associations, écoles et collectivités
