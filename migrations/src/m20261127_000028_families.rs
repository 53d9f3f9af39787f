//! Families sign in by a code to their own telephone.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE family_codes (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    -- Of what the browser holds that asked: the code is worth nothing in another.
    token_hash TEXT NOT NULL,
    -- E.164.
    phone TEXT NOT NULL,
    -- As it was typed: who of those that share the number.
    first_name TEXT NOT NULL,
    -- Of the browser's token and the code together: a stolen table tells no code.
    code_hash TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    used_at BIGINT
);
CREATE UNIQUE INDEX family_codes_token ON family_codes (token_hash);
CREATE INDEX family_codes_phone ON family_codes (phone, sent_at);
CREATE INDEX family_codes_sent ON family_codes (sent_at);

CREATE TABLE family_sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    root_id BIGINT NOT NULL REFERENCES branches (id),
    phone TEXT NOT NULL,
    -- Null: the number is his, and nobody on it has the name that he gave.
    borrower_id BIGINT REFERENCES borrowers (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX family_sessions_borrower ON family_sessions (borrower_id);
CREATE INDEX family_sessions_expires ON family_sessions (expires_at);
";
