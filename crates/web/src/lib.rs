//! Floor 4: pages, forms and the API.
