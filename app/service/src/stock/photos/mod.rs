//! Pictures of articles: made small and clean, kept in the photo store, shown.
//!
//! What is kept is never what was sent: each picture is read to its last pixel,
//! turned upright, made small in a few widths and written anew, so that a broken
//! file is found here, and where and by whom it was taken is left behind.

mod keep;
mod prepare;
mod run;
mod show;
mod store;

pub use keep::{MOST_PHOTOS, PhotoError, add_photo, remove_photo};
pub use prepare::{LARGEST_PHOTO, PhotoProblem, prepare};
pub use run::{PhotoRun, photo_run};
pub(crate) use show::main_photos;
pub use show::{Photo, PhotoFile, photo_file, photos_of};
pub use store::{Bucket, PhotoStore, PhotoStoreError};

/// The widths that are kept, in pixels: for a list, a page, and a look from near.
pub const WIDTHS: [u32; 3] = [160, 640, 1280];
