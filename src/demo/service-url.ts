import { randomBytes } from 'node:crypto'

/** The same address, as the service’s own role. */
export function serviceUrlOf(ownerUrl: string, password = randomBytes(12).toString('hex')): string {
  const url = new URL(ownerUrl)
  url.username = 'daybook_service'
  url.password = password
  return url.href
}
