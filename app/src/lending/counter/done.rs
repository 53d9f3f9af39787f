//! What was done at this counter, in this tab: Ctrl+Z undoes that, and not what a
//! colleague does at the next one.

use domain::lending::Action;
use service::lending::UNDOABLE;

/// Actions, the newest last; as many as Ctrl+Z goes back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doings(Vec<Action>);

impl Doings {
    /// Reads what [`Doings::write`] wrote; anything else in it is left out.
    pub fn read(text: &str) -> Self {
        let mut doings = Self::default();
        let actions = text.split('.').filter_map(|part| part.parse().ok());
        actions.for_each(|action| doings.add(Action(action)));
        doings
    }

    /// As it stands in the address; empty where nothing was done.
    pub fn write(&self) -> String {
        let actions: Vec<String> = self.0.iter().map(|one| one.0.to_string()).collect();
        actions.join(".")
    }

    /// Adds what was done now; sent again it is no second one.
    pub fn add(&mut self, action: Action) {
        self.remove(action);
        self.0.push(action);
        if self.0.len() > UNDOABLE {
            self.0.remove(0);
        }
    }

    /// Takes out what was undone.
    pub fn remove(&mut self, action: Action) {
        self.0.retain(|one| *one != action);
    }

    /// All of it.
    pub fn actions(&self) -> &[Action] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_back_and_goes_back_so_far_and_no_further() {
        let mut doings = Doings::default();
        (1..20).for_each(|action| doings.add(Action(action)));
        doings.add(Action(15));
        assert_eq!(doings.actions().len(), UNDOABLE);
        assert_eq!(doings.actions().last(), Some(&Action(15)));
        assert_eq!(Doings::read(&doings.write()), doings);
        assert_eq!(Doings::read("<b>..x"), Doings::default());
    }
}
