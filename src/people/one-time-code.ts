import { randomInt } from 'node:crypto'
import { asked, type Sql } from '../database/connection.ts'
import { REFERENCE_ALPHABET } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'

/** 28 of 30 letters and digits: more than 128 bits. */
const GROUPS = 7
const LETTERS_A_GROUP = 4

function makeCode(): string {
  const letter = () => REFERENCE_ALPHABET.charAt(randomInt(REFERENCE_ALPHABET.length))
  const group = () => Array.from({ length: LETTERS_A_GROUP }, letter).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** A code as it was made, however it was typed: small letters, spaces, without hyphens. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
}

/**
 * Makes the code with which somebody becomes the first administrator; it works once, for 24 hours.
 * Only its hash is kept, so it is shown here and never again.
 * @param owner a connection as the owner (DAYBOOK_OWNER_URL).
 */
export async function makeAdministratorCode(
  owner: Sql,
  whom: Actor,
): Promise<{ code: string } | Refusal> {
  const code = makeCode()
  return await asked(
    owner.begin(async (t) => {
      await t`SET LOCAL ROLE daybook_owner`
      await t`SET LOCAL search_path = daybook`
      await t`SELECT set_config('daybook.organisation', ${whom.organisationId}, true)`
      const [there] = await t`SELECT cardinality(holders_of('{administrator}')) > 0 AS is`
      if (there?.is) return refuse('has_administrator')
      await t`INSERT INTO one_time_code (staff_id, organisation_id, code_hash, made_at, until_at)
        VALUES (${whom.id}, ${whom.organisationId}, sha256(convert_to(${readCode(code)}, 'UTF8')),
                clock(), clock() + interval '24 hours')`
      return { code }
    }),
  )
}
