//! The counter for the island: the same form, the same answer, as pieces of the page.

#![allow(
    missing_docs,
    reason = "the server function's macro writes items without"
)]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Names of the fields that carry the counter's state.
pub const STATE_FIELDS: [&str; 7] = ["lan", "sedel", "bar", "byt", "vantar", "kvar", "gjort"];

/// The pieces that change, rendered by the same views as the plain page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pieces {
    /// The newest answer.
    pub answer: String,
    /// Who is in hand.
    pub hand: String,
    /// The day's figures and undo.
    pub day: String,
    /// The hidden fields that carry the state.
    pub state: Vec<(String, String)>,
    /// The page's address now.
    pub address: String,
    /// Which sound goes with it.
    pub sound: String,
    /// The element to go to, where it isn't the scan field.
    pub focus: Option<String>,
    /// Why there is no answer: nothing was done.
    pub fault: Option<Fault>,
}

/// Why the island got no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// Nobody is signed in any more.
    SignedOut,
    /// Send it again in a moment.
    Again,
    /// It won't do, however often it is sent.
    Refused,
}

/// Carries out one form of the counter, and tells in `language` what became of it.
///
/// # Errors
/// Only where the request can't be read: what stands in the way is in the pieces.
#[server(prefix = "/api", endpoint = "counter")]
pub async fn counter(
    #[server(default)] form: String,
    #[server(default)] language: String,
) -> Result<Pieces, ServerFnError> {
    let viewer = expect_context::<crate::http::Viewer>();
    Ok(ssr::pieces(viewer.in_language(&language), form).await)
}

#[cfg(feature = "ssr")]
mod ssr {
    use super::super::act::{act, lines};
    use super::super::reply::{Replied, Reply};
    use super::super::view::{Forms, answer, day, hand, sound, wrong};
    use super::{Fault, Pieces};
    use crate::http::{Fault as PageFault, PlainForm, Viewer, render};
    use leptos::prelude::*;
    use service::UnavailableKind;
    use service::lending::counter_view;

    pub async fn pieces(viewer: Viewer, form: String) -> Pieces {
        match try_pieces(&viewer, &form).await {
            Ok(pieces) => pieces,
            Err(fault) => {
                let title = viewer.i18n.t(&format!("fault-{}-title", fault.key()));
                let body = viewer.i18n.t(&format!("fault-{}-body", fault.key()));
                let html = render(|| {
                    view! {
                        <crate::components::AnswerPanel
                            kind=crate::components::AnswerKind::Stop
                            word=viewer.i18n.t("counter-stop")
                            title=title
                            lines=vec![body]
                        />
                    }
                });
                Pieces {
                    answer: html,
                    sound: "stop".into(),
                    fault: Some(kind(fault)),
                    ..Pieces::default()
                }
            }
        }
    }

    async fn try_pieces(viewer: &Viewer, form: &str) -> Result<Pieces, PageFault> {
        let form = PlainForm::parse(form.as_bytes());
        let Replied {
            mut state, reply, ..
        } = act(viewer, &form).await?;
        let view = counter_view(
            viewer.services(),
            viewer.staff()?,
            state.hand,
            state.doings.actions(),
        )
        .await?;
        state.hand = view.hand.as_ref().map(|hand| hand.hand).unwrap_or_default();
        let left = lines(viewer, &state.on_counter(&reply)).await?;
        let forms = Forms::new(viewer, state.clone());
        let forms = forms.with_wrong(wrong(viewer, &view, &reply));
        let assets = viewer.state.site.assets.clone();
        let (mut answer_html, mut kind) = (String::new(), None);
        let html = |inside: &mut dyn FnMut() -> AnyView| {
            render(|| {
                provide_context(assets.clone());
                inside()
            })
        };
        answer_html.push_str(&html(&mut || {
            let (view, said) = answer(viewer, &forms, &view, &reply);
            kind = said;
            view
        }));
        Ok(Pieces {
            answer: answer_html,
            hand: html(&mut || hand(viewer, &forms, &view, &left)),
            day: html(&mut || day(viewer, &forms, &view).into_any()),
            state: state
                .fields()
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            address: state.address(&viewer.link("disken")),
            sound: sound(kind).to_owned(),
            focus: focus(&reply),
            fault: None,
        })
    }

    /// A form that the answer asks to be filled in comes before the next scan.
    fn focus(reply: &Reply) -> Option<String> {
        use service::lending::Outcome;
        match reply {
            Reply::NewBorrower(_, problems)
                if problems.name.is_none() && problems.phone.is_some() =>
            {
                Some("ny-telefon".to_owned())
            }
            Reply::NewBorrower(..) => Some("ny-namn".to_owned()),
            Reply::WrongSole(..) => Some("sula".to_owned()),
            Reply::WearerRefused(..) => Some("bar-fornamn".to_owned()),
            Reply::DueRefused(..) => Some("sedel-datum".to_owned()),
            Reply::LentOnRefused(_) => Some("sedel-lanedag".to_owned()),
            Reply::NoDate(field, _) => Some((*field).to_owned()),
            Reply::Scan(answer) => match &answer.outcome {
                Outcome::NewNumber(_) => Some("ny-namn".to_owned()),
                _ => None,
            },
            _ => None,
        }
    }

    fn kind(fault: PageFault) -> Fault {
        match fault {
            PageFault::SignedOut | PageFault::FamilyOut => Fault::SignedOut,
            PageFault::Unavailable(UnavailableKind::Busy | UnavailableKind::Gone)
            | PageFault::TimedOut => Fault::Again,
            PageFault::NotFound
            | PageFault::Forbidden(_)
            | PageFault::Malformed
            | PageFault::TooLarge
            | PageFault::CrossSite
            | PageFault::KeyReused
            | PageFault::Unavailable(UnavailableKind::Full | UnavailableKind::ReadOnly)
            | PageFault::Broken => Fault::Refused,
        }
    }
}
