//! When a deed may be undone, and what is so then.

use super::facts::Fact;
use super::model::Model;
use super::picture::Life;
use service::lending::UndoRefusal;

impl Model {
    /// Undoes a deed: what was so before is so again, if all that the deed
    /// wrote is as the deed left it.
    pub fn undo(&mut self, at: usize) -> Result<(), UndoRefusal> {
        let done = self.deeds[at].clone();
        if !done.stands {
            return Err(UndoRefusal::NothingThere);
        }
        if done.day != self.today {
            return Err(UndoRefusal::NotToday);
        }
        if done.is_undo {
            return Err(UndoRefusal::ByHand);
        }
        if done
            .while_out
            .is_some_and(|loan| self.life(loan) == Life::Back)
        {
            return Err(UndoRefusal::ChangedSince);
        }
        for (fact, _, after) in done.writes.iter().rev() {
            let now = self.written(*fact);
            if now.value != *after || fact.is_its_writers() && now.by != Some(at) {
                return Err(self.why(at, *fact));
            }
        }
        for (fact, before, _) in done.writes.iter().rev() {
            self.facts.insert(*fact, *before);
        }
        self.deeds[at].stands = false;
        self.begin();
        if let Some(undo) = self.deeds.last_mut() {
            undo.is_undo = true;
        }
        Ok(())
    }

    /// Somebody who has the thing since, or had it, is the plainer reason.
    fn why(&self, deed: usize, fact: Fact) -> UndoRefusal {
        let lent_since = match fact {
            Fact::Stands(article) if !self.deeds[deed].lent.contains(&article) => self.deeds
                [deed + 1..]
                .iter()
                .any(|later| later.stands && later.lent.contains(&article)),
            _ => false,
        };
        if lent_since {
            UndoRefusal::LentSince
        } else {
            UndoRefusal::ChangedSince
        }
    }

    /// What Ctrl+Z would take back, pressed once more for each of `but`.
    pub fn last_but(&self, but: usize) -> Option<usize> {
        let standing = (0..self.deeds.len()).rev();
        standing
            .filter(|deed| self.deeds[*deed].may_be_undone())
            .nth(but)
    }
}
