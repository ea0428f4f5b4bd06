//! Mapbox Vector Tiles, version 2.1, as bytes: points and polygons with whole numbers as properties.
//!
//! The specification is <https://github.com/mapbox/vector-tile-spec/tree/master/2.1>. Only what our tiles
//! hold is written, so a hundred lines do; a decoder of the map's own library reads them in a test.

use std::collections::HashMap;

/// The side of a tile in its own units.
pub(crate) const EXTENT: i32 = 4_096;

/// Wire types of protobuf.
const VARINT: u64 = 0;
const BYTES: u64 = 2;
/// Commands of a geometry.
const MOVE_TO: u64 = 1;
const LINE_TO: u64 = 2;
const CLOSE: u64 = 7;
/// Types of a geometry.
const POINT: u64 = 1;
const POLYGON: u64 = 3;

/// A layer under construction. Its keys are known from the start, values come with the features.
pub(crate) struct Layer {
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<u64>,
    places: HashMap<u64, u64>,
    features: Vec<u8>,
    count: usize,
}

impl Layer {
    pub(crate) fn new(name: &'static str, keys: &'static [&'static str]) -> Self {
        let (values, places, features) = (Vec::new(), HashMap::new(), Vec::new());
        Self { name, keys, values, places, features, count: 0 }
    }

    /// How many features it has.
    pub(crate) fn len(&self) -> usize {
        self.count
    }

    /// Adds a point; `tags` are places of keys with values.
    pub(crate) fn point(&mut self, id: u64, at: (i32, i32), tags: &[(usize, u64)]) {
        let geometry = [command(MOVE_TO, 1), zigzag(at.0), zigzag(at.1)];
        self.feature(Some(id), POINT, &geometry, tags);
    }

    /// Adds a polygon of one ring, which is not closed by its first point and may turn either way: it is
    /// written clockwise as seen, as outer rings are.
    pub(crate) fn polygon(&mut self, ring: &[(i32, i32)], tags: &[(usize, u64)]) {
        if ring.len() < 3 {
            return;
        }
        let next = ring.iter().cycle().skip(1);
        let twice: i64 = ring
            .iter()
            .zip(next)
            .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1))
            .sum();
        if twice == 0 {
            return;
        }
        let mut ordered = ring.to_vec();
        if twice < 0 {
            ordered.reverse();
        }
        let first = ordered[0];
        let mut geometry = vec![command(MOVE_TO, 1), zigzag(first.0), zigzag(first.1)];
        geometry.push(command(LINE_TO, ordered.len() as u64 - 1));
        for pair in ordered.windows(2) {
            geometry.extend([zigzag(pair[1].0 - pair[0].0), zigzag(pair[1].1 - pair[0].1)]);
        }
        geometry.push(command(CLOSE, 1));
        self.feature(None, POLYGON, &geometry, tags);
    }

    fn feature(&mut self, id: Option<u64>, kind: u64, geometry: &[u64], tags: &[(usize, u64)]) {
        let mut feature = Vec::with_capacity(24);
        if let Some(id) = id {
            key(&mut feature, 1, VARINT);
            varint(&mut feature, id);
        }
        let pairs = tags.iter().flat_map(|(place, value)| [*place as u64, self.value(*value)]);
        let pairs: Vec<u64> = pairs.collect();
        if !pairs.is_empty() {
            packed(&mut feature, 2, &pairs);
        }
        key(&mut feature, 3, VARINT);
        varint(&mut feature, kind);
        packed(&mut feature, 4, geometry);
        bytes(&mut self.features, 2, &feature);
        self.count += 1;
    }

    /// The place of a value, which is added when it is new.
    fn value(&mut self, value: u64) -> u64 {
        let next = self.values.len() as u64;
        *self.places.entry(value).or_insert_with(|| {
            self.values.push(value);
            next
        })
    }

    fn write(&self, out: &mut Vec<u8>) {
        let mut layer = Vec::with_capacity(self.features.len() + 64);
        bytes(&mut layer, 1, self.name.as_bytes());
        layer.extend_from_slice(&self.features);
        for key in self.keys {
            bytes(&mut layer, 3, key.as_bytes());
        }
        for value in &self.values {
            let mut body = Vec::with_capacity(11);
            key(&mut body, 5, VARINT);
            varint(&mut body, *value);
            bytes(&mut layer, 4, &body);
        }
        key(&mut layer, 5, VARINT);
        varint(&mut layer, u64::from(EXTENT.unsigned_abs()));
        key(&mut layer, 15, VARINT);
        varint(&mut layer, 2);
        bytes(out, 3, &layer);
    }
}

