//! What a first visit to a page sends over the wire, compressed as the browser asks for it.

use crate::Outcome;
use crate::client::Client;
use crate::data::Stock;
use crate::program::Program;
use crate::table::{Column, Table};
use std::collections::BTreeSet;

/// Measures each page; with an island its JavaScript and wasm come along.
pub async fn measure(program: &Program, stock: &Stock, table: &mut Table) -> Outcome {
    let client = Client::signed_in(&program.base).await?;
    let borrower = format!("/sv/lantagare/{}", stock.borrower(1));
    for (name, path, bar) in [
        ("start", "/sv/", "no wasm"),
        ("counter", "/sv/disken", "< 400 kB in all"),
        ("day", "/sv/idag", "no wasm"),
        ("borrower", borrower.as_str(), "no wasm"),
        ("stock", "/sv/lager?sok=skidor", "no wasm"),
    ] {
        let what = format!("Bytes of the {name} page: HTML + CSS + JS + wasm + icons and font");
        table.put(&what, bar, Column::Sqlite, visit(&client, path).await?);
    }
    // As a family sees them, who is not signed in.
    let client = Client::anybody(&program.base)?;
    for (name, path) in [
        ("public start", "/sv/"),
        ("catalogue", "/sv/lana"),
        ("kind", "/sv/lana/SKR-HOC"),
        ("activity", "/sv/lana/till/langdskidor?langd=128&sko=33"),
        ("basket", "/sv/korg"),
    ] {
        let what = format!("Bytes of the {name} page: HTML + CSS + JS + wasm + icons and font");
        let bar = "< 60 kB in all, no wasm";
        table.put(&what, bar, Column::Sqlite, visit(&client, path).await?);
    }
    Ok(())
}

async fn visit(client: &Client, path: &str) -> Outcome<String> {
    let response = client.get(path).await?;
    let html = response.bytes().await?.len();
    // Once more uncompressed, to read what it loads.
    let page = client.plain(path).await?;
    let mut files = addresses(&page, "/pkg/");
    for style in files.clone().iter().filter(|file| file.ends_with(".css")) {
        let fonts = addresses(&client.plain(style).await?, "url(\"");
        // The Latin font is loaded on every page; the other one only where its letters stand.
        files.extend(fonts.into_iter().filter(|file| file.contains("-latin.")));
    }
    let (mut css, mut js, mut wasm, mut other) = (0, 0, 0, 0);
    for file in &files {
        let size = client.get(file).await?.bytes().await?.len();
        match file.rsplit('.').next() {
            Some("css") => css += size,
            Some("js") => js += size,
            Some("wasm") => wasm += size,
            _ => other += size,
        }
    }
    let kilo = |bytes: usize| format!("{:.1}", bytes as f64 / 1000.0);
    let all = html + css + js + wasm + other;
    let parts = [html, css, js, wasm, other].map(kilo).join(" + ");
    Ok(format!("{parts} = {} kB", kilo(all)))
}

/// The addresses of files that a text names after `marker`, each once; what only a printer or an
/// installed page asks for doesn't count.
fn addresses(text: &str, marker: &str) -> BTreeSet<String> {
    text.split(marker)
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || "./-_".contains(c)));
            format!("/pkg/{}", &rest[..end.unwrap_or(rest.len())])
        })
        .filter(|file| !file.contains("print.") && !file.contains("touch-icon"))
        .collect()
}
