import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/database/migrate.ts'
import { startPostgres } from '../../src/sandbox/postgres/server.ts'

export const TEMPLATE = 'daybook_template'
const SERVICE = { user: 'daybook_test', password: 'made-up' }

declare module 'vitest' {
  interface ProvidedContext {
    /** As superuser, without the database's name. */
    ownerUrl: string
    serviceUrl: string
  }
}

/**
 * One server for the whole run, with a template that is migrated once; each test file copies it.
 * DAYBOOK_TEST_DATABASE_URL names a server to use instead of the embedded one.
 */
export default async function setup(project: TestProject) {
  const given = process.env.DAYBOOK_TEST_DATABASE_URL
  const server = given ? null : await startPostgres()
  const owner = new URL(given ?? server?.superuserUrl('postgres') ?? '')
  const service = new URL(owner)
  service.username = SERVICE.user
  service.password = SERVICE.password
  const admin = postgres(owner.href, { max: 1, onnotice: () => undefined })
  await admin.unsafe(`DROP DATABASE IF EXISTS ${TEMPLATE}`)
  await admin.unsafe(`CREATE DATABASE ${TEMPLATE}`)
  owner.pathname = `/${TEMPLATE}`
  service.pathname = `/${TEMPLATE}`
  await migrate(owner.href, service.href)
  await admin.end()
  project.provide('ownerUrl', owner.href)
  project.provide('serviceUrl', service.href)
  return async () => {
    await server?.remove()
  }
}
