### Finding organisations.

# Around all pages
identify-title = Find organisations
identify-lede = The places of activity in your territory, those that suit your mission best first.
identify-nav = Pages of the search
identify-nav-search = Search
identify-nav-sought = What we look for
identify-nav-territory = Territory
identify-nav-needs = Needs
identify-nav-registers = Registers
identify-nav-why = Why not?

# The search
identify-found =
    { $count ->
        [one] { $count } place matches.
       *[other] { $count } places match.
    }
identify-filter-title = Narrow the search
identify-filter-text = Name or street contains
identify-filter-family = Activity
identify-filter-family-all = All activities
identify-filter-whole-family = { $family }: all ({ $count })
identify-filter-one-category = { $category } ({ $count })
identify-filter-kind = Kind of organisation
identify-filter-kind-all = All kinds
identify-filter-min = Least score (0 to 100)
identify-filter-where = Where
identify-where-near = In the territory and within { $distance } of it
identify-where-inside = Only in the territory
identify-sort = Order
identify-sort-known = The best and best known first
identify-sort-score = Highest score first
identify-sort-distance = Nearest first
identify-sort-name = By name
identify-ties-score = If two are equal: the better known first, then the nearer (all places in the territory count as equally near), then by their number in the register.
identify-ties-known = The order multiplies the score by the share that is known. If two are equal: the higher score first, then the nearer (all places in the territory count as equally near), then by their number in the register.
identify-ties-distance = All places in the territory count as equally near. If two are equal: the higher score first, then the better known, then by their number in the register.
identify-ties-name = If two have the same name: the higher score first, then the better known, then the nearer, then by their number in the register.
identify-filter-do = Apply
identify-nothing-title = No place matches
identify-nothing-text = Nothing within the territory or beside it may be shown; the reasons stand below. Import a register that names shops and associations that are open.
identify-nothing-filtered = Your filters hide all { $passing } places that could be shown. Clear a filter or lower the least score.
identify-nothing-near = The registers have places within 50 km, but none in the territory or beside it. Widen the territory, or import another register.
identify-nothing-far = The territory is far from everything: no imported register has a place within 50 km of it. Check where it lies, or import a register of that region.
identify-map-label = Map of the places found; the list beside it says the same
identify-map-limit = The map shows the first { $count }.
identify-no-name = No name ({ $category })
identify-inside = in the territory
identify-away = { $distance } from the territory
identify-no-point = no location
identify-on-list = On the shortlist
identify-on-list-stage = Already followed
identify-choose = Choose { $name }
identify-shortlist-do = Put the ticked places on the shortlist
identify-shortlist-hint = Tick places in the list; each keeps the score it has today.
identify-shortlisted =
    { $count ->
        [one] { $count } place is now on the shortlist.
       *[other] { $count } places are now on the shortlist.
    }
identify-shortlisted-next = They stand under Engage too; tick them here to plan a round.
identify-shortlisted-already =
    { $count ->
        [one] { $count } was on it already.
       *[other] { $count } were on it already.
    }
identify-shortlisted-left-out =
    { $count ->
        [one] { $count } could not be put on it: no name, a partner already, or asked not to be contacted.
       *[other] { $count } could not be put on it: no name, partners already, or asked not to be contacted.
    }
identify-shortlist-none = Tick at least one place, then try again.
identify-held-title = What is not shown, and why
identify-held-line = { $reason }: { $count }
identify-held-more = Look for a particular name
identify-needs-now = Needs taken into account: { $needs }
identify-needs-none = You have not said yet what your mission needs, so the fit with the mission does not count.
identify-needs-choose = Choose the needs
identify-by-size = By activity

# The score and its parts
identify-score = Score: { $score } of 100
identify-coverage = { $coverage }% known
identify-coverage-whole = The score counts only what is known: the criteria that are known weigh { $coverage } of 100. The higher this share, the surer the score.
identify-explain = How the score is made
identify-explain-criterion = Criterion
identify-explain-points = Points
identify-explain-sum = Sum
identify-explain-weight = weight { $weight }
identify-part-unknown = Not known: counts neither for nor against.
identify-part-serves = This activity serves the need “{ $need }” (code { $code } of our table, value { $value }).
identify-part-serves-none = This activity serves none of the chosen needs.
identify-part-inside = In the territory.
identify-part-away = { $distance } from the territory; the value halves every { $half }.
identify-part-headcount = About { $people } people work there.
identify-part-single = The only place of this name in the registers.
identify-part-sites = { $count } places of this name or operator in the registers.
identify-part-chain = Part of a known chain.
identify-part-states = The register states: { $signals }.
identify-part-states-none = The register states no particular value.
identify-part-reached = Can be reached by: { $ways }.
identify-part-reached-none = No street door, telephone or address known.
identify-way-door = a street door
identify-way-phone = telephone
identify-way-written = e-mail or website
identify-part-partners-none = No partner of this activity yet.
identify-part-partners =
    { $count ->
        [one] { $count } partner has this activity already.
       *[other] { $count } partners have this activity already.
    }
