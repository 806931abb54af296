/**
 * The stand-in's own copy of Slack's limits, read from Slack's reference pages (docs.slack.dev) and
 * kept apart from the product's copy on purpose: when one of the two is wrong, a test fails.
 * `max` counts characters unless the name ends in another unit.
 */
export const LIMITS = {
  messageText: { max: 40_000, error: 'msg_too_long' },
  // Slack counts bytes, after it has escaped &, < and >.
  updatedMessageTextBytes: { max: 4_000, error: 'msg_too_long' },
  messageBlocks: { max: 50, error: 'invalid_blocks' },
  // Not in the reference: bolt-js issue 2509 met it from about 13,100 characters of blocks.
  messageBlocksCharacters: { max: 13_000, error: 'msg_blocks_too_long' },
  viewBlocks: { max: 100, error: 'invalid_arguments' },
  viewBytes: { max: 250 * 1024, error: 'view_too_large' },
  viewTitle: { max: 24, error: 'invalid_arguments' },
  viewSubmit: { max: 24, error: 'invalid_arguments' },
  viewClose: { max: 24, error: 'invalid_arguments' },
  privateMetadata: { max: 3_000, error: 'invalid_arguments' },
  callbackId: { max: 255, error: 'invalid_arguments' },
  externalId: { max: 255, error: 'invalid_arguments' },
  stackedViews: { max: 3, error: 'push_limit_reached' },
  blockId: { max: 255, error: 'invalid_blocks' },
  actionId: { max: 255, error: 'invalid_blocks' },
  headerText: { max: 150, error: 'invalid_blocks' },
  sectionText: { max: 3_000, error: 'invalid_blocks' },
  sectionFields: { max: 10, error: 'invalid_blocks' },
  sectionFieldText: { max: 2_000, error: 'invalid_blocks' },
  contextElements: { max: 10, error: 'invalid_blocks' },
  contextText: { max: 3_000, error: 'invalid_blocks' },
  actionsElements: { max: 25, error: 'invalid_blocks' },
  inputLabel: { max: 2_000, error: 'invalid_arguments' },
  inputHint: { max: 2_000, error: 'invalid_arguments' },
  buttonText: { max: 75, error: 'invalid_blocks' },
  buttonValue: { max: 2_000, error: 'invalid_blocks' },
  buttonUrl: { max: 3_000, error: 'invalid_blocks' },
  accessibilityLabel: { max: 75, error: 'invalid_blocks' },
  optionText: { max: 75, error: 'invalid_blocks' },
  optionValue: { max: 150, error: 'invalid_blocks' },
  optionDescription: { max: 75, error: 'invalid_blocks' },
  selectOptions: { max: 100, error: 'invalid_blocks' },
  optionGroups: { max: 100, error: 'invalid_blocks' },
  optionGroupLabel: { max: 75, error: 'invalid_blocks' },
  overflowOptions: { max: 5, error: 'invalid_blocks' },
  radioOptions: { max: 10, error: 'invalid_blocks' },
  checkboxesOptions: { max: 10, error: 'invalid_blocks' },
  placeholder: { max: 150, error: 'invalid_blocks' },
  plainTextInputMaxLength: { max: 3_000, error: 'invalid_arguments' },
  plainTextInputInitialValue: { max: 3_000, error: 'invalid_arguments' },
  confirmTitle: { max: 100, error: 'invalid_blocks' },
  confirmText: { max: 300, error: 'invalid_blocks' },
  confirmButton: { max: 30, error: 'invalid_blocks' },
  suggestedOptions: { max: 100, error: 'invalid_options' },
} as const satisfies Record<string, { max: number; error: string }>

export type LimitName = keyof typeof LIMITS

/** The least number of options in an overflow menu. */
export const OVERFLOW_LEAST = 2

/** Milliseconds: a trigger id lives this long, and the platform waits this long for an answer. */
export const TRIGGER_MS = 3_000
export const ANSWER_MS = 3_000

/** Milliseconds before each further attempt at an event which was not answered with 200. */
export const EVENT_RETRY_MS = [0, 60_000, 300_000]
