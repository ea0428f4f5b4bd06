//! All records of a matching in compact form: words and values are numbers, and each knows how rare it is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::MatchError;
use crate::frequency::Frequencies;
use crate::legal::take_form;
use crate::normal::{domain, house_number, phone, plain, street_and_number, words};
use crate::record::{MAX_EXTRA, OfficialId, Position, Record};
use crate::weigh::{Official, official};

/// No value.
pub(crate) const NONE: u32 = u32::MAX;
/// Positions of the fixed values in [`Prepared::values`]; extra fields follow.
pub(crate) const NUMBER: usize = 0;
pub(crate) const POSTCODE: usize = 1;
pub(crate) const PHONE: usize = 2;
pub(crate) const DOMAIN: usize = 3;
pub(crate) const CATEGORY: usize = 4;
pub(crate) const CITY: usize = 5;
pub(crate) const LEGAL: usize = 6;
pub(crate) const FIRST_EXTRA: usize = 7;
/// Most words of a name that are looked at.
const MOST_WORDS: usize = 16;
/// Most names of a record that are looked at.
const MOST_NAMES: usize = 6;

/// The words or values of one field, each with the number of records that hold it.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    ids: HashMap<Box<str>, u32>,
    texts: Vec<Box<str>>,
    holders: Vec<u32>,
    records: u32,
}

impl Lexicon {
    fn id(&mut self, text: &str) -> u32 {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = u32::try_from(self.texts.len()).expect("fewer words than 2^32");
        self.ids.insert(text.into(), id);
        self.texts.push(text.into());
        self.holders.push(0);
        id
    }

    fn count(&mut self, held: impl IntoIterator<Item = u32>) {
        let distinct: BTreeSet<u32> = held.into_iter().collect();
        self.records += u32::from(!distinct.is_empty());
        for id in distinct {
            self.holders[id as usize] += 1;
        }
    }

    pub(crate) fn text(&self, id: u32) -> &str {
        &self.texts[id as usize]
    }

    /// How many records hold it.
    pub(crate) fn holders(&self, id: u32) -> u32 {
        self.holders[id as usize]
    }

    /// What agreeing on it tells, in bits: log2 of (records that have the field / records that hold it), at
    /// least a twentieth, so that two names of nothing but generic words can still be the same.
    pub(crate) fn bits(&self, id: u32) -> f64 {
        (f64::from(self.records.max(1)) / f64::from(self.holders(id).max(1))).log2().max(0.05)
    }

    /// What agreeing on something held by a single record would tell, in bits.
    pub(crate) fn most_bits(&self) -> f64 {
        f64::from(self.records.max(2)).log2()
    }
}

/// One record in compact form.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) source: u32,
    pub(crate) names: Vec<Box<[u32]>>,
    pub(crate) street: Box<[u32]>,
    pub(crate) values: Box<[u32]>,
    pub(crate) position: Option<Position>,
    pub(crate) official: Box<[OfficialId]>,
}

/// All records of a matching, sorted by (source, id), with the frequency of all they say.
#[derive(Debug)]
pub struct Corpus {
    pub(crate) records: Vec<Prepared>,
    pub(crate) names: Lexicon,
    pub(crate) streets: Lexicon,
    pub(crate) values: Vec<Lexicon>,
    pub(crate) extra: Vec<String>,
    pub(crate) sources: Vec<String>,
}

impl Corpus {
    /// Prepares records already sorted by (source, id).
    ///
    /// # Errors
    /// [`MatchError::TooManyExtra`] beyond [`MAX_EXTRA`] names of extra fields, [`MatchError::Twice`] when two
    /// records have one source and id.
    pub fn new(sorted: &[Record]) -> Result<Self, MatchError> {
        if let Some(pair) = sorted
            .windows(2)
            .find(|pair| (&pair[0].source, &pair[0].id) == (&pair[1].source, &pair[1].id))
        {
            return Err(MatchError::Twice {
                source_name: pair[0].source.clone(),
                id: pair[0].id.clone(),
            });
        }
        let extra: BTreeSet<&String> =
            sorted.iter().flat_map(|record| record.extra.keys()).collect();
        if extra.len() > MAX_EXTRA {
            return Err(MatchError::TooManyExtra { found: extra.len() });
        }
        let extra: Vec<String> = extra.into_iter().cloned().collect();
        let sources: BTreeMap<&str, u32> =
            sorted.iter().map(|record| (record.source.as_str(), 0)).collect();
        let sources: Vec<String> = sources.into_keys().map(str::to_owned).collect();
        let mut corpus = Self::empty(extra, sources);
        for record in sorted {
            let prepared = corpus.prepare(record);
            corpus.records.push(prepared);
        }
        Ok(corpus)
    }

