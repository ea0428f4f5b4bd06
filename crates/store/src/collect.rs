//! Collect: what is declared, due, debited and booked.

mod journal;
