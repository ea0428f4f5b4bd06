### The parts of a territory, and the boundaries that name them.

territory-parts = What the territory is made of
territory-parts-hint = The parts count from top to bottom: each adds an area, or takes one out of what stands above it.
territory-adds = adds
territory-takes-out = takes out
territory-turn-out = Take part { $number } out instead of adding it: { $what }
territory-turn-in = Add part { $number } instead of taking it out: { $what }
territory-raise = Move part { $number } up: { $what }
territory-remove = Remove part { $number }: { $what }
territory-size = { $size } km²
territory-how = What to do with it
territory-how-add = Add it to the territory
territory-how-take-out = Take it out of the territory
territory-how-replace = Start anew with it alone
territory-one-way = Fill in only one of the ways.
territory-one-way-hint = Use one of the five ways, look at what it holds, then save. A territory can be put together from several.
territory-nothing-left = Nothing would be left of the territory. Take out less, or start anew.
territory-too-many = A territory has at most { $count } parts. Remove some first.
territory-changed = The parts were changed meanwhile. Look at them again.
territory-circle-label = { $distance } around { $place }
territory-by-unit = Name it
territory-unit = District, town or another unit
territory-unit-hint = A name or a code of an imported file of boundaries, such as el Raval or 57463
territory-unit-none = No file of boundaries was imported yet: import one below, then name a unit here.
territory-unit-which = Which of these?
territory-unit-unknown = No imported file of boundaries has this name or code. Try a part of the name, or import another file.
territory-unit-choose = Several units fit: choose one below.
territory-units =
    { $count ->
        [0] Import a file of boundaries
        [one] { $count } file of boundaries
       *[other] { $count } files of boundaries
    }
territory-by-street = Along a street
territory-street = Name of the street
territory-street-hint = A street on which a register knows places; add the town where several have one of this name. You can also draw a line on the map, or paste or upload one.
territory-street-which = Which of these streets?
territory-street-unknown = No register knows a place on a street of this name. Try the name alone, or draw the street as a line on the map.
territory-street-choose = Several streets fit: choose one below.
territory-street-doors =
    { $count ->
        [one] { $label } ({ $count } door)
       *[other] { $label } ({ $count } doors)
    }
territory-street-label = { $label }, { $distance } on each side
territory-width = On each side
territory-width-hint = For a street or a line that is drawn, pasted or uploaded
territory-width-metres = Write between 5 and 2,000 metres.

# Boundaries
territory-boundaries = Boundaries
territory-boundaries-lede = Files of districts, towns or other units, so that a territory can be named instead of drawn. Town halls and mapping agencies publish them as GeoJSON.
territory-boundaries-back = Back to the territory
territory-boundary-units =
    { $count ->
        [one] { $count } unit:
       *[other] { $count } units, such as
    }
territory-boundary-edit = Change how its units are named, or remove the file
territory-boundary-name = Name of the file
territory-boundary-name-key = Property that names a unit
territory-boundary-code-key = Property that tells units of one name apart
territory-boundary-no-code = none
territory-boundary-name-missing = Give the file a name, and choose a property.
territory-boundary-save = Save
territory-boundary-saved = The units are named anew.
territory-boundary-remove = Remove this file
territory-boundary-remove-confirm = Remove the boundaries “{ $name }”? Territories that were made of them stay as they are.
territory-boundary-removed = The file is removed.
territory-boundary-import = Import a file
territory-boundary-file = GeoJSON file of areas
territory-boundary-file-hint = Features with a name and an area, in degrees (WGS 84); at most { $size }
territory-boundary-import-do = Import
territory-boundary-imported =
    { $count ->
        [one] { $count } unit was imported, named by “{ $key }”.
       *[other] { $count } units were imported, named by “{ $key }”.
    }
territory-boundary-left-out =
    { $count ->
        [one] { $count } feature without an area was left out.
       *[other] { $count } features without an area were left out.
    }
territory-boundary-no-features = The file has no areas with names: choose a GeoJSON file whose features have a name and a polygon.
territory-boundary-too-many = The file has more than { $count } features. Import a part of it.
territory-boundary-no-such-property = The units do not have this property. Choose another one.

origin-outline = outline
origin-file = file
origin-circle = circle
origin-boundary = named unit
origin-street = street
