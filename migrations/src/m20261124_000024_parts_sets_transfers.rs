//! Spare parts, what belongs together, and what is asked from another branch.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE spare_parts (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    -- What it is, in staff's words.
    what TEXT NOT NULL,
    shelf TEXT NOT NULL,
    -- Of which scrapped article; it may be gone from the stock.
    from_article_id BIGINT REFERENCES articles (id) ON DELETE SET NULL,
    from_number BIGINT NOT NULL,
    picked_at BIGINT NOT NULL,
    picked_by BIGINT,
    -- In which article it went; null: it lies there.
    used_article_id BIGINT REFERENCES articles (id) ON DELETE SET NULL,
    used_number BIGINT,
    used_at BIGINT,
    used_by BIGINT
);
CREATE INDEX spare_parts_free ON spare_parts (root_id, used_at);
CREATE INDEX spare_parts_from ON spare_parts (from_article_id);
CREATE INDEX spare_parts_used ON spare_parts (used_article_id);

CREATE TABLE article_sets (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    -- Null: it is together.
    split_at BIGINT
);
CREATE INDEX article_sets_root ON article_sets (root_id, split_at);

-- What is in a set that is together; a thing is in one at most.
CREATE TABLE set_members (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    set_id BIGINT NOT NULL REFERENCES article_sets (id) ON DELETE CASCADE
);
CREATE INDEX set_members_set ON set_members (set_id);

CREATE TABLE transfers (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    from_branch_id BIGINT NOT NULL REFERENCES branches (id),
    to_branch_id BIGINT NOT NULL REFERENCES branches (id),
    note TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    asked_by BIGINT,
    sent_at BIGINT,
    -- Arrived, or called off.
    ended_at BIGINT,
    is_called_off BOOLEAN NOT NULL DEFAULT FALSE
);
-- A thing is on its way to one place at most.
CREATE UNIQUE INDEX transfers_open ON transfers (article_id) WHERE ended_at IS NULL;
CREATE INDEX transfers_from ON transfers (from_branch_id, ended_at);
CREATE INDEX transfers_to ON transfers (to_branch_id, ended_at);
";
