//! What was scanned and not lent: stopped or asked about, and then the next thing
//! came. It lies on the counter, so it stays in sight until somebody sees to it.

use super::reply::Reply;
use domain::stock::ArticleId;
use service::lending::Outcome;

/// The most that is remembered, a class's worth; the oldest goes first.
const MOST: usize = 40;

/// Articles that were stopped or asked about, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Left(Vec<ArticleId>);

impl Left {
    /// Reads what [`Left::write`] wrote; anything else in it is left out.
    pub fn read(text: &str) -> Self {
        let mut left = Self::default();
        let ids = text.split('-').filter_map(|id| id.parse().ok());
        ids.for_each(|id| left.add(ArticleId(id)));
        left
    }

    /// As it stands in the address; empty when nothing is left.
    pub fn write(&self) -> String {
        let ids: Vec<String> = self.0.iter().map(|id| id.0.to_string()).collect();
        ids.join("-")
    }

    /// What is left after an answer.
    pub fn after(mut self, outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Stop { article, .. } | Outcome::Ask { article, .. } => self.add(article.id),
            Outcome::Lent {
                article,
                along,
                remaining,
                ..
            } => {
                self.remove(article.id);
                along.iter().for_each(|line| self.remove(line.id));
                remaining.iter().for_each(|line| self.add(line.id));
            }
            Outcome::Returned(returned) => self.remove(returned.article.id),
            Outcome::AlreadyLent(article)
            | Outcome::ForWhom(article)
            | Outcome::Found(article)
            | Outcome::LaidAside { article, .. }
            | Outcome::ChecksFailed { article, .. } => self.remove(article.id),
            Outcome::InHand
            | Outcome::WhichArticle(_)
            | Outcome::WhichBorrower(_)
            | Outcome::NewNumber(_)
            | Outcome::Unknown(_) => {}
        }
        self
    }

    /// What is left while nobody is in hand: nothing is asked yet, and what came
    /// back or was put away is off the counter.
    pub fn for_nobody(self, outcome: &Outcome, waited: Option<ArticleId>) -> Self {
        let mut left = self;
        if let Some(waited) = waited {
            left.add(waited);
        }
        match outcome {
            Outcome::Stop { .. } | Outcome::Ask { .. } => left,
            outcome => left.after(outcome),
        }
    }

    /// What is left when somebody has put a thing away.
    pub fn without(mut self, article: ArticleId) -> Self {
        self.remove(article);
        self
    }

    /// All of it, oldest first.
    pub fn articles(&self) -> &[ArticleId] {
        &self.0
    }

    /// All but the one that the answer in sight is about.
    pub fn besides(&self, reply: &Reply) -> Vec<ArticleId> {
        let now = match reply {
            Reply::Scan(answer) => match &answer.outcome {
                Outcome::Stop { article, .. } | Outcome::Ask { article, .. } => Some(article.id),
                _ => None,
            },
            _ => None,
        };
        self.0
            .iter()
            .copied()
            .filter(|id| Some(*id) != now)
            .collect()
    }

    fn add(&mut self, article: ArticleId) {
        self.remove(article);
        self.0.push(article);
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }

    fn remove(&mut self, article: ArticleId) {
        self.0.retain(|id| *id != article);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lending::Stop;
    use service::lending::ArticleLine;

    fn line(id: i64) -> ArticleLine {
        ArticleLine {
            id: ArticleId(id),
            number: id,
            name_sv: "Pulka".to_owned(),
            name_en: "Pulk".to_owned(),
            icon: "sled".to_owned(),
            category: "Vinter".to_owned(),
            size: None,
            brand: String::new(),
            shelf: String::new(),
        }
    }

    fn stopped(id: i64) -> Outcome {
        Outcome::Stop {
            article: line(id),
            stop: Stop::Quarantine,
        }
    }

    #[test]
    fn what_was_stopped_is_left_until_it_is_seen_to() {
        let left = Left::default().after(&stopped(7)).after(&stopped(8));
        assert_eq!(left.write(), "7-8");
        let left = left.after(&Outcome::Unknown("x".to_owned()));
        assert_eq!(left.after(&Outcome::AlreadyLent(line(7))).write(), "8");
    }

    #[test]
    fn it_is_read_back_and_nonsense_is_left_out() {
        assert_eq!(Left::read("7-8-7"), Left::read("8-7"));
        assert_eq!(Left::read("<b>-9--"), Left::read("9"));
        assert_eq!(Left::read(""), Left::default());
    }

    #[test]
    fn no_more_than_a_class_is_remembered() {
        let left = (0..100).fold(Left::default(), |left, id| left.after(&stopped(id)));
        assert_eq!(left.write().split('-').count(), MOST);
        assert!(left.write().ends_with("-99"));
    }
}