identify-unknown-parts = Not known: { $criteria }.
identify-source-line = { $credit }, { $vintage }. Licence: { $licence }.

# Why not
identify-why-title = Why is this place not shown?
identify-as-written = In the register: { $text }
identify-why-lede = Search all registers by name, wherever the place is: you will see what is missing or what excludes it.
identify-why-field = Name, or part of it
identify-why-shown = It is shown in the search.
identify-why-not-shown = It is not shown: { $reasons }.
identify-why-standing = It stands at place { $number } of { $of } in the list.
identify-why-turn = It stands at place { $number } of { $of } in the list: this week places of about the same score take turns. Without turns it would be at place { $without }.
identify-why-list = See it in the list
identify-why-widen = Widen the territory
identify-why-partner = See the partner
identify-why-prospect = See the prospect
identify-why-none-title = No register knows this name
identify-why-none-text = Try only a part of the name. Many registers write the shop sign, not the legal name. You can also add the organisation by hand.
identify-reason-outside = it lies { $distance } from the territory

# The territory
identify-territory-title = Your territory
identify-territory-lede = Where your mission acts. The search looks there first, and a little around it.
identify-territory-now = The present territory
identify-territory-how = How to give it
identify-territory-by-draw = Draw it on the map
identify-territory-by-draw-hint = The drawing is written into the field “Outline”.
identify-territory-by-file = Upload a GeoJSON file
identify-territory-by-circle = A centre and a radius
identify-territory-area = Outline (GeoJSON)
identify-territory-area-hint = Filled by the drawing; can also be pasted.
identify-territory-file = GeoJSON file
identify-centre = Centre: an address or coordinates
identify-centre-hint = An address that an imported register has, such as Carrer de la Cera 12; or coordinates pasted from a map: 41.3795, 2.1686
identify-centre-which = Which of these addresses?
identify-centre-unknown = No imported register has this address. Try street and number alone, or paste coordinates from a map: 41.3795, 2.1686
identify-centre-choose = Several addresses fit: choose one below.
identify-centre-invalid = Write latitude, then longitude, in degrees: 41.3795, 2.1686
identify-centre-exchanged = { $typed } lies outside { $country }. Latitude comes first: did you mean { $meant }?
identify-centre-outside = { $typed } lies outside { $country }. Check the coordinates, or say below that they are right.
identify-centre-abroad = The place is right: our territory lies outside the country
identify-territory-radius = Radius
identify-territory-preview = See what it holds
identify-territory-save = Save this territory
identify-territory-saved = The territory is saved.
identify-territory-far = No imported register has a place within 50 km of it. Check where it lies, or import a register of that region.
identify-territory-preview-title = Preview, not saved yet
identify-territory-count =
    { $count ->
        [one] { $count } place of activity lies in it.
       *[other] { $count } places of activity lie in it.
    }
identify-territory-count-none = No register was imported yet, so nothing can be counted.
identify-territory-missing = Draw the territory, choose a file, or give a centre and a radius.
identify-territory-metres = Write metres, from 50 to 50,000.
identify-geojson-not-json = Line { $line }, column { $column }: this is not JSON. Export the area as GeoJSON.
identify-geojson-missing = { $place }: { $what } is missing. Export the area as GeoJSON.
identify-geojson-no-area = { $place }: { $kind } has no area. Draw a polygon.
identify-geojson-position = { $place }: a position is two numbers, longitude then latitude, in degrees.
identify-geojson-projected = { $place }: these coordinates are not degrees. Export the area in WGS 84 (EPSG:4326).
identify-geojson-swapped = Latitude stands before longitude. Exchange the two numbers of every position.
identify-geojson-open = { $place }: the ring does not end where it starts.
identify-geojson-shape = This shape is no territory: it takes at least three distinct points, in degrees.

# The needs
identify-needs-title = What your mission needs
identify-needs-lede = The search puts first the activities that can serve these needs.
identify-needs-legend = Needs
identify-needs-save = Save the needs
identify-needs-saved = The needs are saved.
identify-needs-table = The table of affinities was last reviewed on { $date }.

