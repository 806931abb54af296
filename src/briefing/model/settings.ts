import { z } from 'zod'

/**
 * Where a model is asked, and within which limits. Nothing is asked unless an organisation has
 * switched it on, and the case is not switched off.
 */
export const modelSettingsSchema = z
  .strictObject({
    /** An OpenAI-compatible endpoint, for example `http://127.0.0.1:8080/v1`. */
    baseUrl: z.url({ protocol: /^https?$/ }),
    /** Hosts that may be asked, exactly as in the address, with the port where there is one. */
    allowedHosts: z.array(z.string().min(1)).min(1),
    model: z.string().min(1).max(200),
    apiKey: z.string().min(1).optional(),
    /** Of one request, in milliseconds. */
    timeoutMs: z.int().min(100).max(120_000).default(20_000),
    /** Of all requests for one brief, in milliseconds. */
    totalMs: z.int().min(100).max(300_000).default(45_000),
    /** A request that is longer is not sent; in UTF-16 units. */
    mostCharacters: z.int().min(1000).max(2_000_000).default(200_000),
    mostAnswerTokens: z.int().min(100).max(20_000).default(3000),
  })
  .refine(({ baseUrl, allowedHosts }) => allowedHosts.includes(new URL(baseUrl).host), {
    message: 'The host of the address is not among the allowed hosts.',
  })
export type ModelSettings = z.infer<typeof modelSettingsSchema>

/** AI is off until an organisation switches it on; a case can be switched off by itself. */
export type ModelSwitch = { organisation: boolean; caseOff: boolean }

export function isOn({ organisation, caseOff }: ModelSwitch): boolean {
  return organisation && !caseOff
}
