//! The style: one file of all that `style/main.css` imports, by Lightning CSS.

use std::path::{Component, Path, PathBuf};

use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::dependencies::{Dependency, DependencyOptions, UrlDependency};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};

use super::files::SiteFile;
use super::manifest::Manifest;
use crate::fault::{Fault, Outcome};
use crate::paths;

/// The file that imports all others.
const ENTRY: &str = "main.css";

/// The browsers of spring 2022, the first that know `@layer`, which can't be written for
/// older ones; phones of that age and most before it have been updated to them.
const BROWSERS: Browsers = Browsers {
    android: Some(99 << 16),
    chrome: Some(99 << 16),
    edge: Some(99 << 16),
    firefox: Some(97 << 16),
    ie: None,
    ios_saf: Some(15 << 16 | 4 << 8),
    opera: Some(86 << 16),
    safari: Some(15 << 16 | 4 << 8),
    samsung: Some(18 << 16),
};

/// The folder with the style sheets.
pub fn folder() -> PathBuf {
    paths::root().join("style")
}

/// Bundles the style, or gives nothing if there is none yet. Assets have to be in the
/// manifest before, since the style names them.
pub fn bundle(manifest: &Manifest) -> Outcome<Option<SiteFile>> {
    let folder = folder();
    if folder.join(ENTRY).is_file() {
        bundle_from(&folder, manifest).map(Some)
    } else {
        Ok(None)
    }
}

fn bundle_from(folder: &Path, manifest: &Manifest) -> Outcome<SiteFile> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let entry = folder.join(ENTRY);
    let mut sheet = bundler.bundle(&entry).map_err(fault_from)?;
    let targets = Targets::from(BROWSERS);
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(fault_from)?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            analyze_dependencies: Some(DependencyOptions {
                remove_imports: false,
            }),
            ..PrinterOptions::default()
        })
        .map_err(fault_from)?;

    let mut css = printed.code;
    for dependency in printed.dependencies.unwrap_or_default() {
        match dependency {
            Dependency::Import(_) => {}
            Dependency::Url(url) => {
                let address = address_of(&url, folder, manifest)?;
                css = css.replace(&url.placeholder, &address);
            }
        }
    }
    Ok(SiteFile {
        name: ENTRY.to_owned(),
        content: css.into_bytes(),
    })
}

/// The address of what a `url()` names, as seen from the bundled file.
fn address_of(url: &UrlDependency, folder: &Path, manifest: &Manifest) -> Outcome<String> {
    if leads_elsewhere(&url.url) {
        return Ok(url.url.clone());
    }
    let (file, rest) = match url.url.find(['?', '#']) {
        Some(end) => url.url.split_at(end),
        None => (url.url.as_str(), ""),
    };
    let sheet = Path::new(&url.loc.file_path);
    let name = sheet
        .parent()
        .map(|beside| without_detours(&beside.join(file)))
        .and_then(|path| Some(path.strip_prefix(folder).ok()?.to_owned()));
    let address = name.and_then(|name| manifest.relative_address(&name.to_string_lossy()));
    match address {
        Some(address) => Ok(format!("{address}{rest}")),
        None => Err(Fault::new(format!(
            "{}:{}: url(\"{}\") is no file in style/assets.",
            sheet.display(),
            url.loc.start.line,
            url.url
        ))),
    }
}

/// Content in the address itself, a part of the same page, or a whole address.
fn leads_elsewhere(url: &str) -> bool {
    url.starts_with('#') || url.starts_with("data:") || url.contains("://")
}

/// Takes `.` and `..` out of a path by its letters alone.
fn without_detours(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => plain.push(part),
        }
    }
    plain
}

fn fault_from(error: impl std::fmt::Display) -> Fault {
    Fault::new(format!("The style can't be bundled: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    struct Style(PathBuf);

    impl Style {
        fn of(name: &str, files: &[(&str, &str)]) -> Self {
            let folder = std::env::temp_dir().join(format!("style-{}-{name}", std::process::id()));
            for (file, content) in files {
                let path = folder.join(file);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, content).unwrap();
            }
            Self(folder)
        }

        fn bundle(&self, manifest: &Manifest) -> Outcome<String> {
            let file = bundle_from(&self.0, manifest)?;
            Ok(String::from_utf8(file.content).unwrap())
        }
    }

    impl Drop for Style {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn manifest_with_icons() -> Manifest {
        let mut manifest = Manifest::default();
        manifest.add(SiteFile {
            name: "assets/icons.svg".to_owned(),
            content: b"<svg/>".to_vec(),
        });
        manifest
    }

    #[test]
    fn imported_files_become_one_and_urls_get_the_hashed_names() {
        let style = Style::of(
            "urls",
            &[
                ("main.css", "@import 'parts/button.css';"),
                (
                    "parts/button.css",
                    ".skate { background: url('../assets/icons.svg#skate') }",
                ),
            ],
        );
        let manifest = manifest_with_icons();
        let icons = manifest.relative_address("assets/icons.svg").unwrap();
        assert_eq!(
            style.bundle(&manifest).unwrap(),
            format!(".skate{{background:url(\"{icons}#skate\")}}")
        );
    }

    #[test]
    fn a_url_without_a_file_is_named_with_its_place() {
        let style = Style::of(
            "missing",
            &[(
                "main.css",
                "\n.sledge { background: url(assets/sledge.svg) }",
            )],
        );
        let fault = style
            .bundle(&manifest_with_icons())
            .unwrap_err()
            .to_string();
        assert!(fault.contains("main.css:2"), "{fault}");
        assert!(fault.contains("assets/sledge.svg"), "{fault}");
    }

    #[test]
    fn data_and_fragments_are_left_as_they_are() {
        let style = Style::of(
            "data",
            &[(
                "main.css",
                "a { mask: url(#edge); background: url(data:,x) }",
            )],
        );
        let css = style.bundle(&Manifest::default()).unwrap();
        assert!(css.contains("url(\"#edge\")"), "{css}");
        assert!(css.contains("url(\"data:,x\")"), "{css}");
    }

    #[test]
    fn a_mistake_in_the_style_is_named_with_its_line() {
        let style = Style::of("mistake", &[("main.css", "a { color: red }\n} b {")]);
        let fault = style.bundle(&Manifest::default()).unwrap_err().to_string();
        assert!(
            fault.contains("main.css:1") || fault.contains("main.css:2"),
            "{fault}"
        );
    }
}
