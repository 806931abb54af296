-- The service may call these and nothing else of the record.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA daybook FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  clock(), append(jsonb, bytea[], bytea[], bytea[]), find_case(text),
  read_case(uuid, text, boolean, text[], int), read_entry(uuid, text),
  record_cited(uuid, text, uuid[]), list_cases(), find_alert(uuid), find_alert_for_channel(uuid),
  first_delivery(text), receive(text, uuid, bytea, bytea), claim_submissions(int),
  refuse_submission(uuid, text), expire_submissions(), read_words(uuid), tell(jsonb, text), claim_messages(int), message_sent(uuid, jsonb),
  message_failed(uuid, text, int), due_alerts(),
  climb(uuid, int, int, uuid[], jsonb) TO daybook_app;
