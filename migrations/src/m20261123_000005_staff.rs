//! Staff, what they may, and where they are signed in.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE staff (
    id {id},
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    -- argon2id; null until the invitation is answered.
    password_hash TEXT,
    -- argon2id of the digits for a quick change of person on a shared machine.
    pin_hash TEXT,
    language TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX staff_email ON staff (email_folded);

CREATE TABLE staff_roles (
    staff_id BIGINT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    branch_id BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    -- 'counter', 'coordinator' or 'administrator'.
    role TEXT NOT NULL,
    -- May confirm bindings.
    fitter BOOLEAN NOT NULL,
    PRIMARY KEY (staff_id, branch_id)
);
CREATE INDEX staff_roles_branch ON staff_roles (branch_id);

CREATE TABLE sessions (
    -- SHA-256 of the cookie's token: a stolen table signs nobody in.
    token_hash TEXT NOT NULL PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    branch_id BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    -- The machine, hashed: whose sessions may change places there.
    device_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_staff ON sessions (staff_id);
CREATE INDEX sessions_device ON sessions (device_hash);
CREATE INDEX sessions_expires ON sessions (expires_at);

CREATE TABLE staff_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    -- 'invite' or 'reset'.
    purpose TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX staff_tokens_staff ON staff_tokens (staff_id);

-- Guesses are slowed per account, by the database: processes share it.
CREATE TABLE sign_in_attempts (
    id {id},
    -- SHA-256 of the folded e-mail (or of the account and 'pin').
    account TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempts_account ON sign_in_attempts (account, at);
";