    /// Prepares some of many records, in the order given: what is rare is known from all of them. Extra
    /// fields are not looked at.
    pub fn part(
        records: impl IntoIterator<Item = Record>,
        sources: &[String],
        frequencies: &Frequencies,
    ) -> Self {
        let mut corpus = Self::empty(Vec::new(), sources.to_vec());
        for record in records {
            let prepared = corpus.prepare(&record);
            corpus.records.push(prepared);
        }
        let lexicons = [&mut corpus.names, &mut corpus.streets].into_iter();
        for (field, lexicon) in lexicons.chain(&mut corpus.values).enumerate() {
            lexicon.records = frequencies.known(field);
            let texts = lexicon.texts.iter();
            lexicon.holders = texts.map(|text| frequencies.holders(field, text)).collect();
        }
        corpus
    }

    fn empty(extra: Vec<String>, sources: Vec<String>) -> Self {
        Self {
            records: Vec::new(),
            names: Lexicon::default(),
            streets: Lexicon::default(),
            values: (0..FIRST_EXTRA + extra.len()).map(|_| Lexicon::default()).collect(),
            extra,
            sources,
        }
    }

    /// What official numbers say of two records.
    #[must_use]
    pub fn official(&self, left: u32, right: u32) -> Official {
        let ids = |record: u32| &self.records[record as usize].official;
        official(ids(left), ids(right))
    }

    fn prepare(&mut self, record: &Record) -> Prepared {
        let mut names: Vec<Box<[u32]>> = Vec::new();
        let said = Said::by(record);
        for name in &said.names {
            let ids: Box<[u32]> = name.iter().map(|word| self.names.id(word)).collect();
            if !ids.is_empty() && !names.contains(&ids) {
                names.push(ids);
            }
        }
        self.names.count(names.iter().flat_map(|name| name.iter().copied()));
        let mut texts = said.values;
        let street: Box<[u32]> = said.street.iter().map(|word| self.streets.id(word)).collect();
        self.streets.count(street.iter().copied());
        texts.extend(
            self.extra
                .iter()
                .map(|key| record.extra.get(key).map(|text| plain(text)).unwrap_or_default()),
        );
        let mut values = Vec::with_capacity(texts.len());
        for (text, lexicon) in texts.iter().zip(&mut self.values) {
            if text.is_empty() {
                values.push(NONE);
            } else {
                let id = lexicon.id(text);
                lexicon.count([id]);
                values.push(id);
            }
        }
        let source = self
            .sources
            .binary_search(&record.source)
            .expect("every source of the records is listed");
        Prepared {
            source: u32::try_from(source).expect("fewer sources than 2^32"),
            names,
            street,
            values: values.into_boxed_slice(),
            position: record
                .position
                .filter(|point| point.lon.is_finite() && point.lat.is_finite()),
            official: record.official.clone().into_boxed_slice(),
        }
    }
}

/// The words of each name of a record without legal forms, and the first legal form.
pub(crate) fn names_of(record: &Record) -> (Vec<Vec<String>>, String) {
    let mut form = None;
    let names = std::iter::once(&record.name).chain(&record.other_names).take(MOST_NAMES);
    let names = names.map(|name| {
        let mut words = words(name);
        words.truncate(MOST_WORDS);
        let found = take_form(&mut words);
        form = form.take().or(found);
        words
    });
    let names = names.collect();
    (names, form.unwrap_or_default())
}

/// What a record says in words and values; unknown ones are empty.
pub(crate) struct Said {
    pub(crate) names: Vec<Vec<String>>,
    pub(crate) street: Vec<String>,
    /// In the order of the constants.
    pub(crate) values: Vec<String>,
}

impl Said {
    pub(crate) fn by(record: &Record) -> Self {
        let (line, number) = match record.number.as_str() {
            "" => street_and_number(&record.street),
            number => (record.street.as_str(), number),
        };
        let mut street = words(line);
        street.truncate(MOST_WORDS);
        let (names, form) = names_of(record);
        let values = vec![
            house_number(number),
            plain(&record.postcode),
            phone(&record.phone),
            domain(&record.website),
            record.category.trim().to_lowercase(),
            plain(&record.city),
            form,
        ];
        Self { names, street, values }
    }
}
