import { expect, it } from 'vitest'
import { MENU } from '../../src/conversations/menu.table.ts'
import { type Verb, verbs } from '../../src/conversations/verbs.table.ts'
import { connect } from '../../src/database/connection.ts'
import { type Field, fieldsOf, findField } from '../../src/messages/form.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import type { ApiCall } from '../../src/sandbox/slack/types.ts'
import { holds, makeCanary, spellingsOf } from '../setup/canary.ts'
import { scanFor } from '../setup/scan-database.ts'
import { KEZIA, theCharity, userOf, WAIT_MS, wordsOf } from './the-charity.ts'
import { windowsOf } from './windows.ts'

const { stage, person } = theCharity()
const { send, look } = windowsOf({ stage, person })

/** Verbs whose form is not opened by a word, or not by who works the case; why, for each. */
const LEFT_OUT: Partial<Record<Verb, string>> = {
  add_addendum: 'opened from an entry',
  wrong_case: 'opened from an entry',
  answer_wrong_case: 'opened from a request',
  answer_lowering: 'opened from a request',
  review_override: 'opened from a request',
  record_decision: 'opened from an alert that somebody has',
  name_reader: 'opened from a private entry',
  end_reader: 'opened from a private entry',
}

/** Who answers for what Amina may not do: the form is the same, and the case. */
const SENT_BY: Partial<Record<Verb, string>> = {
  assign_case: 'ruth',
  restrict_access: 'ruth',
  end_restriction: 'ruth',
  declare_conflict: 'ruth',
  lift_conflict: 'ruth',
  give_task: 'ruth',
  end_task: 'ruth',
  override_access: 'graham',
}

/** Who reads the case by right; `graham` is one only while his override lasts. */
const MAY_READ = ['amina', 'priya', 'ruth', 'devan', 'graham']
const STRANGERS = charity.staff.map(({ key }) => key).filter((key) => !MAY_READ.includes(key))

type Planted = { verb: Verb; field: string; canary: string }
const planted: Planted[] = []
const saved: Verb[] = []
