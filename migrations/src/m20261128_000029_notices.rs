//! What families are told, and the waiting list.

/// The step, in SQL for both databases.
pub const SQL: &str = "
-- A message to a number: all that it is told on one day.
CREATE TABLE letters (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    -- E.164.
    phone TEXT NOT NULL,
    -- Of the link in it, which acts without signing in.
    token_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX letters_token ON letters (token_hash);
CREATE INDEX letters_phone ON letters (phone, created_at);

-- Who waits for a size of a kind, on some days.
CREATE TABLE waits (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    borrower_id BIGINT NOT NULL REFERENCES borrowers (id) ON DELETE CASCADE,
    type_id BIGINT NOT NULL REFERENCES article_types (id),
    -- As domain's SizeClass names it.
    size_class TEXT NOT NULL,
    -- A first name, if the family gave one.
    wearer TEXT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    -- 'offered': one is kept for it until answer_until.
    state TEXT NOT NULL
        CHECK (state IN ('waiting', 'offered', 'taken', 'declined', 'lapsed', 'left')),
    asked_at BIGINT NOT NULL,
    answer_until BIGINT,
    ended_at BIGINT,
    -- What it became.
    reservation_id BIGINT REFERENCES reservations (id),
    CHECK (state <> 'offered' OR answer_until IS NOT NULL)
);
CREATE INDEX waits_borrower ON waits (borrower_id);
CREATE INDEX waits_open ON waits (branch_id, type_id, size_class, id)
    WHERE state IN ('waiting', 'offered');

CREATE TABLE notices (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    kind TEXT NOT NULL,
    -- Told once only.
    about TEXT NOT NULL,
    reservation_id BIGINT REFERENCES reservations (id) ON DELETE CASCADE,
    loan_id BIGINT REFERENCES loans (id) ON DELETE CASCADE,
    wait_id BIGINT REFERENCES waits (id) ON DELETE CASCADE,
    -- The day that it was about when it was written; another one now makes it untrue.
    day DATE NOT NULL,
    created_at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    -- From then on it is of no use.
    use_until BIGINT,
    letter_id BIGINT REFERENCES letters (id) ON DELETE SET NULL,
    -- It was not true any more when it was to be told.
    dropped_at BIGINT
);
CREATE UNIQUE INDEX notices_about ON notices (about);
CREATE INDEX notices_loan ON notices (loan_id);
CREATE INDEX notices_reservation ON notices (reservation_id);
CREATE INDEX notices_wait ON notices (wait_id);
CREATE INDEX notices_letter ON notices (letter_id);
CREATE INDEX notices_untold ON notices (not_before) WHERE letter_id IS NULL AND dropped_at IS NULL;
";
