//! Borrowers: a name and a number, nothing more.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE borrowers (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    -- 'person' or 'group' (a school, club or preschool).
    kind TEXT NOT NULL CHECK (kind IN ('person', 'group')),
    name TEXT NOT NULL,
    -- Who answers for a group.
    contact_name TEXT,
    -- E.164; two people may share one.
    phone TEXT,
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- The borrower that this one turned out to be.
    merged_into BIGINT REFERENCES borrowers (id),
    -- Counts changes, so that two who edit at once see each other.
    version INTEGER NOT NULL
);
CREATE INDEX borrowers_phone ON borrowers (root_id, phone);
CREATE INDEX borrowers_merged_into ON borrowers (merged_into);

-- Each word of a name, folded: found by how any of them begins.
CREATE TABLE borrower_words (
    borrower_id BIGINT NOT NULL REFERENCES borrowers (id) ON DELETE CASCADE,
    root_id BIGINT NOT NULL,
    word {binary} NOT NULL,
    PRIMARY KEY (borrower_id, word)
);
CREATE INDEX borrower_words_word ON borrower_words (root_id, word);
";
