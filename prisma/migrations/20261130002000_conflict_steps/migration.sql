-- Somebody whom a form names as in conflict: one more thing that waits for an answer.
ALTER TABLE two_step DROP CONSTRAINT two_step_kind_check;
ALTER TABLE two_step ADD CHECK (kind IN ('lowering', 'wrong_case', 'override_review', 'conflict'));
