//! Floor 2: bank and payment formats, bytes to types and back.
