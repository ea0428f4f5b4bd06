### Words shared by all screens.

# Actions
save = Save
cancel = Cancel
edit = Edit
add = Add
remove = Remove
close = Close
back = Back
next = Next
previous = Previous
search = Search
filter = Filter
clear-filters = Clear filters
nothing-fits = Nothing here fits the search.
send = Send
download = Download
upload = Choose a file
print = Print
copy = Copy
copied = Copied
try-again = Try again

# Answers and states
no = No
all = All
none = None
unknown = Unknown
not-applicable = Not applicable
optional = optional
required = required
nothing-here = There is nothing here yet.
saved = Saved.
deleted = Deleted.

# Labels
name = Name
email = E-mail address
telephone = Telephone
address = Address
website = Website
language = Language
country = Country
date-label = Date
total = Total
status = Status
notes = Notes
actions = Actions

# Finding one's way
home = Home
settings = Settings
sign-in = Sign in
sign-out = Sign out
page-of = Page { $page } of { $pages }

# Languages
language-fr = French
language-es = Spanish
language-ca = Catalan
language-en = English

# Mistakes in a field
field-required = Please fill in this field.
field-too-long = This is too long: at most { $limit } characters.
field-email-invalid = This e-mail address is incomplete: write it as name@example.org.
field-date-invalid = There is no such date: write it as 2026-10-31.
field-moment-invalid = There is no such moment: write it as 2026-10-31 17:30.
field-month-invalid = There is no such month: write it as 2026-10.
field-number-invalid = Please write a number, in figures.
field-number-range = Please write a number from { $from } to { $to }.
field-choice-invalid = Please choose one of the options.
form-has-mistakes = Nothing was saved: please correct what is marked below first.
amount-error-empty = The amount is missing.
amount-error-character = An amount is written in figures, for example 4315.50.
amount-error-decimals = An amount has at most two decimals, for example 4315.50.
amount-error-ambiguous = This amount can be read in two ways: add the cents, for example 4315.00.
amount-error-too-large = This amount is too large.

# When something goes wrong
error-reference = Reference to quote if you write to us: { $reference }
error-not-found = This page does not exist, or is not for you.
error-unexpected = Something went wrong on our side. Nothing that you had saved is lost.
error-too-many-attempts = Too many attempts: wait a few minutes, then try again.

# Months
month-january = January
month-january-short = Jan
month-february = February
month-february-short = Feb
month-march = March
month-march-short = Mar
month-april = April
month-april-short = Apr
month-may = May
month-may-short = May
month-june = June
month-june-short = Jun
month-july = July
month-july-short = Jul
month-august = August
month-august-short = Aug
month-september = September
month-september-short = Sep
month-october = October
month-october-short = Oct
month-november = November
month-november-short = Nov
month-december = December
month-december-short = Dec

# Days of the week
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

# Counts
count-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
count-partners =
    { $count ->
        [one] { $count } partner
       *[other] { $count } partners
    }
