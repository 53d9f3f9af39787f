//! Types that a coordinator edits, and lines that say where lending differs.

/// The step, in SQL for both databases.
pub const SQL: &str = "
-- Counts changes, so that two who edit at once see each other.
ALTER TABLE article_types ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- No more of it is taken in; what there is stays.
ALTER TABLE article_types ADD COLUMN is_retired BOOLEAN NOT NULL DEFAULT FALSE;
-- Months between two checks of each article, as of life jackets; null: none.
ALTER TABLE article_types ADD COLUMN check_months INTEGER CHECK (check_months BETWEEN 1 AND 60);
-- The day of the last such check.
ALTER TABLE articles ADD COLUMN checked_on DATE;

CREATE TABLE lending_policies (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    -- Each null: any.
    branch_id BIGINT REFERENCES branches (id) ON DELETE CASCADE,
    borrower_kind TEXT CHECK (borrower_kind IN ('person', 'group')),
    -- At most one of the two.
    type_id BIGINT REFERENCES article_types (id) ON DELETE CASCADE,
    main_category TEXT,
    -- Each null: says nothing about it.
    is_lent BOOLEAN,
    loan_days INTEGER CHECK (loan_days BETWEEN 1 AND 365),
    guardian_permission BOOLEAN,
    CHECK (type_id IS NULL OR main_category IS NULL)
);
-- One line for each case.
CREATE UNIQUE INDEX lending_policies_once ON lending_policies
    (root_id, COALESCE(branch_id, 0), COALESCE(borrower_kind, ''), COALESCE(type_id, 0), COALESCE(main_category, ''));
";
