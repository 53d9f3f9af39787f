//! Writes the design system's page, and a counter for each answer, as plain HTML files, to
//! look at them without a server: `cargo run -p app --features ssr --example catalogue FOLDER`.
//! Serve the project's root by any file server, since browsers load no sprite from `file:`.

#[cfg(feature = "ssr")]
mod pictures {
    use app::components::*;
    use leptos::prelude::*;
    use std::collections::HashMap;
    use std::path::Path;

    /// Writes all pages.
    pub fn write_into(folder: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        for (theme, name) in [("light", "light"), ("dark", "dark")] {
            let page = |part: &str, html: String| {
                let document = document(theme, part, &html);
                std::fs::write(folder.join(format!("{part}-{name}.html")), document)
            };
            page("components", html(|| view! { <ComponentsPage /> }))?;
            for kind in [
                AnswerKind::Lent,
                AnswerKind::Returned,
                AnswerKind::Look,
                AnswerKind::Stop,
                AnswerKind::Info,
            ] {
                page(kind.as_str(), html(move || counter(kind)))?;
            }
        }
        Ok(())
    }

    fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
        let owner = Owner::new();
        owner.with(|| {
            provide_context(AssetUrls::new(HashMap::from([(
                "assets/icons.svg".to_owned(),
                "/style/assets/icons.svg".to_owned(),
            )])));
            view().into_view().to_html()
        })
    }

    fn document(theme: &str, part: &str, html: &str) -> String {
        let room = if part == "components" {
            "public"
        } else {
            "counter"
        };
        format!(
            "<!doctype html><html lang=\"sv\" data-theme=\"{theme}\" data-room=\"{room}\">\
             <head><meta charset=\"utf-8\"><title>{part}</title>\
             <meta name=\"viewport\" content=\"width=device-width\">\
             <link rel=\"stylesheet\" href=\"/style/main.css\"></head><body>{html}</body></html>"
        )
    }

    fn counter(kind: AnswerKind) -> impl IntoView {
        let nav = ["Disken", "Idag", "Sök", "Lager", "Låntagare"]
            .map(|label| NavItem::new("#", label).current_if(label == "Disken"));
        let language = LanguageLink {
            href: "#".to_owned(),
            label: "English".to_owned(),
            lang: "en".to_owned(),
            current: false,
        };
        let keys = [("F2", "ny"), ("F4", "klar"), ("Ctrl+Z", "ångra")]
            .map(|(key, label)| (key.to_owned(), label.to_owned()));
        view! {
            <div class="page">
                <SiteHeader
                    branch_name="Fritidsbanken Umeå"
                    home_href="#"
                    room="Disken"
                    nav=nav.to_vec()
                    menu_label="Meny"
                    languages=vec![language]
                    language_label="Språk"
                >
                    <Menu icon="user" label="Kim">
                        <li>
                            <a href="#">"Mitt konto"</a>
                        </li>
                    </Menu>
                </SiteHeader>
                <main class="main wrap" id="main">
                    <h1 class="unseen">"Disken"</h1>
                    <div class="counter">
                        <ScanBar
                            action="#"
                            label="Skanna artikel, eller skriv mobilnummer eller namn"
                            go="Sök"
                            keys=keys.to_vec()
                        />
                        <div class="counter-answer">{answer(kind)}</div>
                        {hand(kind)}
                        <div class="counter-day">
                            <Figures title="Idag" figures=vec![
                                Figure::new("14", "ut"),
                                Figure::new("9", "in"),
                                Figure::new("3", "försenade"),
                                Figure::new("2", "service"),
                            ] />
                        </div>
                    </div>
                </main>
                <SiteFooter
                    branch_name="Fritidsbanken Umeå"
                    lines=vec!["Nolia, Umeå".to_owned()]
                    links_label="Om sidan"
                />
            </div>
        }
    }

    fn answer(kind: AnswerKind) -> impl IntoView {
        let (word, title, line) = match kind {
            AnswerKind::Lent => (
                "Lånad",
                "Hockeyskridskor 34 · 2041",
                "Tillbaka senast tisdag 30 mars.",
            ),
            AnswerKind::Returned => ("Återlämnad", "Skidhjälm 52–56 · 3310", "Står på hylla C 2."),
            AnswerKind::Look => (
                "Titta",
                "Flytväst 30–40 kg · 0877",
                "Simmar den som ska ha den, och väger hen minst 30 kg?",
            ),
            AnswerKind::Stop => (
                "Stopp",
                "Slalomskidor 110 · 1187",
                "Artikeln är utlånad till någon annan. Lämnas den tillbaka nu?",
            ),
            AnswerKind::Info => (
                "Ångrat",
                "Lånet av Slalomskidor 110 · 1187 är borttaget.",
                "",
            ),
        };
        let lines = [line]
            .iter()
            .filter(|line| !line.is_empty())
            .map(|line| (*line).to_owned())
            .collect();
        view! {
            <AnswerPanel kind=kind word=word title=title lines=lines>
                {(kind == AnswerKind::Stop)
                    .then(|| {
                        view! {
                            <p class="actions">
                                <Button key="F8">"Ta tillbaka först"</Button>
                                <Button kind=ButtonKind::Secondary>"Lägg åt sidan"</Button>
                            </p>
                        }
                    })}
            </AnswerPanel>
        }
    }

    fn hand(kind: AnswerKind) -> impl IntoView {
        if kind == AnswerKind::Returned {
            return view! {
                <HandPanel eyebrow="I handen">
                    <EmptyState
                        icon="barcode"
                        title="Ingen i handen"
                        text="Skanna det som kommer tillbaka, eller skriv vem som lånar."
                    />
                </HandPanel>
            }
            .into_any();
        }
        let phone = view! {
            <MaskedPhone last_four="06 12" full="070-174 06 12" label="Visa hela numret" />
        }
        .into_any();
        view! {
            <HandPanel
                eyebrow="I handen"
                name="Sanna Lind"
                phone=phone
                summary="Hemma: 2 artiklar"
            status=Some((BadgeKind::Fine, "Inget försenat".to_owned()))
            >
                <LoanList label="Går med nu">
                    <LoanRow
                        icon="hockey-skate"
                        category="Vinter"
                        name="Hockeyskridskor 34"
                        number="2041"
                        due="tis 30 mars"
                        age=RowAge::Newest
                    >
                        <SignButton icon="x" label="Ta bort Hockeyskridskor 2041" />
                    </LoanRow>
                    <LoanRow
                        icon="helmet"
                        category="Skydd"
                        name="Hockeyhjälm 52–56"
                        number="3310"
                        due="tis 30 mars"
                        note="till Alva"
                    >
                        <SignButton icon="x" label="Ta bort Hockeyhjälm 3310" />
                    </LoanRow>
                    <LoanRow
                        icon="skis"
                        category="Vinter"
                        name="Slalomskidor 110"
                        number="1187"
                        status=Some((BadgeKind::Look, "Vårdnadshavare?".to_owned()))
                    >
                        <SignButton icon="x" label="Ta bort Slalomskidor 1187" />
                    </LoanRow>
                </LoanList>
                <HandFoot>
                    <Button icon="check" key="F4">
                        "Klar"
                    </Button>
                    <Button kind=ButtonKind::Secondary icon="printer">
                        "Lånesedel"
                    </Button>
                </HandFoot>
            </HandPanel>
        }
        .into_any()
    }
}

#[cfg(feature = "ssr")]
fn main() -> std::io::Result<()> {
    let folder = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "target/look".to_owned());
    pictures::write_into(std::path::Path::new(&folder))
}

#[cfg(not(feature = "ssr"))]
fn main() {}
