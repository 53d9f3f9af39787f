//! New articles that wait for a label, and on what a branch prints labels.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE label_queue (
    article_id BIGINT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    since BIGINT NOT NULL
);

-- The words of a label stock and a symbol; null: the usual.
ALTER TABLE branches ADD COLUMN label_stock TEXT;
ALTER TABLE branches ADD COLUMN label_symbol TEXT;
";
