//! A branch's logo, kept in the database; nothing is fetched from elsewhere.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE branch_logos (
    branch_id BIGINT PRIMARY KEY REFERENCES branches (id) ON DELETE CASCADE,
    -- Names the content in its address; two branches may have the same.
    hash TEXT NOT NULL,
    -- PNG, made by us from what was sent.
    content {bytes} NOT NULL
);
CREATE INDEX branch_logos_hash ON branch_logos (hash);
-- An address of a picture elsewhere, which no page ever showed.
ALTER TABLE branches DROP COLUMN logo_url;
";
