import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { TEMPLATE } from './database.ts'

export type FreshDatabase = { ownerUrl: string; serviceUrl: string; drop(): Promise<void> }

/** A migrated database of one's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `daybook_${randomBytes(6).toString('hex')}`
  const owner = new URL(inject('ownerUrl'))
  const service = new URL(inject('serviceUrl'))
  const admin = new URL(owner)
  admin.pathname = '/postgres'
  owner.pathname = `/${name}`
  service.pathname = `/${name}`
  const run = async (statement: string) => {
    const sql = postgres(admin.href, { max: 1, onnotice: () => undefined })
    await sql.unsafe(statement)
    await sql.end()
  }
  await run(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  return {
    ownerUrl: owner.href,
    serviceUrl: service.href,
    drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}
