//! What a branch has: article types, articles, their sizes and their codes.
//!
//! Pure rules. Who has borrowed an article is `lending`'s to know; in which
//! tables all this lies is the `service` crate's.

mod article_status;
mod code;
mod condition;
mod fitting;
mod fold;
mod icon;
mod ids;
pub mod label;
mod lists;
mod maintenance;
mod query;
mod return_check;
mod safety;
mod scanned;
mod season;
mod size;
mod size_system;
mod stocktake;
mod words;

pub use article_status::ArticleStatus;
pub use code::{ArticleCode, ArticleCodeError, CodePattern, CodePatternError};
pub use condition::Condition;
pub use fitting::{Fitting, proposed_fitting};
pub use fold::fold;
pub use icon::{GENERIC_ICON, ICONS, drawing_of, is_drawing};
pub use ids::{
    ArticleId, ArticleNumber, ArticleNumberError, ArticleTypeId, TypeCode, TypeCodeError,
};
pub use lists::{ListDate, ListField, NamedType, named_type, names_damage, read_list_date};
pub use maintenance::MaintenanceKind;
pub use query::{Mended, SizeWish, StockQuery, TypeWords};
pub use return_check::{OnFail, ReturnCheck};
pub use safety::{
    BuoyancyQuestion, buoyancy_question, is_safety_gear, is_small_child_helmet_size,
    names_green_buckle,
};
pub use scanned::{MOST_SCANNED, TooManyScanned, scanned_codes};
pub use season::Season;
pub use size::units::{
    BallNumber, Celsius, Cm, EuTenths, Hectograms, InchTenths, Litres, Mm, Newton, Persons,
};
pub use size::{
    Alpha, Binding, Hand, Measures, Size, SizeReading, Span, Step, WeightRange, one_step,
};
pub use size_system::SizeSystem;
pub use stocktake::{Standing, StocktakeFind, StocktakeScope};
pub use words::UnknownWord;
