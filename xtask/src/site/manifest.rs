//! Names with hashes, and the list of them that the server reads at its start.
//!
//! A name changes with the content, so browsers may keep such a file for ever.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::files::{SiteFile, all_under, write_whole};
use super::{Effort, PACKAGE, compress, inputs};
use crate::fault::{OrFault, Outcome};

/// The list's own name; it has no hash and is never sent to a browser.
pub const FILE: &str = "manifest.json";

/// How many hexadecimal digits of the hash stand in a name.
const DIGITS: usize = 8;

/// The site's files, by their names in the source.
#[derive(Debug, Default)]
pub struct Manifest {
    files: BTreeMap<String, Entry>,
}

#[derive(Debug)]
struct Entry {
    /// The name with the hash, below `/pkg/`.
    hashed: String,
    content: Vec<u8>,
}

impl Manifest {
    /// Takes a file in and finds its name with a hash. The order counts: a file that names
    /// others (the islands' script its snippets) must come after them.
    pub fn add(&mut self, file: SiteFile) {
        let content = self.with_hashed_imports(&file);
        let hashed = hashed_name(&file.name, &content);
        self.files.insert(file.name, Entry { hashed, content });
    }

    /// A file's address as seen from another at the top of `/pkg/`.
    pub fn relative_address(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|entry| entry.hashed.as_str())
    }

    /// Writes files, their compressed copies, and the list; then removes what an earlier
    /// list had, so that a server which is reading never misses a file of its own list.
    pub fn write(&self, site: &Path, effort: Effort) -> Outcome {
        let package = site.join(PACKAGE);
        for entry in self.files.values() {
            let path = package.join(&entry.hashed);
            // The same name is the same content; compressing it again costs seconds.
            if !path.is_file() {
                compress::beside(&path, &entry.content, effort)?;
                write_whole(&path, &entry.content)?;
            }
        }
        write_whole(&site.join(FILE), self.to_json()?.as_bytes())?;
        self.remove_others(&package)
    }

    /// What a browser fetches of each code file, in words.
    pub fn sizes(&self, site: &Path) -> Vec<String> {
        let code = self.files.iter().filter(|(name, _)| {
            let is_code = |ending| name.ends_with(ending);
            !name.contains('/') && [".js", ".wasm", ".css"].into_iter().any(is_code)
        });
        code.map(|(name, entry)| {
            let packed = site.join(PACKAGE).join(format!("{}.br", entry.hashed));
            let plain = entry.content.len() as u64;
            let packed = fs::metadata(packed).map_or(plain, |data| data.len());
            let (plain, packed) = (plain.div_ceil(1000), packed.div_ceil(1000));
            format!("{name}: {plain} kB, {packed} kB as sent")
        })
        .collect()
    }

    fn to_json(&self) -> Outcome<String> {
        let addresses: BTreeMap<&str, String> = self
            .files
            .iter()
            .map(|(name, entry)| (name.as_str(), format!("/{PACKAGE}/{}", entry.hashed)))
            .collect();
        serde_json::to_string_pretty(&addresses).or_fault(FILE)
    }

    /// A script of wasm-bindgen's imports the snippets of libraries by their plain names.
    fn with_hashed_imports(&self, file: &SiteFile) -> Vec<u8> {
        let script = match std::str::from_utf8(&file.content) {
            Ok(script) if file.name.ends_with(".js") => script,
            Ok(_) | Err(_) => return file.content.clone(),
        };
        let rewritten = self.files.iter().fold(script.to_owned(), |script, entry| {
            let (name, Entry { hashed, .. }) = entry;
            script
                .replace(&format!("'./{name}'"), &format!("'./{hashed}'"))
                .replace(&format!("\"./{name}\""), &format!("\"./{hashed}\""))
        });
        rewritten.into_bytes()
    }

    fn remove_others(&self, package: &Path) -> Outcome {
        let wanted: Vec<_> = self
            .files
            .values()
            .flat_map(|entry| {
                ["", ".br", ".gz"].map(|end| package.join(format!("{}{end}", entry.hashed)))
            })
            .collect();
        for path in all_under(package)? {
            if !wanted.contains(&path) {
                fs::remove_file(&path).or_fault(path.display())?;
            }
        }
        Ok(())
    }
}

/// `icons.svg` becomes `icons.1a2b3c4d.svg`.
fn hashed_name(name: &str, content: &[u8]) -> String {
    let digits = inputs::hex(&Sha256::digest(content)[..DIGITS / 2]);
    let (folder, file) = match name.rsplit_once('/') {
        Some((folder, file)) => (format!("{folder}/"), file),
        None => (String::new(), name),
    };
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{folder}{stem}.{digits}.{ending}"),
        None => format!("{folder}{file}.{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, content: &str) -> SiteFile {
        SiteFile {
            name: name.to_owned(),
            content: content.into(),
        }
    }

    #[test]
    fn the_hash_stands_before_the_ending() {
        // The first four bytes of SHA-256 of nothing.
        assert_eq!(hashed_name("main.css", b""), "main.e3b0c442.css");
        assert_eq!(
            hashed_name("assets/fonts/sans.latin.woff2", b""),
            "assets/fonts/sans.latin.e3b0c442.woff2"
        );
        assert_eq!(
            hashed_name("assets/LICENSE", b""),
            "assets/LICENSE.e3b0c442"
        );
    }

    #[test]
    fn another_content_gets_another_name() {
        assert_ne!(hashed_name("a.js", b"1"), hashed_name("a.js", b"2"));
    }

    #[test]
    fn the_list_gives_each_file_its_address() {
        let mut manifest = Manifest::default();
        manifest.add(file("main.css", ""));
        manifest.add(file("assets/icons.svg", ""));
        let list: BTreeMap<String, String> =
            serde_json::from_str(&manifest.to_json().unwrap()).unwrap();
        assert_eq!(list["main.css"], "/pkg/main.e3b0c442.css");
        assert_eq!(list["assets/icons.svg"], "/pkg/assets/icons.e3b0c442.svg");
    }

    #[test]
    fn a_script_imports_snippets_by_their_hashed_names() {
        let mut manifest = Manifest::default();
        manifest.add(file("snippets/sound-1/inline0.js", ""));
        manifest.add(file(
            "islands.js",
            "import { a } from './snippets/sound-1/inline0.js';",
        ));
        assert_eq!(
            manifest.files["islands.js"].content,
            b"import { a } from './snippets/sound-1/inline0.e3b0c442.js';"
        );
    }

    #[test]
    fn old_files_go_and_new_ones_come_with_compressed_copies() {
        let site = std::env::temp_dir().join(format!("site-{}", std::process::id()));
        let mut first = Manifest::default();
        first.add(file("main.css", &"a{color:red}".repeat(50)));
        first.write(&site, Effort::Quick).unwrap();
        let mut second = Manifest::default();
        second.add(file("main.css", &"b{color:red}".repeat(50)));
        second.write(&site, Effort::Quick).unwrap();

        let names: Vec<String> = all_under(&site.join(PACKAGE))
            .unwrap()
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        let hashed = second.relative_address("main.css").unwrap();
        assert_eq!(
            names,
            [
                hashed.to_owned(),
                format!("{hashed}.br"),
                format!("{hashed}.gz")
            ]
        );
        let _ = fs::remove_dir_all(site);
    }
}
