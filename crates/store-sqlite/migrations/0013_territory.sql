-- Identify: how a territory was made, and the administrative units that an organisation can name one by. What all
-- searches use is `organisation.territory_geojson`; the parts tell how it came about as long as `geometry` is that text.

CREATE TABLE territory (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    parts TEXT NOT NULL,
    geometry TEXT NOT NULL,
    PRIMARY KEY (organisation_id)
) STRICT;

-- A file of boundaries. `name_key` and `code_key` are the properties of its features that name them.
CREATE TABLE boundary_set (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    boundary_set_id BLOB NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    code_key TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, boundary_set_id)
) STRICT;

CREATE TABLE boundary (
    organisation_id BLOB NOT NULL,
    boundary_set_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    search TEXT NOT NULL,
    properties TEXT NOT NULL,
    geometry TEXT NOT NULL,
    PRIMARY KEY (organisation_id, boundary_set_id, position),
    FOREIGN KEY (organisation_id, boundary_set_id) REFERENCES boundary_set (organisation_id, boundary_set_id)
) STRICT;
