-- The settings of an organisation: clocks, protocol, reminders. Changed by a lead, in person, with a row.

-- p: {setting, inner?, becomes?}; `inner` is a part of a setting. Without `becomes` it is taken away, so that
-- what is usual holds.
CREATE FUNCTION change_setting(p jsonb) RETURNS TABLE (answer jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  which text := p->>'setting';
  part text := p->>'inner';
  before jsonb;
  after jsonb;
BEGIN
  SELECT o.settings->which INTO before FROM organisation o WHERE o.id = current_organisation() FOR UPDATE;
  answer := CASE WHEN holds_in_person(who, '{lead}') THEN '{"done": true}' ELSE '{"refused": "settings_of_the_lead"}' END;
  IF answer ? 'done' THEN
    after := CASE WHEN part IS NULL THEN p->'becomes'
      WHEN p ? 'becomes' THEN coalesce(before, '{}') || jsonb_build_object(part, p->'becomes')
      ELSE coalesce(before, '{}') - part END;
    UPDATE organisation SET settings = CASE WHEN after IS NULL THEN settings - which
      ELSE settings || jsonb_build_object(which, after) END WHERE id = current_organisation();
    INSERT INTO settings_change (organisation_id, changed_by, at, setting, was, becomes)
      VALUES (current_organisation(), who, clock(), concat_ws('.', which, part),
              CASE WHEN part IS NULL THEN before ELSE before->part END, p->'becomes');
  END IF;
  RETURN NEXT;
END $$;

-- Every change so far, newest first; for everybody who works here.
CREATE FUNCTION list_settings_changes() RETURNS TABLE (setting text, was jsonb, becomes jsonb, changed_by uuid,
  changed_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM enter();
  RETURN QUERY SELECT c.setting, c.was, c.becomes, c.changed_by, c.at FROM settings_change c
    WHERE c.organisation_id = current_organisation() ORDER BY c.id DESC LIMIT 50;
END $$;
