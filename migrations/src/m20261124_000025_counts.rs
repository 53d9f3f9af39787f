//! What is counted and has no number: gifts as they come in, and balls and ropes.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE intake_counts (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    on_day DATE NOT NULL,
    -- 'given': it came in; of that 'scrapped', 'passed_on' and 'for_parts' were never lent.
    kind TEXT NOT NULL CHECK (kind IN ('given', 'scrapped', 'passed_on', 'for_parts')),
    -- Where it was dropped off; empty: at the branch.
    place TEXT NOT NULL,
    pieces BIGINT NOT NULL CHECK (pieces >= 0),
    grams BIGINT NOT NULL CHECK (grams >= 0),
    noted_at BIGINT NOT NULL,
    staff_id BIGINT,
    removed_at BIGINT,
    CHECK (pieces > 0 OR grams > 0)
);
CREATE INDEX intake_counts_day ON intake_counts (branch_id, on_day);

CREATE TABLE counted_things (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    -- On the shelf, to be scanned or typed: 'BOLL-1'.
    code TEXT NOT NULL,
    folded {binary} NOT NULL,
    name TEXT NOT NULL,
    shelf TEXT NOT NULL,
    -- How many there are, those that are out included.
    pieces BIGINT NOT NULL CHECK (pieces >= 0),
    changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX counted_things_code ON counted_things (branch_id, folded);

-- How many went out to somebody, and how many came back.
CREATE TABLE counted_loans (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    thing_id BIGINT NOT NULL REFERENCES counted_things (id),
    borrower_id BIGINT NOT NULL REFERENCES borrowers (id),
    pieces BIGINT NOT NULL CHECK (pieces > 0),
    back BIGINT NOT NULL DEFAULT 0 CHECK (back >= 0),
    lent_on DATE NOT NULL,
    due_on DATE NOT NULL,
    lent_at BIGINT NOT NULL,
    ended_at BIGINT,
    staff_id BIGINT,
    CHECK (back <= pieces)
);
CREATE INDEX counted_loans_open ON counted_loans (thing_id, ended_at);
CREATE INDEX counted_loans_borrower ON counted_loans (borrower_id, ended_at);
";
