/** What may be wrong with a row. None of these words quotes what stands in the row. */
export const IMPORT_FAULTS = {
  no_text: 'it has no text',
  text_too_long: 'its text is longer than one entry can hold (40,000 characters)',
  no_date: 'it has no date',
  not_a_date: 'its date can’t be read: write 2026-05-03 or 03/05/2026',
  not_a_time: 'its time can’t be read: write 14:30',
  in_the_future: 'its date is in the future',
  too_long_ago: 'its date is more than 120 years ago',
  no_source_id: 'it has no source id: give each row an id that stays the same',
  same_source_id: 'another row has the same source id',
  too_many_cells: 'it has more cells than the first line has names',
  open_quote: 'a quotation mark is opened and never closed; nothing after it was read',
  stray_quote: 'something stands after a closing quotation mark; nothing after it was read',
  unknown_reader: 'it is private, and its readers are not all known here: give --reader for each',
  one_reader: 'it is private to one person; a private entry has at least two readers',
  not_for_importer: 'it corrects a private entry that whoever imports may not read',
  nothing_corrected: 'it corrects an entry that is not in the file',
  corrected_refused: 'it corrects an entry that is refused',
  other_readers: 'it corrects an entry that other people read',
} as const

export type ImportFault = keyof typeof IMPORT_FAULTS

/** What may be wrong with a whole file or with how it is to be imported. */
export const IMPORT_OBSTACLES = {
  no_file: 'Say which file: import FILE --case K-… --as NAME',
  not_readable: 'The file can’t be read.',
  not_utf8: 'The file is not UTF-8 text. Save it as “CSV UTF-8” and try again.',
  no_header: 'The first line has to name the columns, among them: date, text, source id.',
  unknown_column:
    'A column has a name that is not known here. Known: date, time, author, role, kind, text, source id.',
  same_column: 'Two columns have the same name.',
  not_json: 'The file is not JSON.',
  not_a_case_file: 'The file is not a case file (daybook-case/1):',
  too_large: 'The file is larger than 20 MB. Please send it in parts.',
  nobody: 'Nobody here has that name or account. Say who with --as.',
  several: 'More than one person has that name. Give the account with --as.',
  unknown_reader_name: 'A name given with --reader is nobody’s here, or more than one person’s.',
  not_a_reader: 'Write --reader as ID=NAME, or ID=lead.',
  no_case: 'Say which case with --case K-…, or open a new one with --new.',
  case_and_new: 'Give --case or --new, not both.',
  new_needs_person: '--new needs a case file (daybook-case/1): a CSV file has no person in it.',
  no_age:
    'The case file gives no age, so it is not known whether this is a child: open the case first, then use --case.',
  not_found: 'There is no such case among the ones that person works with.',
} as const

export type ImportObstacle = keyof typeof IMPORT_OBSTACLES
