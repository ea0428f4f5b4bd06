//! Pages of the staff, one folder per verb.
