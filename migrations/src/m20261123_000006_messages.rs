//! The outbox: messages written in the transaction that causes them.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE outbox (
    id {id},
    root_id BIGINT NOT NULL,
    branch_id BIGINT NOT NULL,
    -- 'email'.
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    -- The same key is never written twice.
    dedupe TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    sent_at BIGINT,
    given_up_at BIGINT,
    last_error TEXT
);
CREATE UNIQUE INDEX outbox_dedupe ON outbox (dedupe);
CREATE INDEX outbox_due ON outbox (next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
";
