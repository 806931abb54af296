/**
 * Every answer that is not the one hoped for, with what it says and what to do next. The words tell
 * nothing that the person may not know: "no such case" and "not yours" are one refusal. A new code
 * does not compile without its words.
 */

/** Answers to a person, not faults. `field`: under which field of a form they stand. */
export const refusals = {
  not_found: {
    words: 'We can’t find that case among the ones you work with.',
    next: 'Check the reference, or ask your supervisor.',
    field: 'case',
  },
  no_case_chosen: {
    words: 'Who is this about?',
    next: 'Choose a case, or choose “Someone new”.',
    field: 'case',
  },
  no_name: {
    words: 'Please give a name for the new person.',
    next: 'What you call them is enough for now.',
    field: 'newName',
  },
  empty_text: {
    words: 'There is nothing here to save yet.',
    next: 'Write what happened, in your own words.',
    field: 'text',
  },
  text_too_long: {
    words: 'That is longer than one entry can hold (40,000 characters).',
    next: 'Nothing was saved. Please send it in two parts.',
    field: 'text',
  },
  in_the_future: {
    words: 'That time has not come yet.',
    next: 'Give the time when it happened, or leave it as it is.',
    field: 'date',
  },
  too_long_ago: {
    words: 'That is more than 120 years ago.',
    next: 'Please check the year.',
    field: 'date',
  },
  not_a_date: {
    words: 'That date and time can’t be read.',
    next: 'Write the time like 14:30.',
    field: 'time',
  },
  no_group: {
    words: 'Is this about a child or an adult?',
    next: 'Choose one; it can be put right later.',
    field: 'newGroup',
  },
  odd_age: {
    words: 'That age can’t be read.',
    next: 'Write it in whole years, like 9, or leave it empty.',
    field: 'newAge',
  },
  no_level: {
    words: 'Please choose a level.',
    next: 'Low, Medium or High.',
    field: 'level',
  },
  no_reason: {
    words: 'Please say why.',
    next: 'One sentence is enough: what makes you raise it now?',
    field: 'reason',
  },
  no_decision: {
    words: 'Please say what was decided.',
    next: 'Deciding not to act is a decision too.',
    field: 'decision',
  },
  no_reasoning: {
    words: 'Please say why.',
    next: 'The reason is what a review will ask for.',
    field: 'reasoning',
  },
  not_a_raise: {
    words: 'The level is already that high.',
    next: 'To add what worries you, write a note. To lower a level, speak to your lead.',
    field: 'level',
  },
  missing_answer: {
    words: 'This needs an answer.',
    next: 'The entry can’t be saved without it.',
    field: null,
  },
  nobody_chosen: {
    words: 'Please choose a colleague.',
    next: 'Type a part of their name to find them.',
    field: null,
  },
  nothing_chosen: {
    words: 'Please choose one from the list.',
    next: 'Choose the case first; then the list shows what belongs to it.',
    field: null,
  },
  in_the_past: {
    words: 'That time has passed.',
    next: 'Give a time that is still to come.',
    field: 'whenDate',
  },
  case_is_open: {
    words: 'This case is open already.',
    next: 'Write what is new as a note.',
    field: 'case',
  },
  case_is_closed: {
    words: 'This case is closed.',
    next: 'Reopen it first, and say why.',
    field: 'case',
  },
  not_its_referral: {
    words: 'That is not a referral of this case.',
    next: 'Choose one from the list of this case.',
    field: 'referral',
  },
  not_its_action: {
    words: 'That is not an open action of this case.',
    next: 'Choose one from the list of what is still open.',
    field: 'action',
  },
  no_owner: {
    words: 'Who will do it?',
    next: 'Choose a colleague, or leave the action empty.',
    field: 'actionOwner',
  },
  no_due_day: {
    words: 'By when is it to be done?',
    next: 'Choose a day, or leave the action empty.',
    field: 'actionDue',
  },
  no_question: {
    words: 'That question is not there any more.',
    next: 'It was answered and wiped, or it is not yours to answer.',
    field: null,
  },
  answered_before: {
    words: 'A colleague has given advice already.',
    next: 'You need do nothing more.',
    field: null,
  },
  nobody_to_ask: {
    words: 'There is no lead in Daybook who could be asked.',
    next: 'Please ring your lead. In danger, ring 999.',
    field: null,
  },
  message_gone: {
    words: 'That message is not there any more.',
    next: 'You need do nothing.',
    field: null,
  },
  still_in_chat: {
    words: 'What you wrote is also still in this chat.',
    next: 'To remove it here, open the menu of your message and choose Delete; the record keeps it.',
    field: null,
  },
  files_not_kept: {
    words: 'What came with your message was not copied: pictures, sound and clips never are.',
    next: 'Do not forward or screenshot pictures of a child; keep the device as it is and ring the lead or the police.',
    field: null,
  },
  home_is_ready: {
    words: 'Your Home is in the Home tab of this app, up to date.',
    next: 'It is drawn again when what it shows has changed.',
    field: null,
  },
  not_here: {
    words: 'Please write to me in our own chat, where only you see the answer.',
    next: 'Nothing that was written here was kept.',
    field: null,
  },
  no_draft: {
    words: 'That draft is not there any more.',
    next: 'It was sent, thrown away, or kept for its seven days.',
    field: null,
  },
  draft_wiped: {
    words: 'A draft of yours was kept for seven days and is wiped now.',
    next: 'If it still matters, please write it again. Late is fine.',
    field: null,
  },
  own_alert: {
    words: 'You raised this alert, so somebody else has to take it.',
    next: 'If nobody has, ring the number on your receipt.',
    field: null,
  },
  already_taken: {
    words: 'A colleague has this already.',
    next: 'You need do nothing more.',
    field: null,
  },
  already_yours: {
    words: 'You have this.',
    next: 'It was recorded the first time you pressed.',
    field: null,
  },
  already_decided: {
    words: 'A decision on this is on the record already.',
    next: 'Write what you would add as a note on the case.',
    field: 'decision',
  },
  not_your_alert: {
    words: 'You do not have this alert, or not any more.',
    next: 'Press “I have this” first, if nobody else has it.',
    field: null,
  },
  review_too_late: {
    words: 'That is too far away for an alert.',
    next: 'Look at it again within two days at the latest, or record the decision.',
    field: 'review',
  },
  not_for_them: {
    words: 'That colleague can’t take this alert.',
    next: 'Choose somebody else: a lead, a deputy, a supervisor or whoever is on duty.',
    field: 'who',
  },
  no_such_duty: {
    words: 'There is no such line on the rota any more.',
    next: 'See the list for what is there.',
    field: null,
  },
  not_yours_to_keep: {
    words: 'The rota is kept by leads, deputies, supervisors and the administrator.',
    next: 'Ask one of them. When you are away yourself you may write that.',
    field: null,
  },
  not_for_duty: {
    words: 'That colleague can’t be on duty.',
    next: 'Give them the role on-duty first; a second person confirms it.',
    field: null,
  },
  needs_second_person: {
    words: 'Lowering from High takes two people.',
    next: 'Ask for it with a reason; a lead who did not ask confirms it. Until then it stays High.',
    field: 'level',
  },
  a_lead_sets_it: {
    words: 'While an alert is open, a lead sets the level.',
    next: 'Write a note with your reasons, and tell your lead.',
    field: 'level',
  },
  not_a_lowering: {
    words: 'The level is not higher than that.',
    next: 'To raise it, use /concern.',
    field: 'to',
  },
  asked_before: {
    words: 'A new High came in after this was asked.',
    next: 'Look at that first. Then it can be asked for again.',
    field: null,
  },
  already_asked: {
    words: 'Somebody has asked for this already.',
    next: 'It waits for a second person. You need do nothing more.',
    field: null,
  },
  already_answered: {
    words: 'Somebody has answered this already.',
    next: 'See the timeline for what was decided.',
    field: null,
  },
  needs_another_person: {
    words: 'You asked for this, so somebody else has to answer it.',
    next: 'You will hear when somebody has.',
    field: null,
  },
  waits: {
    words: 'This still waits for the second person.',
    next: 'You need do nothing more.',
    field: null,
  },
  read_first: {
    words: 'Something written since the level became High has not been before you yet.',
    next: 'Open the timeline of the case and read it, and then answer.',
    field: null,
  },
  not_yours_to_do: {
    words: 'That is not yours to do on this case.',
    next: 'Ask the supervisor of the case, or the lead.',
    field: null,
  },
  no_such_reminders: {
    words: 'That can’t be understood as times for reminders.',
    next: 'Write, for example: reminders mon-thu 09:30-15:00 most 5.',
    field: null,
  },
  high_never_waits: {
    words: 'This case is at High: its reminders can’t be put off.',
    next: 'Talk to your supervisor if there is a reason not to be in contact.',
    field: null,
  },
  snooze_too_long: {
    words: 'Reminders can be put off for 28 days at the most.',
    next: 'Choose a shorter time; you can put it off again then.',
    field: null,
  },
  no_time_said: {
    words: 'It is not clear when you go.',
    next: 'Write, for example: visiting K-… at 3pm, or: visiting K-… on Friday at 10:30.',
    field: null,
  },
  settings_of_the_lead: {
    words: 'Clocks, protocol and reminders are set by a lead.',
    next: 'Ask the lead.',
    field: null,
  },
  not_for_leading: {
    words: 'That is for leads and supervisors.',
    next: 'For your own cases, write “caseload”.',
    field: null,
  },
  already_so: {
    words: 'That is so already.',
    next: 'You need do nothing more.',
    field: null,
  },
  no_such_colleague: {
    words: 'That colleague can’t be found among the people who work here now.',
    next: 'Choose somebody from the list.',
    field: 'staff',
  },
  not_in_your_team: {
    words: 'That colleague is not in a team of yours.',
    next: 'Choose somebody of your team, or ask the lead.',
    field: 'staff',
  },
  list_too_short: {
    words: 'At least two people have to stay able to read it, and one of them is a lead.',
    next: 'Add somebody to the list.',
    field: 'listed',
  },
  review_again_or_end: {
    words: 'A restriction always has a day on which it is looked at again.',
    next: 'Choose a day that is still to come, or lift it with “End it”.',
    field: 'again',
  },
  cannot_be_restricted: {
    words: 'That entry can’t be restricted by itself.',
    next: 'Restrict the case, or write a private entry. Level, safe contact and safety stay open.',
    field: null,
  },
  one_reader: {
    words: 'A private note has at least two readers, and you are the only one.',
    next: 'Name somebody else.',
    field: 'readers',
  },
  too_few_readers: {
    words: 'At least two readers have to remain.',
    next: 'Name another reader first.',
    field: 'staff',
  },
  also_on_new: {
    words: 'Someone new is recorded on their own case first.',
    next: 'Please leave “Also on” empty, and write on the other case what concerns the person there.',
    field: 'alsoOn',
  },
  same_case: {
    words: 'That is the same case.',
    next: 'Choose the other one.',
    field: 'other',
  },
  raise_first: {
    words: 'The level of the case that you join is above that of the other one.',
    next: 'Raise the other case first, then join them.',
    field: 'other',
  },
  still_high: {
    words: 'The level is High, so the case can’t be closed.',
    next: 'Have it lowered first; that takes a second person.',
    field: null,
  },
  alert_open: {
    words: 'An alert on this case is still open.',
    next: 'Record the decision on it first.',
    field: null,
  },
  no_records_officer: {
    words: 'That colleague does not hold the role of records officer.',
    next: 'Choose one who does.',
    field: 'staff',
  },
  not_your_change: {
    words: 'That change is not yours to make or to answer.',
    next: 'Ask the person who looks after Daybook, or the lead.',
    field: null,
  },
  no_team_name: {
    words: 'A team needs a name.',
    next: 'Please give one of at most 200 characters, as colleagues know it.',
    field: null,
  },
  no_staff_name: {
    words: 'A new colleague needs a name and a job title.',
    next: 'Please give both, as colleagues know them.',
    field: null,
  },
  no_such_account: {
    words: 'That chat account can’t be linked: it is not one of a workspace of yours.',
    next: 'Check the ids of the workspace and of the account.',
    field: null,
  },
  account_taken: {
    words: 'That chat account is linked to a colleague already.',
    next: 'Check whose it is. An account belongs to one person.',
    field: null,
  },
  has_account: {
    words: 'That colleague has another chat account linked.',
    next: 'Unlink that one first.',
    field: null,
  },
  no_such_role: {
    words: 'There is no such role.',
    next: 'Choose one that Daybook knows, such as supervisor or lead.',
    field: null,
  },
  no_such_team: {
    words: 'That team does not fit.',
    next: 'A supervisor is one of a team, and a move is from a team they are in.',
    field: null,
  },
  last_holder: {
    words: 'Nobody else holds that role yet, and it can’t be left empty.',
    next: 'Give the role to a successor first.',
    field: null,
  },
  cover_dates: {
    words: 'Cover begins on one day and ends on a later one that is still to come.',
    next: 'Please give both days.',
    field: null,
  },
  declined: {
    words: 'The second person declined this.',
    next: 'Speak to them. You can ask again.',
    field: null,
  },
  wrong_code: {
    words: 'That code is not valid, or was used before.',
    next: 'Check it, or have a new one made.',
    field: null,
  },
  too_many_codes: {
    words: 'That was one wrong code too many for today.',
    next: 'Try again tomorrow.',
    field: null,
  },
  has_administrator: {
    words: 'There is an administrator already.',
    next: 'Ask them to give you the role; a second person confirms it.',
    field: null,
  },
  superseded: {
    words: 'A newer version of this form is being saved.',
    next: 'You need do nothing more.',
    field: null,
  },
  saved_before: {
    words: 'This form was saved before your last change.',
    next: 'Copy what you changed into a new note about the same case.',
    field: 'text',
  },
  kept_too_long: {
    words: 'Your form could not be saved for seven days, and its words are no longer kept.',
    next: 'Please write it again, and tell the person who looks after Daybook.',
    field: null,
  },
  filter_not_understood: {
    words: 'Part of that can’t be read.',
    next: 'Try: timeline K-… disclosures by Wren since 3 May 2026. Or: notes, high, oldest first.',
    field: null,
  },
  several_authors: {
    words: 'More than one colleague fits that name.',
    next: 'Write the whole name, like: by Wren Alsop.',
    field: null,
  },
  old_page: {
    words: 'That list was made before Daybook changed.',
    next: 'Please ask for it again.',
    field: null,
  },
  which_case: {
    words: 'Which case is it?',
    next: 'Write its reference behind the word, for example: timeline K-7QF4M.',
    field: null,
  },
  nothing_to_search: {
    words: 'What are you looking for?',
    next: 'Write a word, a name or a date, and perhaps “in K-…” to stay within one case.',
    field: null,
  },
  not_on_daybook: {
    words: 'Your chat account is not linked to Daybook.',
    next: 'Ask the person who looks after Daybook in your organisation.',
    field: null,
  },
  not_understood: {
    words: 'I did not understand that.',
    next: 'Try /note, /disclosure, /concern or /brief, or write “brief me on K-…”.',
    field: null,
  },
} as const satisfies Record<string, { words: string; next: string; field: string | null }>

