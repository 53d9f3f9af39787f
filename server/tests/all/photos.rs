//! Pictures in a bucket: a small store of our own answers as S3 does.

use crate::common::World;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use chrono_tz::Europe::Stockholm;
use domain::lending::SubmissionKey;
use domain::staff::{Role, StaffId};
use domain::stock::ArticleId;
use service::branches::public_branches;
use service::staff::Staff;
use service::stock::{
    ArticleForm, ImportKind, PhotoError, PhotoFile, add_article, add_photo, import, photo_file,
    photos_of, remove_photo,
};
use service::{Chance, ContentHash, Services};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const PICTURE: &[u8] = include_bytes!("../../../app/service/tests/all/dot.png");

/// What lies in the bucket, by its path; none: the store is out of order.
#[derive(Clone, Default)]
struct Held(Arc<Mutex<Option<HashMap<String, Bytes>>>>);

impl Held {
    fn begin(&self, held: Option<HashMap<String, Bytes>>) {
        *self.0.lock().expect("whole") = held;
    }

    fn names(&self) -> Vec<String> {
        let held = self.0.lock().expect("whole");
        let mut names: Vec<String> = held.iter().flatten().map(|one| one.0.clone()).collect();
        names.sort();
        names
    }
}

async fn answer(
    State(held): State<Held>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let signed = headers.get(header::AUTHORIZATION);
    let signed = signed.and_then(|value| value.to_str().ok());
    if !signed.is_some_and(|value| value.starts_with("AWS4-HMAC-SHA256 Credential=who/")) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut held = held.0.lock().expect("whole");
    let Some(held) = held.as_mut() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let path = uri.path().to_owned();
    let mark = [
        (header::ETAG, "\"1\""),
        (header::LAST_MODIFIED, "Mon, 23 Nov 2026 12:00:00 GMT"),
    ];
    match method {
        Method::PUT => {
            held.insert(path, body);
            mark.into_response()
        }
        Method::GET => match held.get(&path) {
            Some(found) => (mark, found.clone()).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        },
        // Several at once, as XML: all that is named goes.
        Method::POST => {
            let asked = String::from_utf8_lossy(&body).into_owned();
            held.retain(|path, _| {
                let name = path.strip_prefix("/gear/").unwrap_or(path);
                !asked.contains(&format!("<Key>{name}</Key>"))
            });
            "<DeleteResult></DeleteResult>".into_response()
        }
        Method::DELETE => {
            held.remove(&path);
            StatusCode::NO_CONTENT.into_response()
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

/// A store on this machine, and a program that keeps its pictures there.
async fn with_bucket() -> (World, Services, Held) {
    let held = Held::default();
    held.begin(Some(HashMap::new()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let store = Router::new().fallback(answer).with_state(held.clone());
    tokio::spawn(async move { axum::serve(listener, store).await });
    let world = World::new(&[
        ("PHOTOS_BUCKET", "gear"),
        ("PHOTOS_ENDPOINT", &url),
        ("PHOTOS_KEY_ID", "who"),
        ("PHOTOS_SECRET", "hush"),
    ]);
    let services = world.services().await;
    (world, services, held)
}

fn key() -> SubmissionKey {
    SubmissionKey::parse(&Chance.token()).expect("a token is a key")
}

async fn article(services: &Services) -> (Staff, ArticleId) {
    for kind in [ImportKind::Branches, ImportKind::Types] {
        let file = format!(
            "{}/../data/{}",
            env!("CARGO_MANIFEST_DIR"),
            kind.file_name()
        );
        let file = std::fs::read(file).expect("the demo's data");
        import(services, kind, &file, None).await.expect("read");
    }
    let root = public_branches(services).await.expect("read")[0].id;
    let staff = Staff::for_tests(
        StaffId(1),
        "Kim",
        root,
        root,
        Stockholm,
        Role::Counter,
        false,
    );
    let form = ArticleForm {
        kind: "KALKE".to_owned(),
        ..ArticleForm::default()
    };
    let added = add_article(services, &staff, &key(), &form).await;
    (staff, added.expect("added").id)
}

#[tokio::test]
async fn a_picture_lies_in_the_bucket_is_shown_from_there_and_goes() {
    let (_world, services, held) = with_bucket().await;
    let (staff, article) = article(&services).await;
    add_photo(&services, &staff, article, PICTURE.to_vec())
        .await
        .expect("kept");
    let photos = photos_of(&services, article).await.expect("read");
    let hash = photos[0].hash.clone();
    let names = held.names();
    assert_eq!(
        names.len(),
        6,
        "three widths, each in two formats: {names:?}"
    );
    assert!(
        names.iter().all(|name| name.starts_with("/gear/")),
        "{names:?}"
    );

    let file = PhotoFile::parse(&format!("{hash}-640.webp")).expect("a name of ours");
    let shown = photo_file(&services, &file).await.expect("read");
    assert!(!shown.expect("there").is_empty());
    remove_photo(&services, &staff, article, &ContentHash::of(PICTURE))
        .await
        .expect("gone");
    assert_eq!(photo_file(&services, &file).await.expect("asked"), None);
    assert_eq!(held.names(), Vec::<String>::new());
}

#[tokio::test]
async fn a_store_that_is_out_of_order_is_told_soon_and_nothing_is_half_kept() {
    let (_world, services, held) = with_bucket().await;
    let (staff, article) = article(&services).await;
    held.begin(None);
    let begun = Instant::now();
    let refused = add_photo(&services, &staff, article, PICTURE.to_vec()).await;
    assert!(matches!(refused, Err(PhotoError::Store(_))), "{refused:?}");
    assert!(
        begun.elapsed() < Duration::from_secs(15),
        "{:?}",
        begun.elapsed()
    );
    assert!(
        photos_of(&services, article)
            .await
            .expect("read")
            .is_empty()
    );
    // When it answers again, the same picture is kept.
    held.begin(Some(HashMap::new()));
    add_photo(&services, &staff, article, PICTURE.to_vec())
        .await
        .expect("kept");
    assert_eq!(held.names().len(), 6);
}
