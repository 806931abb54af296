-- Questions to the lead. Read by who asked and by those who were asked, each time logged.

-- Whom a question has reached so far.
CREATE FUNCTION asked_so_far(c consultation) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT jsonb_array_elements_text(step)::uuid
    FROM jsonb_array_elements(c.ladder) WITH ORDINALITY l(step, n) WHERE n <= c.rung + 1)
$$;

CREATE FUNCTION tell_of_question(c consultation, whom uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_messages(coalesce((SELECT jsonb_agg(jsonb_build_object(
      'lane', CASE WHEN c.in_danger THEN 0 ELSE 1 END, 'staff', s, 'template', 'advice_asked',
      'ids', jsonb_build_object('consultation', c.id))) FROM unnest(whom) s), '[]'));
  PERFORM redraw_homes(whom);
END $$;

CREATE FUNCTION ask_lead(new_id uuid, of_delivery text, words bytea, danger boolean, steps jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); c consultation;
BEGIN
  INSERT INTO consultation (id, organisation_id, key, asked_by, asked_at, in_danger, question, ladder, next_due_at)
  VALUES (new_id, current_organisation(), of_delivery, who, clock(), danger, words, steps,
          clock() + interval '2 hours')
  ON CONFLICT (key) DO NOTHING RETURNING * INTO c;
  IF c.id IS NOT NULL THEN PERFORM tell_of_question(c, asked_so_far(c)); END IF;
END $$;

-- Those that the actor asked or was asked; with an id, that one.
CREATE FUNCTION read_questions(which uuid) RETURNS TABLE (id uuid, asked_by uuid, asked_at timestamptz,
  in_danger boolean, question bytea, advice bytea, answered_by uuid, entry_id uuid, may_answer boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  IF which IS NOT NULL THEN PERFORM record_release(who, 'question', NULL, '{}', '{}'); END IF;
  RETURN QUERY SELECT c.id, c.asked_by, c.asked_at, c.in_danger, c.question, c.advice, c.answered_by,
      c.entry_id, c.answered_at IS NULL AND c.asked_by <> who
    FROM consultation c
    WHERE c.organisation_id = current_organisation() AND c.question IS NOT NULL
      AND (c.asked_by = who OR who = ANY (asked_so_far(c)))
      AND (c.id = which OR (which IS NULL AND c.answered_at IS NULL))
    ORDER BY c.asked_at;
END $$;

-- Closes a question with its advice; the answer says what stands against it, null: nothing.
CREATE FUNCTION give_advice(which uuid, words bytea, entry uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); c consultation;
BEGIN
  SELECT * INTO c FROM consultation q WHERE q.id = which AND q.organisation_id = current_organisation()
    AND q.asked_by <> who AND who = ANY (asked_so_far(q)) FOR UPDATE;
  IF c.id IS NULL THEN RETURN 'no_question'; END IF;
  IF c.answered_at IS NOT NULL THEN RETURN 'answered_before'; END IF;
  UPDATE consultation q SET advice = words, answered_by = who, answered_at = clock(), next_due_at = NULL,
    entry_id = entry WHERE q.id = which;
  PERFORM add_messages(jsonb_build_array(jsonb_build_object('lane', 1, 'staff', c.asked_by,
    'template', 'advice_given', 'ids', jsonb_build_object('consultation', c.id))));
  PERFORM redraw_homes(asked_so_far(c));
  RETURN NULL;
END $$;

-- A question that nobody has answered goes to the next; past the last everybody hears again, and who
-- asked is told which number to ring. Seven days after the answer the words are wiped.
CREATE FUNCTION climb_questions() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE c consultation; before uuid[]; done int := 0;
BEGIN
  FOR c IN SELECT * FROM consultation q WHERE q.answered_at IS NULL AND q.next_due_at <= clock()
           FOR UPDATE SKIP LOCKED LIMIT 50 LOOP
    PERFORM set_config('daybook.organisation', c.organisation_id::text, true);
    before := asked_so_far(c);
    UPDATE consultation q SET rung = q.rung + 1, next_due_at = clock() + interval '2 hours'
      WHERE q.id = c.id RETURNING * INTO c;
    IF c.rung < jsonb_array_length(c.ladder) THEN
      PERFORM tell_of_question(c, ARRAY(SELECT unnest(asked_so_far(c)) EXCEPT SELECT unnest(before)));
    ELSE
      PERFORM tell_of_question(c, before);
      PERFORM add_messages(jsonb_build_array(jsonb_build_object('lane', 0, 'staff', c.asked_by,
        'template', 'advice_late', 'ids', jsonb_build_object('consultation', c.id))));
    END IF;
    done := done + 1;
  END LOOP;
  UPDATE consultation q SET question = NULL, advice = NULL
    WHERE q.question IS NOT NULL AND q.answered_at < clock() - interval '7 days';
  RETURN done;
END $$;
