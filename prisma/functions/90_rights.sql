-- The service may call these and nothing else of the record.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA daybook FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  clock(), append(jsonb, bytea[], bytea[], bytea[]),
  -- reading
  find_case(text), level_of(uuid), list_cases(), read_top(uuid), read_case(uuid, text, boolean, jsonb),
  read_whole(uuid, text), read_entry(uuid, text), sight_of(uuid),
  case_to_override(text), scan(uuid[], text[]),
  record_cited(uuid, text, uuid[]), find_alert(uuid), find_alert_for_channel(uuid),
  dated_places(uuid[], text[], text), dated_entries(uuid[], bigint[], text[], text),
  -- who knew what
  access_log(text, timestamptz), knew(uuid, text, timestamptz), given_to_me(text), basis_of(uuid),
  look_ups(timestamptz, int), list_steps(), read_step(uuid), read_told(uuid), released_under(uuid),
  -- signs of risk
  watch_signs(uuid, boolean, int, uuid), answer_sign(uuid, text), tell_of_signs(), note_minor_signs(uuid, int), tell_of_patterns(), my_pattern(uuid), count_sign_answers(),
  -- settings
  change_setting(jsonb), list_settings_changes(),
  -- the auditor
  audit_alerts(),
  -- a platform that was taken away
  platform_removed(text, text, text), app_moved(text, text, text, boolean), claim_platform_notices(), platform_notice_sent(bigint, uuid),
  -- reminders
  organisations_to_remind(), queue_nudges(uuid, boolean, boolean),
  watch_visit(uuid, jsonb), ask_of_visits(), choose_reminders(jsonb), my_reminders(), my_snoozes(), snooze_reminder(uuid, jsonb),
  -- how it stands
  overview_levels(), overview_alerts(), overview_for_channel(uuid), queue_digests(uuid),
  -- briefs
  rate_brief(text, boolean, boolean), count_brief_ratings(),
  -- AI
  ai_state(text), switch_ai(text, boolean), record_egress(uuid, bytea, int, text, text, int),
  -- people
  ask_change(uuid, jsonb), answer_change(uuid, boolean), list_changes(), find_change(uuid),
  claim_administrator(text, text, text, text),
  -- drafts
  keep_draft(text, uuid, uuid, bytea, boolean, text), read_drafts(), drop_draft(uuid), close_draft(text),
  sweep_drafts(), watch_source(uuid, text, bytea), find_captured(bytea),
  keep_document(uuid, uuid, uuid, boolean, bytea), read_document(uuid, uuid, text, uuid), entry_of_document(uuid, uuid, uuid),
  -- what does not stay in chat
  delete_message_now(uuid), claim_deletions(int), message_deleted(uuid),
  -- questions to the lead
  ask_lead(uuid, text, bytea, boolean, jsonb), read_questions(uuid), give_advice(uuid, bytea, uuid),
  climb_questions(),
  -- what arrives and what must arrive
  remember_place(text, text, text, text, text, text, text, text), find_place(text, text, text),
  first_delivery(text), known_delivery(text), receive(text, uuid, bytea, bytea), claim_submissions(int),
  refuse_submission(uuid, text), expire_submissions(), read_words(uuid), tell(jsonb, text),
  claim_messages(int, int, int), hold_messages(uuid[]), message_sent(uuid, jsonb),
  message_failed(uuid, text, int), due_alerts(),
  move_alert(uuid, int, jsonb, uuid[], jsonb), list_alerts(),
  -- the rota
  set_duty(jsonb), duty_of(uuid),
  -- protocols
  steps_to_settle(), settle_step(uuid, uuid, uuid, text, bytea, bytea, bytea), list_due(),
  -- drills
  open_drill(jsonb), find_drill(uuid), find_drill_for_channel(uuid), take_drill(uuid), list_drills(),
  -- the second way
  list_for_second_way(int, text[]), add_second_way(uuid, text[], text), claim_second_ways(int),
  second_way_done(uuid, text, int), set_email(uuid, text) TO daybook_app;
