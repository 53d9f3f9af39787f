//! What families reserve: a kind and a size, for some days, at a branch.

/// The step, in SQL for both databases.
pub const SQL: &str = "
-- So many percent of a size are kept for those who walk in; null: the program's value.
ALTER TABLE branches ADD COLUMN reserve_held_back INTEGER;
-- So many hours after opening on the first day it lies on the shelf; null: the program's value.
ALTER TABLE branches ADD COLUMN reserve_shelf_hours INTEGER;

CREATE TABLE reservations (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    borrower_id BIGINT NOT NULL REFERENCES borrowers (id),
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('booked', 'ready', 'collected', 'cancelled', 'lapsed')),
    reserved_at BIGINT NOT NULL,
    -- When the family was told that it lies ready.
    ready_at BIGINT,
    -- Collected, cancelled or lapsed.
    ended_at BIGINT
);
CREATE INDEX reservations_borrower ON reservations (borrower_id, from_day);
CREATE INDEX reservations_open ON reservations (branch_id, from_day)
    WHERE state IN ('booked', 'ready');

CREATE TABLE reservation_lines (
    id {id},
    reservation_id BIGINT NOT NULL REFERENCES reservations (id) ON DELETE CASCADE,
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    type_id BIGINT NOT NULL REFERENCES article_types (id),
    -- As domain's SizeClass names it; empty: not known.
    size_class TEXT NOT NULL,
    -- A first name, if the family gave one.
    wearer TEXT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    -- 'broken': promised, and can't be kept; the family is told.
    state TEXT NOT NULL
        CHECK (state IN ('booked', 'picked', 'collected', 'cancelled', 'lapsed', 'broken')),
    -- The piece that was set aside for it.
    article_id BIGINT REFERENCES articles (id),
    CHECK (state <> 'picked' OR article_id IS NOT NULL)
);
CREATE INDEX reservation_lines_of ON reservation_lines (reservation_id);
CREATE INDEX reservation_lines_promised ON reservation_lines (branch_id, type_id)
    WHERE state = 'booked';
-- A piece is set aside for one at most: not by two who pick in the same second.
CREATE UNIQUE INDEX reservation_lines_picked ON reservation_lines (article_id)
    WHERE state = 'picked';
";
