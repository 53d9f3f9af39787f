//! The built files: compressed beforehand, named by their content.

use app::http::FOREVER;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use std::path::Path;
use tower_http::services::ServeDir;

const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Serves the files of `SITE/pkg`.
pub fn files(site: &Path) -> Router {
    let folder = ServeDir::new(site.join("pkg"))
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    Router::new().fallback_service(folder).layer(from_fn(keep))
}

async fn keep(request: Request, next: Next) -> Response {
    let hashed = has_hash(request.uri().path());
    let mut response = next.run(request).await;
    if response.status().is_success() || response.status().is_redirection() {
        let value = if hashed { FOREVER } else { ASK_AGAIN };
        response.headers_mut().insert(header::CACHE_CONTROL, value);
    }
    response
}

/// Whether the name is `NAME.0a1b2c3d.EXT` (or `NAME.0a1b2c3d` without an ending):
/// only then another content has another name.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_hash = |part: &str| part.len() == 8 && part.bytes().all(|b| b.is_ascii_hexdigit());
    match name.split('.').collect::<Vec<_>>().as_slice() {
        [_, .., hash, _ending] if is_hash(hash) => true,
        [_, .., hash] => is_hash(hash),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::has_hash;

    #[test]
    fn only_a_name_with_its_hash_is_kept_forever() {
        assert!(has_hash("/main.0a1b2c3d.css"));
        assert!(has_hash("/assets/icons.0a1b2c3d.svg"));
        assert!(has_hash("/assets/fonts/sans.latin.0a1b2c3d.woff2"));
        assert!(has_hash("/assets/LICENSE.0a1b2c3d"));
        assert!(!has_hash("/main.css"));
        assert!(!has_hash("/0a1b2c3d.css"));
        assert!(!has_hash("/0a1b2c3d"));
        assert!(!has_hash("/"));
    }
}