/** Something went wrong on our side, or between us and others. */
export const failures = {
  database_unavailable: {
    words: 'This is NOT saved: the record can’t be reached just now. Your words are still here.',
    next: 'Please press Save again in a minute. If it is urgent, ring your lead.',
    retry: true,
    ours: false,
  },
  not_opened: {
    words: 'That can’t be opened just now: the record can’t be reached.',
    next: 'Please try again in a minute. If it is urgent, ring your lead; in danger, ring 999.',
    retry: true,
    ours: false,
  },
  perhaps_saved: {
    words: 'The record is slow just now, so we can’t say yet whether this is saved.',
    next: 'Look for a receipt before you send it again; without one, it is not saved.',
    retry: false,
    ours: false,
  },
  still_writing: {
    words: 'Your brief is still being written.',
    next: 'It comes by itself; nothing is to be done.',
    retry: true,
    ours: false,
  },
  too_slow: {
    words: 'Not yet saved: the record is slow just now. Your words are still here.',
    next: 'Please press Save again in a minute; it will not be saved twice.',
    retry: true,
    ours: false,
  },
  vault_unavailable: {
    words: 'This is NOT saved: the key store can’t be reached. Your words are still here.',
    next: 'Please tell the person who looks after Daybook, and press Save again later.',
    retry: true,
    ours: false,
  },
  key_destroyed: {
    words: 'The content of this case has been destroyed under its retention rule.',
    next: 'Ask your lead for the certificate.',
    retry: false,
    ours: false,
  },
  record_damaged: {
    words: 'An entry of this case does not match its seal, so it is not shown.',
    next: 'Please tell your lead: the record has to be checked.',
    retry: false,
    ours: false,
  },
  platform_unavailable: {
    words: 'The chat platform did not answer.',
    next: 'It will be tried again.',
    retry: true,
    ours: false,
  },
  platform_refused: {
    words: 'The chat platform refused a message.',
    next: 'See the code in the log.',
    retry: false,
    ours: true,
  },
  broken_request: {
    words: 'That request can’t be read.',
    next: 'Nothing was changed.',
    retry: false,
    ours: false,
  },
  unexpected: {
    words: 'Something went wrong on our side. This is NOT saved. Your words are still here.',
    next: 'Please try again; if it goes on, tell the person who looks after Daybook.',
    retry: true,
    ours: true,
  },
} as const satisfies Record<string, { words: string; next: string; retry: boolean; ours: boolean }>

