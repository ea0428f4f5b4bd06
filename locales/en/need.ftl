### What a mission needs.

need-food = Food
need-clothing = Clothes
need-home = Housing and furniture
need-hygiene = Hygiene
need-health = Health
need-learning = Learning
need-culture = Culture and outings
need-sport = Sport
need-digital = Computers and telephones
need-jobs = Work placements and jobs
need-advice = Legal and accounting advice
need-works = Building works and tools
need-printing = Printing and photographs
need-venues = Rooms
need-transport = Transport and storage
need-visibility = Visibility
need-funds = Money
need-partners = Associations, schools and authorities
