import { createTransport } from 'nodemailer'
import { Failure } from '../../domain/failures.ts'
import type { Letters } from '../../ports/second-way.ts'

const TIMEOUT_MS = 10_000

export type EmailSettings = {
  /** `smtps://name:password@host:465`, or `smtp://…` with STARTTLS. */
  url: string
  from: string
  /** False only for a server on this machine. */
  encrypted: boolean
}

/** Sends a notice by e-mail, through the organisation’s own server. */
export function emailWay({ url, from, encrypted }: EmailSettings): Letters {
  const transport = createTransport({
    ...{ url, requireTLS: encrypted, disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
  })
  return {
    async send({ id, subject, text }, address) {
      if (!address) throw new Failure('platform_refused', { code: 'no_address' })
      const host = from.split('@').at(-1)?.replace(/>$/, '') ?? 'daybook'
      const messageId = `<${id}@${host}>`
      try {
        await transport.sendMail({ from, to: address, subject, text, messageId })
      } catch (thrown) {
        const { code } = thrown as { code?: string }
        throw new Failure('platform_unavailable', { code: String(code ?? '') })
      }
    },
  }
}
