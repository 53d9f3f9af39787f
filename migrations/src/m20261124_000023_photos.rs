//! Pictures of articles: what is known of each. The pictures lie in the photo store.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE article_photos (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    -- Its name in the store: of what was sent.
    hash {binary} NOT NULL,
    -- Of the largest size, in pixels.
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    added_at BIGINT NOT NULL,
    staff_id BIGINT
);
-- Sent twice it is there once.
CREATE UNIQUE INDEX article_photos_once ON article_photos (article_id, hash);
CREATE INDEX article_photos_hash ON article_photos (hash);
";
