//! Floor 2: which records speak of the same place. Records in, explained pairs and clusters out.
//!
//! - [`record`]: what a register says about one place, or a list about one person;
//! - [`normal`]: one way of writing for names, numbers, telephones and web addresses;
//! - [`corpus`]: the records in compact form, with how rare each word and value is;
//! - [`frequency`]: how rare they are, where all records do not fit into memory at once;
//! - [`block`]: which pairs are worth comparing;
//! - [`compare`]: how two records agree, in named levels;
//! - [`weigh`]: what each level is worth, learnt without labels;
//! - [`cluster`]: from pairs to places;
//! - [`succession`]: one place after another in the same premises.
//!
//! Nothing here opens a file or asks the time, there is one setting for all data, and the order of the
//! records changes nothing.

pub mod block;
pub mod cluster;
pub mod compare;
pub mod corpus;
pub mod frequency;
mod legal;
mod names;
pub mod normal;
pub mod record;
pub mod sample;
pub mod succession;
pub mod weigh;

use std::collections::BTreeSet;

use serde::Serialize;

pub use block::KindReport;
pub use compare::{Field, Pattern};
pub use corpus::Corpus;
pub use frequency::Frequencies;
pub use record::{OfficialId, Position, Record};
pub use succession::Days;
pub use weigh::{Model, Official, Step};

/// Why records could not be matched.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MatchError {
    /// Two records with one source and id.
    #[error("the source {source_name} has two records {id}")]
    Twice {
        /// The source.
        source_name: String,
        /// The id.
        id: String,
    },
    /// More names of extra fields than a pattern can hold.
    #[error("{found} extra fields, at most {} can be compared", record::MAX_EXTRA)]
    TooManyExtra {
        /// How many there are.
        found: usize,
    },
}

/// What is asked; the way of comparing has no setting.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Sources that may say one place several times and are compared with themselves too. A source alone
    /// always is.
    pub repeating: BTreeSet<String>,
}

/// Probability from which two records are one place without asking.
pub const SAME_FROM: f64 = 0.95;
/// Probability from which they are when neither could be the same as any other record.
pub const ALONE_FROM: f64 = 0.85;
/// Probability from which a person is asked.
pub const ASK_FROM: f64 = 0.1;

/// What is to be done with a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Outcome {
    /// One place: both are in one cluster.
    Same,
    /// A person should look.
    Ask,
    /// Two places.
    Different,
}

/// A compared pair; positions are those in [`Matching::records`], left below right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// Position of the one.
    pub left: u32,
    /// Position of the other.
    pub right: u32,
    /// How they agree.
    pub pattern: Pattern,
    /// What official numbers say.
    pub official: Official,
    /// The sum of the waterfall in thousandths of a bit.
    pub weight: i64,
    /// What is to be done.
    pub outcome: Outcome,
}

impl Pair {
    /// The probability that both are one place.
    #[must_use]
    pub fn probability(&self) -> f64 {
        weigh::probability(self.weight)
    }
}

/// The answer.
#[derive(Debug)]
pub struct Matching {
    /// The records sorted by (source, id).
    pub records: Vec<Record>,
    /// The names of the extra fields, for [`Field::Extra`].
    pub extra: Vec<String>,
    /// What each kind of key found and dropped.
    pub blocking: Vec<KindReport>,
    /// The weights learnt.
    pub model: Model,
    /// All pairs compared, sorted by position.
    pub pairs: Vec<Pair>,
    /// Records of one place, two or more, by position; sorted.
    pub clusters: Vec<Vec<u32>>,
    /// Who was there before and who came after, by position; sorted.
    pub successions: Vec<(u32, u32)>,
}

impl Matching {
    /// The explanation of a pair: lines that sum to its weight.
    #[must_use]
    pub fn waterfall(&self, pair: &Pair) -> Vec<Step> {
        self.model.waterfall(pair.pattern, pair.official)
    }
}

/// Matches records of any number of sources.
///
/// # Errors
/// [`MatchError`] when two records have one name or there are too many extra fields.
pub fn match_records(mut records: Vec<Record>, plan: &Plan) -> Result<Matching, MatchError> {
    records.sort_by(|a, b| (&a.source, &a.id).cmp(&(&b.source, &b.id)));
    let corpus = Corpus::new(&records)?;
    let alone = corpus.sources.len() < 2;
    let repeats: Vec<bool> =
        corpus.sources.iter().map(|source| alone || plan.repeating.contains(source)).collect();
    let allowed = |left: u32, right: u32| left != right || repeats[left as usize];
    let candidates = block::candidates(&corpus, &allowed);
    let patterns = compare::compare_all(&corpus, &candidates.pairs);
    let mut held = vec![0; corpus.sources.len()];
    for record in &corpus.records {
        held[record.source as usize] += 1;
    }
    let (all_pairs, guess) = sample::sizes(&held, &repeats);
    let fields = compare::fields(&corpus);
    let sample = sample::draw(&corpus, &allowed);
    let model =
        Model::learn(&fields, &weigh::count(patterns.iter().copied()), &sample, all_pairs, guess);
    let mut pairs: Vec<Pair> = candidates
        .pairs
        .iter()
        .zip(patterns)
        .map(|((left, right), pattern)| {
            let official = corpus.official(*left, *right);
            let (weight, outcome) = model.judge(pattern, official);
            Pair { left: *left, right: *right, pattern, official, weight, outcome }
        })
        .collect();
    let facts = cluster::Known { corpus: &corpus, repeats: &repeats };
    let may = |pair: &Pair| model.most(pair.pattern, pair.official) == Outcome::Same;
    cluster::promote(&facts, &mut pairs, &may);
    let clusters = cluster::clusters(&facts, &pairs);
    cluster::settle(&facts, &mut pairs, &clusters);
    let successions = succession::links(&pairs, &|at| Days::of(&records[at as usize]));
    Ok(Matching {
        successions,
        extra: corpus.extra,
        blocking: candidates.report,
        model,
        pairs,
        clusters,
        records,
    })
}
