//! Where a sealed field belongs.

/// The place of a field: it goes into the seal, so that a field moved elsewhere does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The table.
    pub table: &'a str,
    /// The column.
    pub column: &'a str,
    /// The bytes of the organisation's id.
    pub organisation: &'a [u8; 16],
    /// The bytes of the row's id.
    pub row: &'a [u8; 16],
}

impl Place<'_> {
    /// The place as bytes, each part with its length before it: no two places write the same.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let parts = [self.table.as_bytes(), self.column.as_bytes(), self.organisation, self.row];
        parts
            .iter()
            .flat_map(|part| {
                let length = u32::try_from(part.len()).expect("names of columns are short");
                length.to_be_bytes().into_iter().chain(part.iter().copied())
            })
            .collect()
    }
}
