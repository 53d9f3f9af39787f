//! Stock-taking: what was scanned on the shelves, by whom, and what it was found to be.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE stocktakes (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    -- The shelves as staff wrote them, a line each; empty: all of the branch.
    shelves TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    started_by BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by BIGINT,
    -- What was missing when it was closed.
    missing INTEGER
);
CREATE INDEX stocktakes_branch ON stocktakes (branch_id, id);

-- Each article once, however many scan it.
CREATE TABLE stocktake_scans (
    stocktake_id BIGINT NOT NULL REFERENCES stocktakes (id) ON DELETE CASCADE,
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    -- 'found', 'misplaced', 'elsewhere', 'on_loan', 'scrapped' or 'was_missing', as it stood then.
    outcome TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    PRIMARY KEY (stocktake_id, article_id)
);

CREATE TABLE stocktake_unknown (
    stocktake_id BIGINT NOT NULL REFERENCES stocktakes (id) ON DELETE CASCADE,
    code {binary} NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (stocktake_id, code)
);
";
