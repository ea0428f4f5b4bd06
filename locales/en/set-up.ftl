### The set-up of a new installation.

set-up-title = Set up Maillage
set-up-intro = Seven short steps, about five minutes. Each is kept when you send it: you can leave and come back with the same link until the end.
set-up-choose-language = Your language
set-up-steps = The steps
set-up-begin = Begin
set-up-take-up = Go on where you were
set-up-kept = kept
set-up-can-wait = can wait
set-up-progress = Step { $step } of { $total }
set-up-go-on = Keep and go on
set-up-later = Later
set-up-done = Everything is kept. Now choose how you sign in.

set-up-organisation = Your organisation
set-up-organisation-intro = Who runs the network: these words stand on letters, agreements and receipts.
set-up-name = Name of the organisation
set-up-name-hint = The name by which the quarter knows you.
set-up-legal-name-hint = Only when it is another one, as in your statutes.
set-up-legal-id-hint = Receipts need it.
set-up-language = First language of letters and screens

set-up-network = The network
set-up-network-intro = What companies and neighbours will read.
set-up-network-name-hint = Such as “Shops of the quarter for its children”.
set-up-promise-hint = What a company that joins may count on.
set-up-slug = Short word in web addresses
set-up-slug-hint = The public page will be at { $address } followed by this word.
set-up-slug-invalid = Use small letters without accents, figures, and hyphens between them.
set-up-slug-taken = Another organisation uses this word already: choose another one.

set-up-territory = The territory
set-up-empty-title = Not set up yet
set-up-empty-text = This Maillage has no organisation yet. The link to the set-up stands in the terminal in which “maillage serve” was started; it works once and takes five minutes. If it is lost, stop the server and start it again: it prints a fresh one.
set-up-territory-intro = Where you look for partners. Companies inside come first, those just outside after them.
set-up-way = How do you want to say it?
set-up-way-circle = A centre and a radius
set-up-way-file = A file with the outline
set-up-way-drawing = A drawing on the map
set-up-radius = Radius
set-up-radius-invalid = A radius has from 50 to 200000 metres.
set-up-file-missing = Choose a GeoJSON file.
set-up-area-hint = The drawing is written here; you can also paste GeoJSON.

set-up-needs = What the mission needs
set-up-needs-intro = Companies that could serve a need come first in the list, with the reason beside them.
set-up-needs-none = Tick at least one need, or choose “Later”.

set-up-bank = The bank account
set-up-bank-intro = Needed before the first direct debit. Everything is checked now, so that no file is refused later.
set-up-iban-hint = Spaces do not matter.
set-up-bic-hint = Only when your bank asks for it.
set-up-creditor-hint = Your bank gives it, for direct debits. In Spain it ends with your NIF, in France with your ICS number.
set-up-account-character = Only letters and figures may stand here, not “{ $found }”.
set-up-iban-length = An IBAN has 15 to 34 characters; this one has { $actual }.
set-up-iban-start = An IBAN begins with two letters (the country) and two figures.
set-up-iban-country-length = An IBAN of { $country } has { $expected } characters; this one has { $actual }.
set-up-iban-structure = “{ $found }”, character { $position }, cannot stand there.
set-up-iban-check = The check figures do not fit: a character is wrong, or two are swapped.
set-up-iban-outside = This account is outside the SEPA area: direct debits cannot come in there.
set-up-bic-length = A BIC has 8 or 11 characters; this one has { $actual }.
set-up-bic-form = A BIC is four letters or figures, the country, then two or five letters or figures.
set-up-creditor-length = A creditor identifier has 8 to 35 characters; this one has { $actual }.
set-up-creditor-start = A creditor identifier begins with the two letters of a country.
set-up-creditor-country-length = A creditor identifier of { $country } has { $expected } characters; this one has { $actual }.
set-up-creditor-check = The check figures do not fit: a character is wrong.

set-up-people = The first colleagues
set-up-people-intro = Add those who work with you. Each gets a personal link, good for seven days, to choose a password or passkey.
set-up-people-role = What will this person do?
set-up-people-add = Add this person

set-up-account = You
set-up-account-intro = You will be able to change settings and roles. After this step the link of the set-up is used up.
set-up-your-name = Your name
set-up-your-email-hint = You sign in with it.
set-up-treasurer = I also look after the money
