//! How many will: two counts whose rate is itself uncertain.
//!
//! *Renewal*: of n partners, k renew; the rate is Beta, so the count is Beta-Binomial. *Joining*:
//! newcomers of a period are Poisson; the rate is Gamma, so the count is a negative binomial.
//! Both come from recurrences between neighbouring probabilities, without a gamma function.
//! Source: A. Gelman et al., "Bayesian Data Analysis", 3rd edition, sections 2.4 and 2.6.

/// The rate of renewal as it is known: Beta(a, b).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Renewal {
    /// One plus those who renewed.
    pub a: f64,
    /// One plus those who did not.
    pub b: f64,
}

impl Renewal {
    /// What is known after `renewed` of `asked` renewed, knowing nothing before: Beta(1, 1).
    #[must_use]
    pub fn seen(renewed: u32, asked: u32) -> Self {
        Self { a: 1.0 + f64::from(renewed), b: 1.0 + f64::from(asked.saturating_sub(renewed)) }
    }

    /// The expected rate.
    #[must_use]
    pub fn mean(self) -> f64 {
        self.a / (self.a + self.b)
    }

    /// The probability of each count from 0 to `n`; `n + 1` numbers that sum to one.
    ///
    /// `p(0) = Π (b + i) / (a + b + i)`, and
    /// `p(k + 1) / p(k) = (n − k) / (k + 1) · (a + k) / (b + n − k − 1)`. Logarithms keep a thousand
    /// partners from underflowing.
    #[must_use]
    pub fn counts(self, n: u32) -> Vec<f64> {
        let Self { a, b } = self;
        let first: f64 = (0..n).map(|i| ((b + f64::from(i)) / (a + b + f64::from(i))).ln()).sum();
        let mut logs = vec![first];
        for k in 0..n {
            let (k, left) = (f64::from(k), f64::from(n - k));
            let step = (left / (k + 1.0)).ln() + ((a + k) / (b + left - 1.0)).ln();
            logs.push(logs[logs.len() - 1] + step);
        }
        logs.into_iter().map(f64::exp).collect()
    }
}

/// The rate at which partners join, as it is known: Gamma(shape, periods).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Joining {
    /// A half plus those who joined.
    pub shape: f64,
    /// The periods in which they did.
    pub periods: f64,
}

impl Joining {
    /// What is known after `joined` joined in `periods` periods (at least one), from the prior of
    /// Jeffreys, Gamma(1/2, 0).
    #[must_use]
    pub fn seen(joined: u32, periods: u32) -> Self {
        Self { shape: 0.5 + f64::from(joined), periods: f64::from(periods.max(1)) }
    }

    /// The expected number in one period.
    #[must_use]
    pub fn mean(self) -> f64 {
        self.shape / self.periods
    }

    /// The probability of each count in one period, from 0 to `most`.
    ///
    /// `p(0) = (t / (t + 1))^s`, and `p(k + 1) / p(k) = (s + k) / (k + 1) / (t + 1)`.
    #[must_use]
    pub fn counts(self, most: u32) -> Vec<f64> {
        let Self { shape, periods } = self;
        let mut log = shape * (periods / (periods + 1.0)).ln();
        let mut all = vec![log.exp()];
        for k in 0..most {
            let k = f64::from(k);
            log += ((shape + k) / (k + 1.0) / (periods + 1.0)).ln();
            all.push(log.exp());
        }
        all
    }
}

/// The smallest count at which the sum of the probabilities reaches `level` (0.1, 0.5, 0.9).
#[must_use]
pub fn quantile(counts: &[f64], level: f64) -> usize {
    let mut sum = 0.0;
    counts
        .iter()
        .position(|probability| {
            sum += probability;
            sum >= level
        })
        .unwrap_or(counts.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn knowing_nothing_every_count_is_as_likely() {
        for probability in Renewal::seen(0, 0).counts(4) {
            assert!((probability - 0.2).abs() < 1e-12);
        }
    }

    #[test]
    fn what_was_seen_draws_the_count() {
        let renewal = Renewal::seen(51, 60);
        assert!((renewal.mean() - 52.0 / 62.0).abs() < 1e-12);
        let counts = renewal.counts(60);
        assert!((44..=47).contains(&quantile(&counts, 0.1)));
        assert!((55..=56).contains(&quantile(&counts, 0.9)));
    }

    proptest! {
        #[test]
        fn the_probabilities_of_renewal_sum_to_one(renewed in 0u32..200, lost in 0u32..200, n in 0u32..600) {
            let sum: f64 = Renewal::seen(renewed, renewed + lost).counts(n).iter().sum();
            prop_assert!((sum - 1.0).abs() < 1e-9);
        }

        #[test]
        fn the_probabilities_of_joining_sum_to_one(joined in 0u32..100, periods in 1u32..60) {
            let joining = Joining::seen(joined, periods);
            let sum: f64 = joining.counts(4_000).iter().sum();
            prop_assert!((sum - 1.0).abs() < 1e-9);
            let mean: f64 = joining.counts(4_000).iter().enumerate().map(|(k, p)| k as f64 * p).sum();
            prop_assert!((mean - joining.mean()).abs() < 1e-6);
        }
    }
}
