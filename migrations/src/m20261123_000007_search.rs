//! What the search in stock stands on: words of articles, sizes by value, and
//! lists in the order of the numbers.

/// The step, in SQL for both databases.
pub const SQL: &str = "
-- Each word of brand, shelf and note, folded: found by how any of them begins.
CREATE TABLE article_words (
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    word {binary} NOT NULL,
    root_id BIGINT NOT NULL,
    PRIMARY KEY (article_id, word)
);
CREATE INDEX article_words_word ON article_words (root_id, word, article_id);

-- A size that is looked for without a type. Both ends stand in the index, so
-- that a range is read from it alone.
CREATE INDEX articles_length ON articles (root_id, length_mm) WHERE length_mm IS NOT NULL;
CREATE INDEX articles_eu ON articles (root_id, eu_from, eu_to) WHERE eu_from IS NOT NULL;
CREATE INDEX articles_mondo ON articles (root_id, mondo_from_mm, mondo_to_mm)
    WHERE mondo_from_mm IS NOT NULL;
CREATE INDEX articles_body ON articles (root_id, body_from_cm, body_to_cm)
    WHERE body_from_cm IS NOT NULL;
CREATE INDEX articles_head ON articles (root_id, head_from_mm, head_to_mm)
    WHERE head_from_mm IS NOT NULL;
CREATE INDEX articles_alpha ON articles (root_id, alpha_from, alpha_to)
    WHERE alpha_from IS NOT NULL;
CREATE INDEX articles_binding ON articles (root_id, binding) WHERE binding IS NOT NULL;

-- Lists by number, of a status, of a branch, of both, without sorting them all.
CREATE INDEX articles_status ON articles (root_id, status, number);
CREATE INDEX articles_branch_number ON articles (branch_id, number);
CREATE INDEX articles_branch_status_number ON articles (branch_id, status, number);
DROP INDEX articles_branch_status;

-- All that a list of a type is chosen and ordered by, so that only the page's
-- own rows are fetched; and which of a type have no known size.
CREATE INDEX articles_listing
    ON articles (type_id, size_order, number, status, size_state, branch_id, root_id);
DROP INDEX articles_type;
";
