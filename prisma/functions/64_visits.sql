-- "How did it go?", once, on the day of a planned contact.

-- Whoever goes is asked when the time has come. p: {at, who}; only of a plan that the actor wrote.
CREATE FUNCTION watch_visit(which uuid, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  whom uuid := coalesce((p->>'who')::uuid, who);
  g entry_guard;
BEGIN
  SELECT * INTO g FROM entry_guard WHERE entry_id = which;
  IF g.entry_id IS NULL OR g.author_id <> who OR g.kind <> 'planned_contact' OR NOT is_colleague(whom) THEN
    RETURN;
  END IF;
  INSERT INTO visit_watch (entry_id, organisation_id, case_id, staff_id, ask_at)
    VALUES (which, current_organisation(), g.case_id, whom, (p->>'at')::timestamptz) ON CONFLICT DO NOTHING;
END $$;

-- Asks of those whose time has come; whether there is a note by now is looked up when it is drawn. Says
-- how many were asked.
CREATE FUNCTION ask_of_visits() RETURNS TABLE (asked int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE w visit_watch;
BEGIN
  asked := 0;
  FOR w IN SELECT * FROM visit_watch WHERE asked_at IS NULL AND ask_at <= clock()
           ORDER BY ask_at LIMIT 50 FOR UPDATE SKIP LOCKED LOOP
    PERFORM set_config('daybook.organisation', w.organisation_id::text, true);
    UPDATE visit_watch SET asked_at = clock() WHERE entry_id = w.entry_id;
    PERFORM add_messages(jsonb_build_array(jsonb_build_object('lane', 1, 'staff', w.staff_id, 'template',
      'visit_asked', 'ids', jsonb_build_object('case', w.case_id, 'entry', w.entry_id, 'reference',
        (SELECT c.reference FROM case_file c WHERE c.id = w.case_id)))));
    asked := asked + 1;
  END LOOP;
  RETURN NEXT;
END $$;
