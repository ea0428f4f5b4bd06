use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn table(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

#[test]
fn days_are_read_in_four_languages() {
    let first = |text| table_date(text, DayOfPeriod::First);
    assert_eq!(first("01 ene 1997"), Some(date(1997, 1, 1)));
    assert_eq!(first("31 dic 2005"), Some(date(2005, 12, 31)));
    assert_eq!(first("31 d’agost de 2020"), None);
    assert_eq!(first("31 agost 2020"), Some(date(2020, 8, 31)));
    assert_eq!(first("1 août 2020"), Some(date(2020, 8, 1)));
    assert_eq!(first("1 juillet 2020"), Some(date(2020, 7, 1)));
    assert_eq!(first("1 juin 2020"), Some(date(2020, 6, 1)));
    assert_eq!(first("30 set. 2020"), Some(date(2020, 9, 30)));
    assert_eq!(first("2020-02-29"), Some(date(2020, 2, 29)));
    assert_eq!(first("29/02/2020"), Some(date(2020, 2, 29)));
    assert_eq!(first("2020"), Some(date(2020, 1, 1)));
    assert_eq!(table_date("2020", DayOfPeriod::Last), Some(date(2020, 12, 31)));
    assert_eq!(table_date("febrero de 2020", DayOfPeriod::Last), Some(date(2020, 2, 29)));
    assert_eq!(first("2020-13"), None);
    for nothing in ["165.74", "Barcelona", "", "el Raval", "12", "30.02.20"] {
        assert_eq!(first(nothing), None, "{nothing}");
    }
}

#[test]
fn areas_in_rows_and_dates_in_columns_are_read_and_only_quarters_are_compared_with_quarters() {
    let rows = table(
        "Territorio;Tipo de territorio;01 ene 2009;01 ene 2010\n\
         Barcelona;Municipi;1.6;1.7\nCiutat Vella;Districte;100.5;-\nel Raval;Barri;47.96;47.35\n\
         el Gòtic;Barri;1.5;..\nSants;Barri;2.25;2.5\nla Barceloneta;Barri;1;2\nSant Pere;Barri;1;2\n\
         Clot;Barri;1;2\nCamp;Barri;3;x",
    );
    let mapping = propose(&rows, "el Raval").unwrap();
    assert_eq!(mapping.layout, Layout::DatesAcross { area: Some(0), dates: vec![2, 3] });
    let kind = mapping.kind.as_ref().unwrap();
    assert_eq!((kind.column, kind.only.as_str(), kind.known.len()), (1, "Barri", 3));
    assert_eq!(mapping.mark, DecimalMark::Point);
    let reading = read(&rows, &mapping).unwrap();
    assert_eq!(reading.observed.len(), 12);
    assert_eq!((reading.missing, reading.other_kinds, reading.unreadable_count), (1, 2, 1));
    assert_eq!(reading.unreadable, [(10, 4, "x".to_owned())]);
    let raval: Vec<&Observed> = reading.observed.iter().filter(|o| o.area == "el Raval").collect();
    assert_eq!((raval[0].on, raval[0].milli), (date(2009, 1, 1), 47_960));
}

#[test]
fn dates_in_rows_are_read_with_one_area_or_several() {
    let rows = table("any;el Raval;Barcelona\n2009;48,00;18,11\n2010;47,23;17,53");
    let mapping = propose(&rows, "el Raval").unwrap();
    assert_eq!(mapping.layout, Layout::DatesDown { date: 0, values: vec![1, 2] });
    assert_eq!(mapping.mark, DecimalMark::Comma);
    let last = Mapping { day: DayOfPeriod::Last, ..mapping };
    let reading = read(&rows, &last).unwrap();
    assert_eq!(reading.observed.len(), 4);
    assert_eq!(reading.observed[3].on, date(2010, 12, 31));

    let rows = table("fecha;valor\n2009-01-01;71\n2010-01-01;78");
    let mapping = propose(&rows, "").unwrap();
    assert_eq!(mapping.layout, Layout::Listed { date: 0, area: None, value: 1 });
    assert!(read(&rows, &mapping).unwrap().observed.iter().all(|o| o.area.is_empty()));
}

#[test]
fn one_observation_a_row_is_read() {
    let rows = table("barri;data;valor\nel Raval;2009;1\nel Gòtic;2009;2\nel Raval;2010;3");
    let mapping = propose(&rows, "el Raval").unwrap();
    assert_eq!(mapping.layout, Layout::Listed { date: 1, area: Some(0), value: 2 });
    assert_eq!(read(&rows, &mapping).unwrap().observed.len(), 3);
}

#[test]
fn a_table_that_contradicts_itself_or_has_no_dates_is_refused() {
    let rows = table("barri;2009;2010\nel Raval;1;2\nel Raval;1;3");
    let mapping = propose(&rows, "").unwrap();
    assert_eq!(
        read(&rows, &mapping),
        Err(TableError::Twice { area: "el Raval".into(), on: date(2010, 1, 1) })
    );
    assert_eq!(propose(&table("a;b\nc;d"), ""), Err(TableError::NoDates));
    assert_eq!(propose(&[], ""), Err(TableError::Empty));
}

proptest! {
    #[test]
    fn any_table_is_read_or_refused_without_a_panic(
        rows in prop::collection::vec(prop::collection::vec("[0-9a-z.,/ -]{0,10}", 0..6), 0..8)
    ) {
        if let Ok(mapping) = propose(&rows, "el Raval") {
            let _ = read(&rows, &mapping);
        }
    }
}
