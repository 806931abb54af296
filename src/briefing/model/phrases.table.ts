/** Days, as it sounds in notes. */
export const DAYS =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Weds Thu Thurs Fri Sat Sun'