/** Why the service does not start. */
export const obstacles = {
  no_database: {
    words: 'The database can’t be reached.',
    next: 'Check DAYBOOK_DATABASE_URL and that PostgreSQL runs.',
  },
  dev_with_real_people: {
    words: 'DAYBOOK_TEAMS_DEV is set, and this database holds an organisation that is not made up.',
    next: 'Take DAYBOOK_TEAMS_DEV out of the environment, or use a database of your own.',
  },
  no_record: {
    words: 'The database has no record yet.',
    next: 'Run: npm run -s daybook -- migrate',
  },
  other_version: {
    words: 'The database is of another version.',
    next: 'Run: npm run -s daybook -- migrate',
  },
  fsync_off: {
    words: 'PostgreSQL runs with fsync off: a crash would lose entries.',
    next: 'Set fsync = on.',
  },
  commit_off: {
    words: 'PostgreSQL runs with synchronous_commit off: a crash would lose entries.',
    next: 'Set synchronous_commit = on.',
  },
  mighty_role: {
    words: 'DAYBOOK_DATABASE_URL names a role that could change the record.',
    next: 'Use the service’s own.',
  },
  replaced_clock: {
    words: 'The record’s clock was replaced.',
    next: 'Only the demo may do that; do not use this database.',
  },
  no_vault: {
    words: 'The key vault can’t be read.',
    next: 'Check DAYBOOK_VAULT, or make it: npm run -s daybook -- vault',
  },
  port_taken: {
    words: 'The port is taken.',
    next: 'Set DAYBOOK_PORT to another one, or stop what uses it.',
  },
} as const satisfies Record<string, { words: string; next: string }>

/** What a request hears that does not get past the door. */
export const doorAnswers = {
  not_signed: {
    status: 401,
    words: 'This request is not signed by Slack, or too old.',
    next: 'Check the signing secret and this machine’s clock.',
  },
  not_from_teams: {
    status: 401,
    words: 'This request is not from our Microsoft Teams.',
    next: 'Check the app’s id, its tenant and this machine’s clock.',
  },
  replayed: {
    status: 409,
    words: 'This request was received before.',
    next: 'Nothing was done twice.',
  },
  too_large: {
    status: 413,
    words: 'That request is too large.',
    next: 'Nothing was changed.',
  },
  not_here: { status: 404, words: 'There is nothing here.', next: 'Check the address.' },
} as const satisfies Record<string, { status: number; words: string; next: string }>
