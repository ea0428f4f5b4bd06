//! Pages that a personal link opens, one folder per verb.
