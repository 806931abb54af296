-- What somebody may do, each as one readable line over their standing. `who` is asked for besides
-- only where an office of the organisation counts and not the case.

-- The level is for everybody who works the case or reads something of it. Who is left out of a
-- restriction and does not work it knows at the most that the case exists.
CREATE FUNCTION sees_level(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT s.works OR reads_open(s) OR is_named(s)
$$;

CREATE FUNCTION sees_safe_contact(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (s.works OR reads_open(s)) AND NOT s.about
$$;

CREATE FUNCTION sees_safety_line(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (s.works OR reads_open(s) OR is_named(s)) AND NOT s.about
$$;

-- Entries and raising. A conflict with one entry takes no writing away: a refusal would tell them.
CREATE FUNCTION writes(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT s.works OR ((s.supervises OR s.leads OR s.alerted OR s.overrides) AND s.within AND NOT s.about)
$$;

-- Moves the case: asks to lower, closes, links. Not who was only alerted or used an override.
CREATE FUNCTION moves(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (s.works OR ((s.supervises OR s.leads) AND s.within)) AND NOT s.about
$$;

-- Says who works the case.
CREATE FUNCTION assigns(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (s.supervises OR s.leads) AND s.within AND NOT s.about
$$;

CREATE FUNCTION may_restrict(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT s.leads AND s.judges
$$;

CREATE FUNCTION adds_to(s standing, entry_id uuid, visibility text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT reads(s, entry_id, visibility) AND (writes(s) OR visibility <> 'open')
$$;

-- Who reads a private entry and is a lead or an independent recipient names its readers.
CREATE FUNCTION names_readers(who uuid, s standing, entry_id uuid, visibility text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT visibility <> 'open' AND reads(s, entry_id, visibility)
    AND (s.leads OR holds_in_person(who, '{independent}'))
$$;

-- "I have this" is for those alerted, the line supervisor and the leads; for an alert about staff for
-- those who may read what raised it. Never for the person who raised it.
CREATE FUNCTION may_take(who uuid, s standing, a alert) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT who <> a.reporter_id AND NOT s.about AND a.entry_id <> ALL (s.hidden)
    AND CASE WHEN a.staff_related THEN reads(s, a.entry_id, 'staff_related')
        ELSE s.leads OR s.supervises OR EXISTS (
          SELECT FROM grant_in_force
          WHERE staff_id = who AND kind = 'alerted' AND alert_id = a.id) END
$$;

-- Whether somebody may know of an alert: they raised it, may take it or read what raised it. One that
-- is hidden from them stands in the way of nothing they do.
CREATE FUNCTION knows_alert(who uuid, s standing, a alert) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT a.reporter_id = who OR may_take(who, s, a) OR EXISTS (
    SELECT FROM entry_guard g
    WHERE g.entry_id = a.entry_id AND reads(s, g.entry_id, g.visibility))
$$;

CREATE FUNCTION may_override(who uuid, s standing) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT s.about AND holds_role(who, '{supervisor,lead,deputy}')
$$;

-- Somebody else who holds one of these roles and has no conflict in the case.
CREATE FUNCTION has_another(roles text[], besides uuid, which_case uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM grant_in_force g JOIN staff p ON p.id = g.staff_id
    WHERE g.kind = 'role' AND g.role = ANY (roles) AND p.left_at IS NULL
      AND p.organisation_id = current_organisation() AND p.id <> besides
      AND NOT has_conflict(ARRAY(SELECT c.object_id FROM grant_in_force c WHERE c.kind = 'conflict'
                                 AND c.staff_id = p.id AND c.case_id = which_case)))
$$;

-- Somebody besides the asker who could confirm as a lead.
CREATE FUNCTION has_second_lead(asker uuid, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT has_another('{lead,deputy}', asker, which_case)
$$;

-- The chair, or another trustee: about a trustee they decide, and a lead only where there is none.
CREATE FUNCTION has_second_trustee(who uuid, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT has_another('{trustee}', who, which_case)
$$;

-- Whether a conflict of somebody is for the other trustees to decide.
CREATE FUNCTION is_for_trustees(whom uuid, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_in_person(whom, '{trustee}') AND has_second_trustee(whom, which_case)
$$;

-- Whom a grant names in a case: where something is closed or restricted, nobody else may read it.
CREATE FUNCTION named_in(which_case uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT DISTINCT n.staff_id FROM grant_in_force n WHERE n.case_id = which_case
    AND n.staff_id IS NOT NULL AND n.kind IN ('reader', 'listed', 'alerted', 'override'))
$$;

-- Whether something in a case is open to an office, whoever holds it.
CREATE FUNCTION is_for_an_office(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force g
    WHERE g.case_id = which_case AND g.kind = 'reader' AND g.staff_id IS NULL)
$$;

-- Somebody besides the asker who could confirm as a lead, and reads all that stands since the High. Where
-- something of it is closed or the case is restricted, only those are asked about whom a grant names.
CREATE FUNCTION has_confirmer(asker uuid, which_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  closed boolean := EXISTS (SELECT FROM since_high(which_case) g WHERE g.visibility <> 'open')
    AND NOT is_for_an_office(which_case);
  restricted boolean := EXISTS (SELECT FROM grant_in_force g
      WHERE g.case_id = which_case AND g.kind = 'listed' AND g.object_id = which_case)
    AND EXISTS (SELECT FROM since_high(which_case) g WHERE g.visibility = 'open');
  named uuid[] := named_in(which_case);
BEGIN
  RETURN EXISTS (
    SELECT FROM (SELECT h AS id FROM (SELECT holding('lead') UNION ALL SELECT holding('deputy')) x(h)
      WHERE h <> asker AND (NOT (closed OR restricted) OR h = ANY (named))
      OFFSET 0) l
    CROSS JOIN LATERAL (SELECT standing_of(l.id, which_case) AS s OFFSET 0) t
    WHERE (t.s).judges AND reads_all_since_high(t.s, which_case));
END $$;

-- The second person of a lowering from High: a lead who did not ask; where no second lead reads all
-- since the High, the trustee, on reason and level.
CREATE FUNCTION may_confirm(who uuid, s standing, asker uuid, which_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN who <> asker AND s.judges
    AND (s.leads OR (holds_role(who, '{trustee}') AND NOT has_confirmer(asker, which_case)));
END $$;

-- An override is reviewed by a lead who did not use it; one that a lead used, or that no other lead is
-- free to review, by the trustee as well.
CREATE FUNCTION may_review(who uuid, s standing, used_by uuid, which_case uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT who <> used_by AND s.judges AND (s.leads OR (holds_role(who, '{trustee}')
    AND (holds_role(used_by, '{lead,deputy}') OR NOT has_second_lead(used_by, which_case))))
$$;

CREATE FUNCTION reads_access_log(who uuid, s standing) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (s.leads AND NOT s.about) OR (s.judges AND holds_role(who, '{auditor}'))
$$;

-- Everything that the actor may do with a case, one entry of it and the alert that it raised. Asked
-- by the bench that holds these rules against the table of the policy; each function of the record
-- asks the same predicates.
CREATE FUNCTION what_may(which_case uuid, which_entry uuid, which_alert uuid) RETURNS TABLE (may text[])
LANGUAGE plpgsql AS $$
DECLARE
  who uuid := enter();
  s standing := standing_of(who, which_case);
  g entry_guard;
  a alert;
  is_there boolean;
  asker uuid;
  used_by uuid;
BEGIN
  SELECT * INTO g FROM entry_guard WHERE entry_id = which_entry AND case_id = which_case;
  SELECT * INTO a FROM alert WHERE id = which_alert AND case_id = which_case
    AND organisation_id = current_organisation();
  SELECT asked_by INTO asker FROM two_step WHERE kind = 'lowering' AND case_id = which_case;
  SELECT asked_by INTO used_by FROM two_step WHERE kind = 'override_review' AND case_id = which_case;
  is_there := EXISTS (SELECT FROM case_file WHERE id = which_case
                      AND organisation_id = current_organisation());
  may := ARRAY(SELECT op FROM (VALUES
    ('exists', exists_for(s, which_case)), ('level', sees_level(s)),
    ('safe_contact', sees_safe_contact(s)), ('safety_line', sees_safety_line(s)),
    ('read_entry', reads(s, g.entry_id, g.visibility)), ('write', writes(s)), ('raise', writes(s)),
    ('read_addendum', EXISTS (SELECT FROM entry_guard m WHERE m.amends = g.entry_id
      AND reads(s, m.entry_id, m.visibility))),
    ('addendum', adds_to(s, g.entry_id, g.visibility)), ('take_alert', may_take(who, s, a)),
    ('ask_lowering', moves(s)), ('confirm_lowering', may_confirm(who, s, asker, which_case)),
    ('assign', assigns(s)), ('override', may_override(who, s)), ('restrict', may_restrict(s)),
    ('name_reader', names_readers(who, s, g.entry_id, g.visibility)),
    ('review_override', may_review(who, s, used_by, which_case)), ('give_task', may_restrict(s)),
    ('access_log', reads_access_log(who, s)))
    AS asked (op, granted) WHERE granted AND is_there) || ARRAY['report'];
  RETURN NEXT;
END $$;
