//! The Fluent files, carried inside the program.

/// One file of `app/locales`.
pub(super) struct File {
    /// The folder, which is a language's code.
    pub folder: &'static str,
    /// The file's name, for faults in it.
    pub name: &'static str,
    /// What stands in it.
    pub text: &'static str,
}

/// All of them, listed by `app/build.rs`.
pub(super) static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));
