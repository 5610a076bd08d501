-- 0018 Beside: each word of a name stands with each other word of it, so that a name is found by two of its
-- words, and in the order of the words, without looking at everybody who has one of them.
-- Phase: first.
-- Works with programs from 0.1. Oldest program allowed afterwards: 0.1.

ALTER TABLE people_words RENAME TO people_words_before;
DROP INDEX people_words_by_person;
CREATE TABLE people_words (
  org_id {id} NOT NULL,
  word TEXT NOT NULL,
  beside TEXT NOT NULL,               -- another word of the same name; empty where it is the only one
  person_id {id} NOT NULL,
  PRIMARY KEY (org_id, word, beside, person_id)
) {kept};
INSERT INTO people_words (org_id, word, beside, person_id)
  SELECT a.org_id, a.word, COALESCE(b.word, ''), a.person_id
    FROM people_words_before a
    LEFT JOIN people_words_before b ON b.org_id = a.org_id AND b.person_id = a.person_id AND b.word <> a.word;
DROP TABLE people_words_before;
CREATE INDEX people_words_by_person ON people_words (org_id, person_id);
