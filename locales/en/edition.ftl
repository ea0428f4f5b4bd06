### Editions of the registers: what changed, and what a network is told of it.

# Around the page
edition-nav = Changes
edition-title = What changed in the registers
edition-lede = What this edition says that the one before it did not.
edition-line = Edition { $edition } of the registers: { $rows } rows.
edition-first-title = There is no earlier edition yet
edition-first-text = From the next import on, this page says who opened, closed, moved, took another name or took over from somebody.
edition-none-title = Nothing changed
edition-none-text = Both editions say the same of the registers that they share.
edition-compared = { $source }: { $before } compared with { $now }
edition-added = { $source }: new, so not compared
edition-dropped = { $source }: no longer in this edition
edition-only = Show
edition-only-all = All changes
edition-kind = Change
edition-what = What happened
edition-told = Told on
edition-search = Search for a name, address or record
edition-before-name = Name before
edition-now-name = Name now
edition-metres = Metres moved
edition-record = Record
edition-total =
    { $count ->
        [one] One change
       *[other] { $count } changes
    }

# Kinds of changes
change-opened = opened
change-closed = closed
change-moved = moved
change-renamed = renamed
change-succeeded = taken over

# What became of a place
edition-opened = { $name } opened.
edition-closed = { $name } closed, or its register no longer lists it.
edition-moved = { $name } moved { $distance }.
edition-renamed = { $before } is now called { $now }.
edition-succeeded = Where { $before } was, there is { $now } now.
edition-nameless = A place without a name

# News
edition-news-title = Your partners and prospects
edition-news-none = Nothing new about those whom you follow
edition-news-none-text = When the registers say that one of your partners or prospects closed, moved or was taken over, it stands here.
edition-news-away = Seen
edition-news-away-done = It is put away.
edition-news-home =
    { $count ->
        [one] The registers have news of one of your partners or prospects.
       *[other] The registers have news of { $count } of your partners and prospects.
    }
edition-news-see = See what changed

# Licences
edition-odbl = Rows from { $source } are under the Open Database License: if you publish a database made of them, publish it under the same licence. Exports say so in each row.

# Natural persons
edition-reveal-do = Show the registered name
edition-reveal-hint = This is a natural person, so the name stays hidden. Showing it is written into the audit.
edition-reveal-name = Registered name: { $name }
edition-reveal-none = The registers were built without the names of natural persons, or this person does not let the name be spread.
