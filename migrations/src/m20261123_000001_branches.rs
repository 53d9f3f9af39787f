//! Branches, their weekly hours, their own days, and the school holidays.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE branches (
    id {id},
    -- The branch above it; none for a top branch.
    parent_id BIGINT REFERENCES branches (id),
    -- The top branch of the tree (itself for a top branch): borrowers, types and
    -- article numbers belong to it.
    root_id BIGINT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    loan_days INTEGER NOT NULL,
    longest_loan_days INTEGER NOT NULL,
    backdate_days INTEGER NOT NULL,
    -- How its labels are numbered: 'FB000000'.
    code_pattern TEXT NOT NULL,
    -- Days before the first day on which a reservation may be made; both null: the default.
    reserve_from_days INTEGER,
    reserve_to_days INTEGER,
    accent_colour TEXT,
    logo_url TEXT,
    is_demo BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX branches_code ON branches (code);
CREATE INDEX branches_root ON branches (root_id);

CREATE TABLE opening_hours (
    id {id},
    branch_id BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    -- 1 Monday to 7 Sunday.
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    -- Minutes after midnight.
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL,
    CHECK (opens < closes)
);
CREATE UNIQUE INDEX opening_hours_span ON opening_hours (branch_id, weekday, opens);

CREATE TABLE calendar_days (
    branch_id BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    day DATE NOT NULL,
    -- Hours in words ('10-15'); null: closed.
    hours TEXT,
    note TEXT,
    PRIMARY KEY (branch_id, day)
);

CREATE TABLE school_holidays (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    CHECK (first_day <= last_day)
);
CREATE UNIQUE INDEX school_holidays_first_day ON school_holidays (root_id, first_day);
";
