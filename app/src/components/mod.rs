//! The handful of components that all pages are made of: pure, without I/O, semantic first.
//!
//! They take finished (translated) texts; how they look stands in `style/`. An attribute that
//! a component doesn't name is given from outside with `attr:…`. All of them stand together on
//! [`ComponentsPage`].

mod answer;
mod assets;
mod badge;
mod button;
mod card;
mod catalogue;
mod category;
mod choice;
mod empty;
mod error_summary;
mod facts;
mod field;
mod field_frame;
mod figures;
mod file_field;
mod hand;
mod icon;
mod key_hint;
mod loan_row;
mod masked_phone;
mod maybe_text;
mod menu;
mod notice;
mod page_header;
mod pagination;
mod pick;
mod scan_bar;
mod select;
mod sheet;
mod site_footer;
mod site_header;
mod skip_link;
mod sub_nav;
mod table;
mod text_area;

#[cfg(test)]
mod contrast_tests;
#[cfg(test)]
mod tests;

pub use answer::{AnswerKind, AnswerPanel};
pub use assets::{AssetUrls, asset_urls};
pub use badge::{Badge, BadgeKind};
pub use button::{Button, ButtonKind, ButtonLink, SignButton};
pub use card::{Card, Panel};
pub use catalogue::ComponentsPage;
pub use category::Category;
pub use choice::{Checkbox, Choice, ChoiceLayout, RadioGroup};
pub use empty::EmptyState;
pub use error_summary::{ErrorLine, ErrorSummary};
pub use facts::{Fact, Facts};
pub use field::{Field, FieldWidth, InputKind};
pub use figures::{Figure, Figures};
pub use file_field::FileField;
pub use hand::{HandFoot, HandPanel, LoanList};
pub use icon::{Icon, TypeTile};
pub use key_hint::{Key, KeyHint};
pub use loan_row::{LoanRow, RowAge};
pub use masked_phone::MaskedPhone;
pub use maybe_text::MaybeText;
pub use menu::Menu;
pub use notice::{Notice, NoticeKind};
pub use page_header::{BackLink, PageHeader};
pub use pagination::{PageLink, Pagination};
pub use pick::{Pick, PickList};
pub use scan_bar::ScanBar;
pub use select::{Select, SelectOption};
pub use sheet::Sheet;
pub use site_footer::{FooterLink, SiteFooter};
pub use site_header::{LanguageLink, SiteHeader};
pub use skip_link::SkipLink;
pub use sub_nav::{NavItem, SubNav};
pub use table::{Cell, Column, RowHead, Table};
pub use text_area::TextArea;
