//! The words of the stock, each once, and a trigram index over them: "lagad" is found in
//! "omlagad", and a misspelt word is compared with those that there are.

/// The step, in SQL for both databases.
pub const SQL: &str = "
-- Each word of `article_words` once for a tree. One that no article has any more may
-- stay; who asks looks whether it is still there.
CREATE TABLE stock_words (
    id {id},
    root_id BIGINT NOT NULL REFERENCES branches (id) ON DELETE CASCADE,
    word {binary} NOT NULL
);
CREATE UNIQUE INDEX stock_words_once ON stock_words (root_id, word);

{postgres} CREATE EXTENSION IF NOT EXISTS pg_trgm;
{postgres} CREATE INDEX stock_words_trigrams ON stock_words USING gin (word gin_trgm_ops);

{sqlite} CREATE VIRTUAL TABLE stock_word_trigrams USING fts5 (word, content = 'stock_words', content_rowid = 'id', tokenize = 'trigram');
{sqlite} CREATE TRIGGER stock_words_added AFTER INSERT ON stock_words BEGIN INSERT INTO stock_word_trigrams (rowid, word) VALUES (new.id, new.word); END;
{sqlite} CREATE TRIGGER stock_words_gone AFTER DELETE ON stock_words BEGIN INSERT INTO stock_word_trigrams (stock_word_trigrams, rowid, word) VALUES ('delete', old.id, old.word); END;

INSERT INTO stock_words (root_id, word) SELECT DISTINCT root_id, word FROM article_words;
";
