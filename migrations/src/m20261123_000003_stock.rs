//! Article types, articles with their sizes in typed columns, and their codes.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE TABLE article_types (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    code TEXT NOT NULL,
    main_category TEXT NOT NULL,
    sub_category TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    size_system TEXT NOT NULL,
    season TEXT NOT NULL,
    guardian_permission BOOLEAN NOT NULL,
    -- Comma-separated words: what is looked at, and what is done, at return.
    return_checks TEXT NOT NULL,
    maintenance TEXT NOT NULL,
    synonyms TEXT NOT NULL,
    -- Null: the branch's.
    loan_days INTEGER,
    -- 'none' or 'binding_for_sole'.
    fitting TEXT NOT NULL
);
CREATE UNIQUE INDEX article_types_code ON article_types (root_id, code);

CREATE TABLE articles (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id),
    number BIGINT NOT NULL,
    -- The number's digits backwards, so that last digits are a prefix.
    number_reversed {binary} NOT NULL,
    type_id BIGINT NOT NULL REFERENCES article_types (id),
    -- As written, and what was understood of it.
    size_text TEXT NOT NULL,
    size_state TEXT NOT NULL CHECK (size_state IN ('not_applicable', 'unknown', 'read', 'unreadable')),
    length_mm INTEGER,
    -- Tenths of an EU shoe size.
    eu_from INTEGER,
    eu_to INTEGER,
    mondo_from_mm INTEGER,
    mondo_to_mm INTEGER,
    sole_mm INTEGER,
    body_from_cm INTEGER,
    body_to_cm INTEGER,
    head_from_mm INTEGER,
    head_to_mm INTEGER,
    -- Tenths of a kilogram; an open end is null.
    weight_from_hg INTEGER,
    weight_to_hg INTEGER,
    newton INTEGER,
    hand TEXT,
    binding TEXT,
    litres INTEGER,
    persons_from INTEGER,
    persons_to INTEGER,
    -- Tenths of an inch.
    wheel_tenths INTEGER,
    racket_tenths INTEGER,
    ball_number INTEGER,
    comfort_c INTEGER,
    alpha_from TEXT,
    alpha_to TEXT,
    -- Orders the sizes of one type.
    size_order BIGINT NOT NULL,
    condition TEXT NOT NULL,
    -- Where it belongs, and where it is.
    home_branch_id BIGINT NOT NULL REFERENCES branches (id),
    branch_id BIGINT NOT NULL REFERENCES branches (id),
    shelf TEXT NOT NULL,
    shelf_folded {binary} NOT NULL,
    status TEXT NOT NULL,
    brand TEXT NOT NULL,
    note TEXT NOT NULL,
    -- A small child's helmet (EN 1080).
    green_buckle BOOLEAN NOT NULL,
    received_on DATE,
    created_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
CREATE UNIQUE INDEX articles_number ON articles (root_id, number);
CREATE INDEX articles_number_reversed ON articles (root_id, number_reversed);
CREATE INDEX articles_type ON articles (type_id, size_order);
CREATE INDEX articles_branch_status ON articles (branch_id, status);
CREATE INDEX articles_shelf ON articles (root_id, shelf_folded);

-- Several codes on one article (left and right ski). One code on two articles
-- is a mistake that happens to old labels: the counter then asks which it is.
CREATE TABLE article_codes (
    id {id},
    root_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    folded {binary} NOT NULL
);
CREATE UNIQUE INDEX article_codes_once ON article_codes (article_id, folded);
CREATE INDEX article_codes_folded ON article_codes (root_id, folded);
";
