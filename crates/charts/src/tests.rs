//! Charts as they are drawn, and what holds of every one of them.

use proptest::prelude::*;

use crate::*;

const WORDS: Words<'_> =
    Words { id: "income", title: "Income by month", description: "It grows from 10 to 24 euros." };

fn plain(value: f64) -> String {
    format!("{value}")
}

fn names(count: usize) -> Vec<String> {
    (1..=count).map(|n| format!("m{n}")).collect()
}

/// Every chart over the same numbers, by name.
fn all(width: Width, values: &[f64], name: &str) -> Vec<(&'static str, String)> {
    let slots = names(values.len());
    let series =
        [Series { name, values }, Series { name: "Others", values: &values[values.len() / 2..] }];
    let seen: Vec<Option<f64>> =
        values.iter().enumerate().map(|(at, v)| (at % 5 != 3).then_some(*v)).collect();
    let ends: Vec<Option<(f64, f64)>> = values.iter().map(|v| Some((v * 0.8, v * 1.3))).collect();
    let lines_of = Lines {
        slots: &slots,
        when: None,
        traces: &[Trace { name, values: &seen }],
        band: Some(Band { name: "Likely", ends: &ends }),
        goal: Some(Goal { name: "Goal", value: 20.0 }),
        from_zero: true,
        axis: &plain,
    };
    let moments: Vec<Moment> = (0..)
        .zip(values)
        .map(|(at, v)| Moment { at: f64::from(at), stays: v / 40.0, low: v / 60.0, high: v / 30.0 })
        .collect();
    let curves = [Curve { name, moments: &moments }];
    let stays_of = Stays { curves: &curves, band: "95 %", every: 2.0, along: &plain, axis: &plain };
    let parts: Vec<Row<'_>> =
        values.chunks(2).map(|parts| Row { label: name, text: "12", parts }).collect();
    let falls: Vec<Fall<'_>> = values
        .iter()
        .enumerate()
        .map(|(at, value)| match at {
            0 => Fall::Sum { label: name, text: "10", value: *value },
            at if at % 2 == 0 => Fall::Change { label: name, text: "+5", value: *value },
            _ => Fall::Change { label: name, text: "−5", value: -value },
        })
        .collect();
    let ways: Vec<(f64, f64)> =
        (0..).zip(values).map(|(at, v)| (v * 9.0, f64::from(at % 3) * v)).collect();
    vec![
        ("bars", bars(width, &WORDS, &Bars { slots: &slots, series: &series, axis: &plain })),
        ("lines", lines(width, &WORDS, &lines_of)),
        ("stays", stays(width, &WORDS, &stays_of)),
        ("rows", rows(width, &WORDS, &Rows { parts: &["Known", "Unknown"], rows: &parts })),
        ("waterfall", waterfall(width, &WORDS, &falls)),
        ("rank", rank(width, &WORDS, &Rank { values, own: 0, name, axis: &plain })),
        ("sketch", sketch(width, &WORDS, &sketch_of(&ways, name))),
        ("spark", spark(&WORDS, values)),
    ]
}

#[test]
fn every_chart_is_drawn_as_it_was_looked_at() {
    let values = [10.0, 12.0, 11.5, 14.0, 13.0, 18.0, 17.0, 21.0, 24.0];
    for width in [Width::Narrow, Width::Wide] {
        for (name, svg) in all(width, &values, "Partners") {
            insta::assert_snapshot!(format!("{name}-{width:?}"), svg.replace('>', ">\n"));
        }
    }
}

