-- Documents that came with captured messages.

-- Keeps the sealed bytes of a document, before the entry that names it is written: bytes without an
-- entry are nobody's, and an entry without its bytes would be a loss. Nothing is added to an entry
-- that is on the record, nor to a case that the actor does not write to. `is_new`: the case is opened
-- with that entry.
CREATE FUNCTION keep_document(document_id uuid, which_case uuid, of_entry uuid, is_new boolean, sealed bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  s standing := standing_of(who, which_case);
BEGIN
  IF EXISTS (SELECT FROM entry_guard WHERE entry_id = of_entry)
    OR EXISTS (SELECT FROM case_file WHERE id = which_case) = is_new
    OR NOT (is_new OR s.works OR (writes(s) AND exists_for(s, which_case))) THEN
    RETURN false;
  END IF;
  INSERT INTO document VALUES (document_id, current_organisation(), which_case, of_entry, clock(), sealed)
    ON CONFLICT DO NOTHING;
  RETURN true;
END $$;

-- A document of an entry that the actor reads now, also where that entry stood on a wrong case first;
-- logged before it leaves. With the message that it goes out by it is logged once, however often that
-- message is tried. No row: there is none, or it is not theirs.
CREATE FUNCTION read_document(of_entry uuid, document_id uuid, by_exit text, for_message uuid)
RETURNS TABLE (case_id uuid, entry_id uuid, organisation_id uuid, ciphertext bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  near entry_guard := entry_at_or_after(of_entry);
  s standing := standing_of(who, near.case_id);
  is_theirs boolean := near.entry_id = of_entry AND reads(s, near.entry_id, near.visibility);
BEGIN
  IF is_theirs IS NOT TRUE OR NOT EXISTS (SELECT FROM document d
      WHERE d.id = document_id AND stands_at(d.entry_id) = of_entry) THEN
    RETURN;
  END IF;
  IF NOT went_before(who, of_entry, document_id, for_message) THEN
    PERFORM record_release(who, by_exit, near.case_id, ARRAY[of_entry], '{}');
  END IF;
  RETURN QUERY SELECT d.case_id, d.entry_id, d.organisation_id, d.ciphertext
    FROM document d WHERE d.id = document_id;
END $$;

-- Whether that message was on its way to that person with that document before; notes that it is.
CREATE FUNCTION went_before(who uuid, of_entry uuid, document_id uuid, for_message uuid) RETURNS boolean
LANGUAGE sql AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM outbox o WHERE o.id = for_message AND o.to_staff = who
      AND o.ids->>'entry' = of_entry::text AND o.ids->>'document' = document_id::text)
    THEN NOT first_delivery('document:' || for_message) ELSE false END
$$;

-- The entry that a document goes out with: for its name there, and what it has to be. Logged as that
-- document, by the same message. No row: no such document goes with it, or it is not theirs.
CREATE FUNCTION entry_of_document(of_entry uuid, document_id uuid, for_message uuid)
RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM FROM read_document(of_entry, document_id, 'document', for_message);
  IF FOUND THEN RETURN QUERY SELECT * FROM entries_of(ARRAY[of_entry]); END IF;
END $$;

-- Where an entry stands now: itself, or what it became on the right case.
CREATE FUNCTION stands_at(which uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE went AS (
    SELECT which AS id, 0 AS n
    UNION SELECT m.moved_to, went.n + 1 FROM went JOIN moved_entry m ON m.entry_id = went.id)
  SELECT id FROM went ORDER BY n DESC LIMIT 1
$$;
