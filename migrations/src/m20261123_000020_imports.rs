//! Lists that are brought into the stock: the file, what was decided about it,
//! and what each row would do and did.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE imports (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    -- Where it was sent from: new articles belong there unless the list says otherwise.
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    staff_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    file_name TEXT NOT NULL,
    -- 'csv' or 'xlsx'.
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    delimiter TEXT NOT NULL,
    -- JSON: what each column holds, in the order of the file.
    columns TEXT NOT NULL,
    -- 'new' or 'report': what becomes of a row without a number.
    missing TEXT NOT NULL,
    -- 'columns', 'reading', 'ready', 'doing', 'again', 'done', 'undoing', 'undone' or 'failed'.
    state TEXT NOT NULL,
    done_rows BIGINT NOT NULL,
    total_rows BIGINT NOT NULL,
    blank_lines BIGINT NOT NULL,
    -- Whoever works on it holds it until then.
    claimed_until BIGINT NOT NULL,
    action BIGINT NOT NULL,
    finished_at BIGINT,
    undone_by BIGINT,
    -- JSON: the counts, kept when the rows are gone.
    counts TEXT NOT NULL
);
CREATE INDEX imports_root ON imports (root_id, id);
CREATE INDEX imports_work ON imports (state, id);

-- Apart from the list of imports, which is read often.
CREATE TABLE import_files (
    import_id BIGINT PRIMARY KEY REFERENCES imports (id) ON DELETE CASCADE,
    content {bytes} NOT NULL
);

CREATE TABLE import_rows (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    line BIGINT NOT NULL,
    -- 'new', 'update', 'same' or 'refused'.
    kind TEXT NOT NULL,
    is_ticked BOOLEAN NOT NULL,
    is_flagged BOOLEAN NOT NULL,
    -- The stock changed between the preview and the import: it is shown again.
    is_again BOOLEAN NOT NULL,
    number BIGINT,
    article_id BIGINT,
    -- The article's version that the plan was made for, then the one that it made.
    version INTEGER NOT NULL,
    -- JSON: the cells as they stand in the file.
    cells TEXT NOT NULL,
    -- JSON: before, after, and what there is to say.
    plan TEXT NOT NULL,
    -- 'in', then 'gone', 'back', 'part', 'scrapped' or 'kept' when it was undone; null: not yet.
    outcome TEXT,
    PRIMARY KEY (import_id, line)
);
CREATE INDEX import_rows_kind ON import_rows (import_id, kind, line);
";