/// The numbers of the attributes of one name, such as `x`.
fn numbers<'a>(svg: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    svg.split(start.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// Every number is one, and lies inside the picture; no text is smaller than 11.
fn holds(name: &str, svg: &str) {
    let frame: Vec<f64> =
        numbers(svg, "viewBox")[0].split(' ').map(|part| part.parse().unwrap()).collect();
    let inside = |attributes: &[&str], most: f64| {
        for attribute in attributes {
            for number in numbers(svg, attribute) {
                let value: f64 = number.parse().unwrap_or_else(|_| panic!("{name}: {number}"));
                assert!((0.0..=most + 0.05).contains(&value), "{name}: {attribute}={value}");
            }
        }
    };
    inside(&["x", "x1", "x2", "cx", "width"], frame[2]);
    inside(&["y", "y1", "y2", "cy", "height"], frame[3]);
    for path in numbers(svg, "d") {
        for corner in path.trim_end_matches('Z').split(['M', 'L']).skip(1) {
            let (x, y) = corner.split_once(' ').unwrap();
            let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
            assert!((0.0..=frame[2]).contains(&x) && (0.0..=frame[3]).contains(&y), "{name}");
        }
    }
    assert!(numbers(svg, "font-size").iter().all(|size| size.parse::<f64>().unwrap() >= 11.0));
    assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("style="), "{name}");
    let open = svg.matches('<').count();
    let closed = svg.matches("/>").count() + svg.matches("</").count() * 2;
    assert_eq!(open, closed, "{name}: every element is closed");
}

proptest! {
    #[test]
    fn whatever_the_numbers_everything_lies_inside(
        values in prop::collection::vec(prop::num::f64::ANY, 0..40),
        name in ".{0,80}",
    ) {
        for width in [Width::Narrow, Width::Wide] {
            for (chart, svg) in all(width, &values, &name) {
                holds(chart, &svg);
            }
        }
    }

    #[test]
    fn whatever_the_sums_everything_lies_inside(values in prop::collection::vec(-1e7..1e7, 1..40)) {
        for (chart, svg) in all(Width::Narrow, &values, "Réseau <b> & \"co\"") {
            holds(chart, &svg);
            prop_assert!(!svg.contains("<b>"));
        }
    }
}

#[test]
fn a_name_stays_a_name() {
    let words = Words { id: "a b<c", title: "x < y & \"z\"", description: "\u{0}\u{7}plain" };
    let svg = spark(&words, &[1.0, 2.0]);
    assert!(svg.contains("<title id=\"a-b-c-w-t\">x &lt; y &amp; &quot;z&quot;</title>"));
    assert!(svg.contains(">plain</desc>"));
}

#[test]
fn the_scale_has_round_numbers() {
    let scale = |values: &[f64]| axis::Scale::over(values.iter().copied(), 4.0).ticks;
    assert_eq!(scale(&[0.0, 2_174.0]), [0.0, 1_000.0, 2_000.0, 3_000.0]);
    assert_eq!(scale(&[0.0, 41.0]), [0.0, 20.0, 40.0, 60.0]);
    assert_eq!(scale(&[97.0, 108.0]), [95.0, 100.0, 105.0, 110.0]);
    assert_eq!(scale(&[]), [0.0, 0.25, 0.5, 0.75, 1.0]);
}

fn sketch_of<'a>(ways: &'a [(f64, f64)], name: &'a str) -> Sketch<'a> {
    Sketch {
        start: (0.0, 0.0),
        start_name: name,
        stops: ways,
        specks: ways,
        ground: &[],
        length: &plain,
    }
}

#[test]
fn a_sketch_numbers_its_stops_and_says_how_long_a_stretch_is() {
    let stops = [(100.0, 0.0), (102.0, 1.0), (300.0, 250.0)];
    let ground = [vec![(-900.0, -900.0), (900.0, -900.0), (900.0, 900.0), (-900.0, 900.0)]];
    let metres = |value: f64| format!("{value:.0} m");
    let drawn = Sketch {
        start: (0.0, 0.0),
        start_name: "Door",
        stops: &stops,
        specks: &[(50.0, 50.0)],
        ground: &ground,
        length: &metres,
    };
    let svg = sketch(Width::Narrow, &WORDS, &drawn);
    for part in [">1</text>", ">2</text>", ">3</text>", ">Door</text>", "50 m", "chart-ground"] {
        assert!(svg.contains(part), "{part}: {svg}");
    }
    assert_eq!(svg.matches("chart-own").count(), 3);
}
