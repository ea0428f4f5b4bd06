//! Floor 2: Fluent messages as checked functions, and numbers, money and dates as each language writes them.
