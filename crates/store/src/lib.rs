//! Floor 4: the SQL, one file per word; one source compiled once per database.
