import { createHash } from 'node:crypto'
import OpenAI from 'openai'
import { z } from 'zod'
import type { Egress } from '../../ports/egress.ts'
import { type Answer, answerSchema, readAnswer } from './answer.ts'
import type { ModelSettings } from './settings.ts'

/** How the answer’s form is asked for; an endpoint that does not know one is asked by the next. */
const FORMS = [
  {
    type: 'json_schema' as const,
    json_schema: { name: 'brief', strict: true, schema: z.toJSONSchema(answerSchema) },
  },
  { type: 'json_object' as const },
  undefined,
]

export type Prompt = { system: string; user: string }
export type Asking = { settings: ModelSettings; egress: Egress; caseId: string; now: () => string }

/**
 * Asks the model, once and once more if the answer is none. Every request is kept in the egress
 * ledger before it leaves.
 * @returns null when no answer can be used: time ran out, a refusal, a fault, or the wrong form.
 */
export async function askModel(prompt: Prompt, asking: Asking): Promise<Answer | null> {
  const { settings } = asking
  const client = new OpenAI({
    baseURL: settings.baseUrl,
    apiKey: settings.apiKey ?? 'none',
    timeout: settings.timeoutMs,
    maxRetries: 0,
    // Whoever is asked stays whoever was allowed.
    fetchOptions: { redirect: 'error' },
    logLevel: 'off',
  })
  const limit = AbortSignal.timeout(settings.totalMs)
  let form = 0
  for (let attempt = 0; attempt < 2 && !limit.aborted; ) {
    const asked = await askOnce(client, requestOf(prompt, settings, form), { ...asking, limit })
    if (asked === 'unknown_form' && form < FORMS.length - 1) {
      form += 1
      continue
    }
    if (asked !== 'unknown_form' && asked !== null) return asked
    attempt += 1
  }
  return null
}

type Request = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming

function requestOf({ system, user }: Prompt, settings: ModelSettings, form: number): Request {
  const format = FORMS[form]
  return {
    model: settings.model,
    temperature: 0,
    max_tokens: settings.mostAnswerTokens,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    ...(format ? { response_format: format } : {}),
  }
}

/** No more of an answer than this is read, in UTF-16 units. */
const MOST_ANSWER = 200_000

async function askOnce(
  client: OpenAI,
  request: Request,
  { settings, egress, caseId, now, limit }: Asking & { limit: AbortSignal },
): Promise<Answer | null | 'unknown_form'> {
  const body = JSON.stringify(request)
  const hash = createHash('sha256').update(body).digest('hex')
  const { host } = new URL(settings.baseUrl)
  const bytes = Buffer.byteLength(body)
  await egress.record({ at: now(), caseId, hash, bytes, model: settings.model, host })
  try {
    const signal = AbortSignal.any([limit, AbortSignal.timeout(settings.timeoutMs)])
    const answered = await client.chat.completions.create(request, { signal })
    const [choice] = answered.choices ?? []
    const content = choice?.message?.content
    if (choice?.finish_reason === 'length' || typeof content !== 'string') return null
    return content.length > MOST_ANSWER ? null : readAnswer(content)
  } catch (thrown) {
    // An endpoint that does not know the form says 400 or 422; everything else is a fault.
    const status = thrown instanceof OpenAI.APIError ? thrown.status : undefined
    return status === 400 || status === 422 ? 'unknown_form' : null
  }
}
