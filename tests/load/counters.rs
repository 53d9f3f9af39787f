//! Counters that lend baskets and take them back, over HTTP.

use crate::Outcome;
use crate::client::Client;
use crate::data::{Article, Stock};
use crate::program::Program;
use crate::statistics::Times;
use std::time::{Duration, Instant};

/// Things in a basket.
const BASKET: usize = 5;

/// What all the counters measured together.
#[derive(Debug)]
pub struct Measured {
    times: Times,
    answered: u32,
    took: Duration,
}

impl Measured {
    /// p50 / p95 / p99 from a scan to its answer.
    pub fn latency(&self) -> String {
        self.times.in_words()
    }

    /// Answers a second.
    pub fn rate(&self) -> String {
        format!("{:.0}", f64::from(self.answered) / self.took.as_secs_f64())
    }
}

/// One borrower's basket.
struct Basket {
    borrower: i64,
    articles: Vec<Article>,
}

struct Counter {
    client: Client,
    pause: Duration,
    state: Vec<(String, String)>,
    times: Times,
    answered: u32,
}

impl Counter {
    async fn open(program: &Program, pause: Duration) -> Outcome<Self> {
        Ok(Self {
            client: Client::signed_in(&program.base).await?,
            pause,
            state: Vec::new(),
            times: Times::default(),
            answered: 0,
        })
    }

    async fn send(&mut self, what: &[(&str, &str)], kinds: &[&str]) -> Outcome {
        if !self.pause.is_zero() {
            tokio::time::sleep(self.pause).await;
        }
        let mut fields: Vec<(&str, String)> = what
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        fields.extend(
            self.state
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone())),
        );
        let begun = Instant::now();
        let answer = self.client.counter(&fields).await?;
        self.times.add(begun.elapsed());
        answer.is(kinds)?;
        self.state = answer.state();
        self.answered += 1;
        Ok(())
    }

    /// The borrower is chosen, each thing is scanned; *klar*.
    async fn lend(&mut self, basket: &Basket) -> Outcome {
        self.state = vec![("lan".to_owned(), basket.borrower.to_string())];
        for article in &basket.articles {
            self.send(&[("gor", "skanna"), ("skanna", &article.code)], &["lent"])
                .await?;
        }
        let fields: Vec<_> = self
            .state
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        let done = [vec![("gor", "klar".to_owned())], fields].concat();
        self.client.counter(&done).await?;
        self.state.clear();
        Ok(())
    }

    /// Nobody is in hand; what has to be looked at is said, and holds nothing up.
    async fn take_back(&mut self, basket: &Basket) -> Outcome {
        for article in &basket.articles {
            self.send(
                &[("gor", "skanna"), ("skanna", &article.code)],
                &["returned", "look"],
            )
            .await?;
        }
        Ok(())
    }
}

/// `counters` counters lend baskets and take them back; every answer is checked.
pub async fn run(
    program: &Program,
    stock: &mut Stock,
    counters: usize,
    pause: Duration,
) -> Outcome<Measured> {
    let baskets = if pause.is_zero() {
        (180 / counters).max(6)
    } else {
        (24 / counters).clamp(5, 12)
    };
    measure(program, stock, counters, pause, baskets, true).await
}

/// `counters` counters lend without a pause.
pub async fn lend_only(program: &Program, stock: &mut Stock, counters: usize) -> Outcome<Measured> {
    measure(
        program,
        stock,
        counters,
        Duration::ZERO,
        2_000 / BASKET / counters,
        false,
    )
    .await
}

async fn measure(
    program: &Program,
    stock: &mut Stock,
    counters: usize,
    pause: Duration,
    baskets: usize,
    and_back: bool,
) -> Outcome<Measured> {
    let mut open = Vec::new();
    for number in 0..counters {
        let mut mine = Vec::new();
        for basket in 0..baskets {
            mine.push(Basket {
                borrower: stock.borrower(number * baskets + basket),
                articles: stock.take(BASKET)?,
            });
        }
        open.push((Counter::open(program, pause).await?, mine));
    }
    let begun = Instant::now();
    let working = open
        .into_iter()
        .enumerate()
        .map(|(number, (mut counter, baskets))| {
            tokio::spawn(async move {
                // People don't scan in step.
                tokio::time::sleep(pause * u32::try_from(number)? / u32::try_from(counters)?).await;
                for basket in baskets {
                    counter.lend(&basket).await?;
                    if and_back {
                        counter.take_back(&basket).await?;
                    }
                }
                Outcome::Ok((counter.times, counter.answered))
            })
        });
    let mut measured = Measured {
        times: Times::default(),
        answered: 0,
        took: Duration::ZERO,
    };
    for counter in futures::future::join_all(working).await {
        let (times, answered) = counter??;
        measured.times.join(&times);
        measured.answered += answered;
    }
    measured.took = begun.elapsed();
    Ok(measured)
}
