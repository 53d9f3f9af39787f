//! The label stock that can be bought, as its makers measure it.

/// A length in hundredths of a millimetre.
pub type Length = i32;

/// A4, which all sheets here are.
const PAGE: (Length, Length) = (21_000, 29_700);

/// What labels come on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// Sheets of A4, so many labels across and down.
    Sheet {
        /// Across.
        columns: u16,
        /// Down.
        rows: u16,
        /// Between two columns.
        gap: Length,
    },
    /// A roll: each label is a page of its own.
    Roll,
}

/// A stock of labels that can be bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LabelStock {
    /// The word in an address.
    pub id: &'static str,
    /// What stands on its box.
    pub name: &'static str,
    /// Width of a label.
    pub width: Length,
    /// Height of a label.
    pub height: Length,
    /// What they come on.
    pub carrier: Carrier,
}

const fn sheet(
    id: &'static str,
    name: &'static str,
    (width, height): (Length, Length),
    (columns, rows): (u16, u16),
    gap: Length,
) -> LabelStock {
    let carrier = Carrier::Sheet { columns, rows, gap };
    LabelStock {
        id,
        name,
        width,
        height,
        carrier,
    }
}

const fn roll(id: &'static str, name: &'static str, width: Length, height: Length) -> LabelStock {
    LabelStock {
        id,
        name,
        width,
        height,
        carrier: Carrier::Roll,
    }
}

/// The stock that is known, the most discreet first. Sizes as the makers give
/// them; a sheet's margins are what is left, halved.
pub const LABEL_STOCK: [LabelStock; 9] = [
    sheet("l4732", "Avery L4732REV", (3_560, 1_690), (5, 16), 250),
    sheet("l7651", "Avery L7651", (3_810, 2_120), (5, 13), 250),
    sheet("l4736", "Avery L4736REV", (4_570, 2_120), (4, 12), 250),
    sheet("l7160", "Avery L7160", (6_350, 3_810), (3, 7), 254),
    roll("dymo-11355", "Dymo 11355 / 30330", 5_100, 1_900),
    roll("dymo-11352", "Dymo 11352", 5_400, 2_500),
    roll("dymo-11354", "Dymo 11354", 5_700, 3_200),
    roll("dk-11209", "Brother DK-11209", 6_200, 2_900),
    roll("zebra-51x25", "Zebra 51 × 25", 5_100, 2_500),
];

impl LabelStock {
    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        LABEL_STOCK.into_iter().find(|one| one.id == text)
    }

    /// Labels on a page.
    pub fn per_page(&self) -> usize {
        match self.carrier {
            Carrier::Sheet { columns, rows, .. } => usize::from(columns) * usize::from(rows),
            Carrier::Roll => 1,
        }
    }

    /// The page: width and height.
    pub fn page(&self) -> (Length, Length) {
        match self.carrier {
            Carrier::Sheet { .. } => PAGE,
            Carrier::Roll => (self.width, self.height),
        }
    }

    /// Where the label at `place` (from 0, row by row) stands on its page: from
    /// the left, and from the top.
    pub fn corner(&self, place: usize) -> (Length, Length) {
        let Carrier::Sheet { columns, rows, gap } = self.carrier else {
            return (0, 0);
        };
        let (columns_, rows_) = (Length::from(columns), Length::from(rows));
        let left = (PAGE.0 - columns_ * self.width - (columns_ - 1) * gap) / 2;
        let top = (PAGE.1 - rows_ * self.height) / 2;
        let place = place % self.per_page();
        let across = Length::try_from(place % usize::from(columns)).unwrap_or(0);
        let down = Length::try_from(place / usize::from(columns)).unwrap_or(0);
        (left + across * (self.width + gap), top + down * self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_lies_on_its_page_and_none_on_another() {
        for stock in LABEL_STOCK {
            let page = stock.page();
            let corners: Vec<_> = (0..stock.per_page()).map(|at| stock.corner(at)).collect();
            for (at, (left, top)) in corners.iter().enumerate() {
                assert!(
                    *left >= 0 && left + stock.width <= page.0,
                    "{} {at}",
                    stock.name
                );
                assert!(
                    *top >= 0 && top + stock.height <= page.1,
                    "{} {at}",
                    stock.name
                );
                for (other_left, other_top) in &corners[..at] {
                    let apart = (left - other_left).abs() >= stock.width
                        || (top - other_top).abs() >= stock.height;
                    assert!(apart, "{} {at}", stock.name);
                }
            }
        }
    }
}
