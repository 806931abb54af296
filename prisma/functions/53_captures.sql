-- Messages of a chat that were recorded, and what became of them there.

CREATE FUNCTION watch_source(draft uuid, of_form text, where_from bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  INSERT INTO captured_source VALUES (draft, current_organisation(), who, where_from, of_form, clock())
  ON CONFLICT DO NOTHING;
END $$;

-- Who recorded a message, or is about to: `entry_id` null: it is not on the record yet; `sent`: it is
-- on its way there. What was thrown away or refused is nobody's any more.
CREATE FUNCTION find_captured(where_from bytea) RETURNS TABLE (organisation_id uuid,
  staff_id uuid, draft_id uuid, entry_id uuid, sent boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE c captured_source;
BEGIN
  FOR c IN SELECT * FROM captured_source x WHERE x.source = where_from LOOP
    PERFORM set_config('daybook.organisation', c.organisation_id::text, true);
    RETURN QUERY SELECT c.organisation_id, c.staff_id, c.draft_id, g.entry_id, s.id IS NOT NULL
      FROM (SELECT 1) one
      LEFT JOIN submission s ON s.delivery_key = c.form_key AND s.staff_id = c.staff_id AND s.state <> 'refused'
      LEFT JOIN entry_guard g ON g.kind = 'captured_message' AND s.state = 'done'
        AND g.entry_id IN (SELECT (a->>'id')::uuid FROM jsonb_array_elements(s.result->'appended') a)
      WHERE s.id IS NOT NULL OR EXISTS (SELECT FROM draft d WHERE d.id = c.draft_id);
  END LOOP;
END $$;
