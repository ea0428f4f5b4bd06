//! Floor 4: letters, agreements, receipts as tagged PDF.
