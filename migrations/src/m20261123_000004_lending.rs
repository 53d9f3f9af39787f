//! Vouchers, loans, what happened, and the checks that a return opens.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE vouchers (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    borrower_id BIGINT NOT NULL REFERENCES borrowers (id),
    opened_at BIGINT NOT NULL,
    -- Set by *klar*.
    closed_at BIGINT,
    -- A loan forgotten on an earlier day; null: today.
    lent_on DATE,
    -- Another day than the proposed, chosen by staff.
    due_on DATE,
    -- 'adult', 'present', 'phone' or 'note'; null: not asked yet.
    permission TEXT,
    -- The other borrower whose things are taken back without a stop until *klar*.
    taking_back_from BIGINT REFERENCES borrowers (id)
);
CREATE INDEX vouchers_borrower ON vouchers (borrower_id, opened_at);

-- A first name that a thing is for: stays on the voucher.
CREATE TABLE wearers (
    id {id},
    voucher_id BIGINT NOT NULL REFERENCES vouchers (id) ON DELETE CASCADE,
    first_name TEXT NOT NULL
);
CREATE INDEX wearers_voucher ON wearers (voucher_id);

CREATE TABLE loans (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    voucher_id BIGINT NOT NULL REFERENCES vouchers (id),
    borrower_id BIGINT NOT NULL REFERENCES borrowers (id),
    article_id BIGINT NOT NULL REFERENCES articles (id),
    wearer_id BIGINT REFERENCES wearers (id),
    lent_at BIGINT NOT NULL,
    lent_on DATE NOT NULL,
    due_on DATE NOT NULL,
    renewals INTEGER NOT NULL,
    returned_at BIGINT,
    returned_branch_id BIGINT REFERENCES branches (id),
    undone_at BIGINT,
    lost_at BIGINT,
    says_returned_at BIGINT
);
-- Never two loans of one article: not by two counters in the same second, not by a resend.
CREATE UNIQUE INDEX loans_one_open_per_article ON loans (article_id)
    WHERE returned_at IS NULL AND undone_at IS NULL;
CREATE INDEX loans_open_by_borrower ON loans (borrower_id)
    WHERE returned_at IS NULL AND undone_at IS NULL;
CREATE INDEX loans_open_by_due ON loans (root_id, due_on)
    WHERE returned_at IS NULL AND undone_at IS NULL;
CREATE INDEX loans_by_article ON loans (article_id, lent_at);
CREATE INDEX loans_by_borrower ON loans (borrower_id, lent_at);
CREATE INDEX loans_by_voucher ON loans (voucher_id);
CREATE INDEX loans_by_day ON loans (branch_id, lent_on);

-- Laid aside until a question is answered, on the voucher.
CREATE TABLE laid_aside (
    voucher_id BIGINT NOT NULL REFERENCES vouchers (id) ON DELETE CASCADE,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (voucher_id, article_id)
);

-- What happened: who, when, what. Rows of one action share its number.
CREATE TABLE events (
    id {id},
    action BIGINT NOT NULL,
    at BIGINT NOT NULL,
    root_id BIGINT NOT NULL,
    branch_id BIGINT NOT NULL,
    -- Null: the command line.
    staff_id BIGINT,
    kind TEXT NOT NULL,
    article_id BIGINT,
    loan_id BIGINT,
    voucher_id BIGINT,
    borrower_id BIGINT,
    -- What an undo needs, and what the history shows; JSON.
    data TEXT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX events_action ON events (action);
CREATE INDEX events_article ON events (article_id, id);
CREATE INDEX events_branch ON events (branch_id, at);
CREATE INDEX events_borrower ON events (borrower_id, id);
CREATE INDEX events_loan ON events (loan_id);

-- Checks and care that a return opens, and repairs.
CREATE TABLE duties (
    id {id},
    root_id BIGINT NOT NULL,
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    article_id BIGINT NOT NULL REFERENCES articles (id),
    loan_id BIGINT REFERENCES loans (id),
    -- 'safety', 'check', 'care' or 'repair'.
    class TEXT NOT NULL,
    -- The word of the check or of the maintenance step.
    kind TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    -- 'open', 'passed', 'failed', 'done', 'skipped' or 'withdrawn'.
    state TEXT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX duties_open_by_article ON duties (article_id) WHERE state = 'open';
CREATE INDEX duties_open_by_branch ON duties (branch_id) WHERE state = 'open';
CREATE INDEX duties_loan ON duties (loan_id);

-- A binding set for one boot-sole length, until the ski comes back.
CREATE TABLE binding_fits (
    id {id},
    article_id BIGINT NOT NULL REFERENCES articles (id),
    sole_mm INTEGER NOT NULL,
    confirmed_at BIGINT NOT NULL,
    confirmed_by BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX binding_fits_one_per_article ON binding_fits (article_id)
    WHERE ended_at IS NULL;

-- A submission that was answered: the same key gets the same answer.
CREATE TABLE submissions (
    key TEXT NOT NULL PRIMARY KEY,
    -- Who sent what, hashed: another content under the same key is refused.
    content TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX submissions_at ON submissions (at);
";
