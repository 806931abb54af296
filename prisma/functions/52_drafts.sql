-- Drafts: their author’s alone. The service is given ciphertext back, and only to its author’s side.

-- Keeps what stands in a form; the same form again, or one that a draft was opened in, replaces it.
-- What was sent meanwhile is no draft any more.
CREATE FUNCTION keep_draft(of_form text, which uuid, new_id uuid, words bytea, about_staff boolean,
  on_surface text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  IF EXISTS (SELECT FROM submission s WHERE s.delivery_key = of_form AND s.state <> 'refused') THEN RETURN; END IF;
  UPDATE draft d SET key = of_form, ciphertext = coalesce(words, d.ciphertext), saved_at = clock(),
    staff_related = CASE WHEN words IS NULL THEN d.staff_related ELSE about_staff END, offered_at = NULL
    WHERE d.staff_id = who AND (d.id = which OR d.key = of_form);
  IF FOUND THEN
    UPDATE captured_source c SET form_key = of_form WHERE c.draft_id = which AND c.staff_id = who;
  END IF;
  IF FOUND OR words IS NULL THEN RETURN; END IF;
  INSERT INTO draft (id, organisation_id, staff_id, key, ciphertext, staff_related, surface, begun_at, saved_at)
  VALUES (new_id, current_organisation(), who, of_form, words, about_staff, on_surface, clock(), clock())
  ON CONFLICT (key) DO NOTHING;
END $$;

-- The actor’s own, the newest first.
CREATE FUNCTION read_drafts() RETURNS TABLE (id uuid, begun_at timestamptz, saved_at timestamptz, ciphertext bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT d.id, d.begun_at, d.saved_at, d.ciphertext FROM draft d
    WHERE d.staff_id = who AND d.saved_at > clock() - interval '7 days' ORDER BY d.begun_at DESC;
END $$;

CREATE FUNCTION drop_draft(which uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  DELETE FROM draft d WHERE d.id = which AND d.staff_id = who;
  RETURN FOUND;
END $$;

-- To its author: there is one. Ids only; what it says is opened by them.
CREATE FUNCTION offer_draft(d draft) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('daybook.organisation', d.organisation_id::text, true);
  PERFORM add_messages(jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('lane', 1, 'staff', d.staff_id,
    'surface', d.surface, 'template', 'draft_waits', 'ids', jsonb_build_object('draft', d.id)))));
END $$;

-- The form was closed without being sent: its author is asked at once.
CREATE FUNCTION close_draft(of_form text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); d draft;
BEGIN
  UPDATE draft SET offered_at = clock() WHERE key = of_form AND staff_id = who AND offered_at IS NULL
    RETURNING * INTO d;
  IF d.id IS NOT NULL THEN PERFORM offer_draft(d); END IF;
END $$;

-- After 15 minutes its author is asked about a draft, and once more at the end of the day; after 24
-- hours a lead learns that one waits, and nothing of what it says; after seven days it is wiped.
CREATE FUNCTION sweep_drafts() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE d draft; done int := 0;
BEGIN
  FOR d IN DELETE FROM draft WHERE saved_at <= clock() - interval '7 days' RETURNING * LOOP
    PERFORM set_config('daybook.organisation', d.organisation_id::text, true);
    PERFORM add_messages(jsonb_build_array(jsonb_build_object('lane', 1, 'staff', d.staff_id,
      'template', 'answer', 'ids', jsonb_build_object('code', 'draft_wiped'))));
    done := done + 1;
  END LOOP;
  FOR d IN UPDATE draft SET offered_at = clock()
           WHERE offered_at IS NULL AND saved_at <= clock() - interval '15 minutes' RETURNING * LOOP
    PERFORM offer_draft(d);
    done := done + 1;
  END LOOP;
  FOR d IN UPDATE draft x SET evening_at = clock() FROM organisation o
           WHERE o.id = x.organisation_id AND x.evening_at IS NULL AND x.offered_at IS NOT NULL
             AND clock() >= (date_trunc('day', x.begun_at AT TIME ZONE o.timezone) + interval '17 hours')
                              AT TIME ZONE o.timezone
             AND x.offered_at <= clock() - interval '1 hour' RETURNING x.* LOOP
    PERFORM offer_draft(d);
    done := done + 1;
  END LOOP;
  FOR d IN UPDATE draft SET lead_told_at = clock()
           WHERE lead_told_at IS NULL AND begun_at <= clock() - interval '24 hours' RETURNING * LOOP
    PERFORM set_config('daybook.organisation', d.organisation_id::text, true);
    PERFORM add_messages((SELECT jsonb_agg(jsonb_build_object('lane', 1, 'staff', g.staff_id,
        'template', 'draft_old', 'ids', jsonb_build_object('colleague', d.staff_id, 'begunAt', d.begun_at)))
      FROM (SELECT DISTINCT r.staff_id FROM grant_in_force r JOIN staff p ON p.id = r.staff_id
        WHERE r.kind = 'role' AND r.role = CASE WHEN d.staff_related THEN 'independent' ELSE 'lead' END
          AND r.organisation_id = d.organisation_id AND p.left_at IS NULL AND r.staff_id <> d.staff_id) g));
    done := done + 1;
  END LOOP;
  RETURN done;
END $$;