# The registers
identify-registers-title = Imported registers
identify-registers-lede = The open data that the search looks at. A new import replaces the rows of the same source.
identify-registers-none-title = No register was imported yet
identify-registers-none-text = An open register says which shops, associations and services are near you. Import one: Barcelona's census of premises, OpenStreetMap, SIRENE or your own table.
identify-registers-import = Import a register
identify-registers-source = Source
identify-registers-vintage = Vintage
identify-registers-licence = Licence
identify-registers-credit = Credit to show
identify-registers-rows = Rows
identify-registers-vacant = of which empty premises
identify-registers-total = { $rows } rows in all, { $size } on disk.
identify-no-territory-title = First say where you act
identify-no-territory-text = Draw your territory, upload a file or give a centre and a radius: the search starts there.
identify-no-territory-do = Give the territory
identify-import-source = Which register?
identify-source-barcelona-census = Barcelona's census of premises (CSV)
identify-source-osm = OpenStreetMap (.osm.pbf)
identify-source-sirene = SIRENE, establishments (CSV or Parquet)
identify-source-rna = RNA, the associations of France (CSV)
identify-source-madrid-census = Madrid’s census of premises (CSV)
identify-source-overture = Overture Maps, places (GeoParquet)
identify-source-data-inclusion = data.inclusion, structures (CSV or Parquet)
identify-source-mapping = Another table (CSV, XLSX, GeoJSON or Parquet), with a mapping file
identify-origins = Where the files are
identify-origin-barcelona-census = Choose the latest year of the census and download its CSV.
identify-origin-osm = Choose the smallest region that holds your territory and download its .osm.pbf file.
identify-origin-sirene = Download “StockEtablissement” (CSV or Parquet). Choose “StockUniteLegale” and the geolocation file with it: they bring names and points.
identify-origin-rna = Download “RNA Waldec”. It has no points: each association takes that of its address in another register, so import SIRENE or a census first.
identify-origin-madrid-census = Download the file of premises with their activities.
identify-origin-overture = Download the places of a box with Overture’s own tool. Many are wrong or closed: such a place alone proves nothing.
identify-origin-data-inclusion = Download the structures, schema v1.
identify-import-file = Files of the register
identify-import-file-hint = At most { $size } in all; several at once where a register has several (SIRENE). Archives (.zip, .gz) are opened.
identify-import-mapping = Mapping file
identify-import-mapping-hint = Says which column is the name, the address, the activity. Begin with the template above.
identify-import-mapping-needed = (needed for another table, and only then)
identify-import-mapping-template = Template of a mapping file
identify-import-vintage = Vintage to show
identify-import-vintage-hint = For example 2022. Empty: what the file says.
identify-import-do = Import these files
identify-send-progress = Sending: { $done } of { $total }
identify-send-stop = Stop sending
identify-send-stopped = Sending was stopped. Nothing was kept; the files are still chosen.
identify-send-failed = The files did not arrive: the connection broke, or they are larger than this server takes. Nothing was kept; try again.
identify-import-no-file = Choose the files of the register.
identify-import-wrong = File { $file }:
identify-import-wrong-field = File { $file }, field { $field }:
identify-import-no-mapping = Choose the mapping file too.
identify-job-title = Import under way
identify-job-files = Files: { $files }
identify-job-reading = Reading: { $rows } rows read
identify-job-beside = Reading what is beside: { $rows } rows
identify-job-comparing = Comparing with the edition before: { $rows } rows of { $total }
identify-job-writing = Writing: { $rows } rows of { $total }
identify-job-refresh = This page refreshes by itself. You may leave it: the import goes on.
identify-job-stop = Stop the import
identify-job-stopping = The import is about to stop.
identify-job-stopped-title = Import stopped
identify-job-stopped-text = The registers stayed as they were.
identify-job-failed-title = The import did not succeed
identify-job-failed-outside = Something went wrong on our side. The registers stayed as they were; try again.
identify-job-failed-busy = Another import is running. Wait until it is done, then try again.
identify-job-failed-where = File { $file }, line { $line }, field { $field }
identify-job-gone = This import is no longer there: the server may have restarted. The registers are whole; start again if needed.
identify-job-again = Back to the registers
identify-job-watch = An import is running.
identify-job-watch-do = See how far it is
identify-report-title = Import done
identify-report-lede = { $source }, { $vintage }: { $kept } rows kept of { $read } read.
identify-report-skipped = Rows not kept
identify-report-traps = Traps found and dealt with
identify-report-reason = Reason
identify-report-count = Number
identify-report-examples = Examples
identify-report-nothing = Nothing to report.
identify-report-vacant = empty premises, an indicator and not organisations
identify-report-closed = closed
identify-report-persons = natural persons, counted and never named
identify-report-without-point = without a location, found by name only
identify-report-of-kept = Among the rows kept
identify-report-search = Search now

# Columns of the files
identify-column-place = Place
identify-column-category = Activity
identify-column-address = Address
identify-column-postcode = Postcode
identify-column-locality = Town
identify-column-score = Score (of 100)
identify-column-coverage = Share known (%)
identify-column-distance = Distance (m)
identify-column-source = Source
identify-column-licence = Licence
identify-column-record = Reference

# Refusals
identify-refused-no-territory = Give your territory first.
identify-refused-no-register = Import a register first.
identify-shortlist-one = Put on the shortlist