/// A tile of layers; those without a feature are left out, as the specification asks.
pub(crate) fn tile(layers: &[Layer]) -> Vec<u8> {
    let mut out = Vec::new();
    for layer in layers.iter().filter(|layer| layer.len() > 0) {
        layer.write(&mut out);
    }
    out
}

fn command(id: u64, times: u64) -> u64 {
    id | times << 3
}

/// Small numbers of either sign as small numbers without one.
fn zigzag(value: i32) -> u64 {
    u64::from(((value << 1) ^ (value >> 31)).cast_unsigned())
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(u8::try_from(value & 0x7f).expect("seven bits fit") | 0x80);
        value >>= 7;
    }
    out.push(u8::try_from(value).expect("less than 128"));
}

fn key(out: &mut Vec<u8>, field: u64, wire: u64) {
    varint(out, field << 3 | wire);
}

fn bytes(out: &mut Vec<u8>, field: u64, content: &[u8]) {
    key(out, field, BYTES);
    varint(out, content.len() as u64);
    out.extend_from_slice(content);
}

fn packed(out: &mut Vec<u8>, field: u64, values: &[u64]) {
    let mut body = Vec::with_capacity(values.len() * 2);
    for value in values {
        varint(&mut body, *value);
    }
    bytes(out, field, &body);
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A feature as a reader of the specification sees it.
    #[derive(Debug, Clone, PartialEq)]
    pub(crate) struct Read {
        pub(crate) id: Option<u64>,
        pub(crate) kind: u64,
        pub(crate) tags: Vec<(String, u64)>,
        pub(crate) corners: Vec<(i32, i32)>,
    }

    /// Any protobuf message: its fields, with numbers or bytes.
    enum Value<'a> {
        Number(u64),
        Bytes(&'a [u8]),
    }

    fn number(bytes: &mut &[u8]) -> u64 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let (first, rest) = bytes.split_first().unwrap();
            *bytes = rest;
            value |= u64::from(first & 0x7f) << shift;
            if first & 0x80 == 0 {
                return value;
            }
            shift += 7;
        }
    }

    fn fields(mut bytes: &[u8]) -> Vec<(u64, Value<'_>)> {
        let mut found = Vec::new();
        while !bytes.is_empty() {
            let key = number(&mut bytes);
            let value = if key & 7 == 0 {
                Value::Number(number(&mut bytes))
            } else {
                assert_eq!(key & 7, 2, "only numbers and bytes are written");
                let length = usize::try_from(number(&mut bytes)).unwrap();
                let (content, rest) = bytes.split_at(length);
                bytes = rest;
                Value::Bytes(content)
            };
            found.push((key >> 3, value));
        }
        found
    }

    fn numbers(mut bytes: &[u8]) -> Vec<u64> {
        let mut all = Vec::new();
        while !bytes.is_empty() {
            all.push(number(&mut bytes));
        }
        all
    }

    fn corners(commands: &[u64]) -> Vec<(i32, i32)> {
        let unzig =
            |n: u64| i32::try_from((n >> 1).cast_signed() ^ -(n & 1).cast_signed()).unwrap();
        let (mut all, mut at, mut place) = (Vec::new(), (0, 0), 0);
        while place < commands.len() {
            let (id, times) = (commands[place] & 7, commands[place] >> 3);
            place += 1;
            for _ in 0..if id == CLOSE { 0 } else { times } {
                at = (at.0 + unzig(commands[place]), at.1 + unzig(commands[place + 1]));
                all.push(at);
                place += 2;
            }
        }
        all
    }

    /// The layers of a tile by name.
    pub(crate) fn read(bytes: &[u8]) -> Vec<(String, Vec<Read>)> {
        let mut layers = Vec::new();
        for (field, layer) in fields(bytes) {
            let (3, Value::Bytes(layer)) = (field, layer) else { panic!("a tile has layers only") };
            let (mut name, mut keys, mut values, mut features) =
                (String::new(), Vec::new(), Vec::new(), Vec::new());
            let mut version = 0;
            for (field, value) in fields(layer) {
                match (field, value) {
                    (1, Value::Bytes(text)) => name = String::from_utf8(text.to_vec()).unwrap(),
                    (2, Value::Bytes(feature)) => features.push(feature),
                    (3, Value::Bytes(text)) => keys.push(String::from_utf8(text.to_vec()).unwrap()),
                    (4, Value::Bytes(value)) => match fields(value).as_slice() {
                        [(5, Value::Number(value))] => values.push(*value),
                        _ => panic!("values are whole numbers"),
                    },
                    (5, Value::Number(extent)) => assert_eq!(extent, 4_096),
                    (15, Value::Number(said)) => version = said,
                    _ => panic!("field {field} of a layer"),
                }
            }
            assert_eq!(version, 2);
            let one = |feature: &&[u8]| {
                let mut read = Read { id: None, kind: 0, tags: Vec::new(), corners: Vec::new() };
                for (field, value) in fields(feature) {
                    match (field, value) {
                        (1, Value::Number(id)) => read.id = Some(id),
                        (2, Value::Bytes(tags)) => {
                            let at = |n: u64| usize::try_from(n).unwrap();
                            let pairs = numbers(tags);
                            let pairs = pairs.chunks(2);
                            read.tags =
                                pairs.map(|p| (keys[at(p[0])].clone(), values[at(p[1])])).collect();
                        }
                        (3, Value::Number(kind)) => read.kind = kind,
                        (4, Value::Bytes(geometry)) => read.corners = corners(&numbers(geometry)),
                        _ => panic!("field {field} of a feature"),
                    }
                }
                read
            };
            layers.push((name, features.iter().map(one).collect()));
        }
        layers
    }

    #[test]
    fn an_empty_layer_is_left_out_and_a_ring_without_area_is_no_polygon() {
        let mut layer = Layer::new("cells", &["n"]);
        layer.polygon(&[(0, 0), (1, 1)], &[]);
        layer.polygon(&[(0, 0), (1, 1), (2, 2)], &[]);
        assert_eq!(tile(&[layer]), Vec::<u8>::new());
    }

    /// The tile that the browser's own decoder reads in `assets/test/tile.test.mjs`.
    #[test]
    fn the_tile_of_the_browsers_test_is_the_one_that_is_written() {
        let mut cells = Layer::new("cells", &["n", "d"]);
        cells.polygon(&[(0, 0), (0, 100), (100, 100), (100, 0)], &[(0, 12), (1, 3)]);
        let mut places = Layer::new("places", &["score", "partner"]);
        places.point(70_000_000_000, (4_095, -3), &[(0, 87)]);
        places.point(2, (17, 18), &[(1, 1)]);
        places.point(3, (0, 0), &[]);
        let written = tile(&[cells, places]);
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/test/tile.mvt");
        if std::env::var_os("INSTA_UPDATE").is_some_and(|wish| wish == "always") {
            std::fs::write(path, &written).unwrap();
        }
        assert!(std::fs::read(path).unwrap() == written, "INSTA_UPDATE=always writes it anew");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            points in prop::collection::vec(
                (any::<u64>(), -9_000..9_000_i32, -9_000..9_000_i32, 0..101_u64), 0..40),
            ring in prop::collection::vec((-500..4_600_i32, -500..4_600_i32), 3..9),
        ) {
            let mut places = Layer::new("places", &["score", "partner"]);
            for (id, x, y, score) in &points {
                places.point(*id, (*x, *y), &[(0, *score), (1, 1)]);
            }
            let mut cells = Layer::new("cells", &["n"]);
            cells.polygon(&ring, &[(0, 5)]);
            let has_cell = cells.len() == 1;
            let layers = read(&tile(&[places, cells]));
            let expected = usize::from(!points.is_empty()) + usize::from(has_cell);
            prop_assert_eq!(layers.len(), expected);
            if !points.is_empty() {
                for ((id, x, y, score), read) in points.iter().zip(&layers[0].1) {
                    let tags = vec![("score".to_owned(), *score), ("partner".to_owned(), 1)];
                    let corners = vec![(*x, *y)];
                    prop_assert_eq!(read, &Read { id: Some(*id), kind: 1, tags, corners });
                }
            }
            if has_cell {
                let cell = &layers[layers.len() - 1].1[0];
                prop_assert_eq!(cell.kind, 3);
                let next = cell.corners.iter().cycle().skip(1);
                let twice: i64 = cell.corners.iter().zip(next)
                    .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum();
                prop_assert!(twice > 0, "outer rings turn clockwise as seen");
                let mut turned = ring.clone();
                turned.reverse();
                prop_assert!(cell.corners == ring || cell.corners == turned);
            }
        }
    }
}
