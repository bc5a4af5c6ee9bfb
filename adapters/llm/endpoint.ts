import type { z } from 'zod'
import { boundedFetch } from './bounded-fetch.ts'
import { ModelError, statusOf } from './failure.ts'
import { lenientJson } from './lenient-json.ts'
import { quietEnvironment } from './quiet-environment.ts'
import type { ModelSettings } from './settings.ts'

/** One question to a model: what it is to do, what it is given, and the form its answer must have. */
export interface Question<Answer> {
  /** Name of the form, as a function of the model's. */
  readonly name: string
  readonly system: string
  readonly user: string
  readonly schema: z.ZodType<Answer>
}

/** A model that answers in a form. */
export interface Endpoint {
  /** @throws ModelError; other errors are read by `reasonOf`. */
  readonly ask: <Answer>(question: Question<Answer>, signal: AbortSignal) => Promise<Answer>
}

/** Ways to have a form filled in, best first; what an endpoint refuses (400, 404, 422, 501) is not tried again. */
const ways = ['functionCalling', 'jsonMode', 'text'] as const
const refusals: ReadonlySet<number> = new Set([400, 404, 405, 422, 501])
/** Largest answer read, in bytes; an order of lines takes a few hundred. */
const answerLimit = 256 * 1024

/** Loads LangChain and talks to the endpoint by it. One request per question and way, never repeated; no tool is ever run. */
export async function connectEndpoint({ url, name, key, timeoutMs }: ModelSettings): Promise<Endpoint> {
  quietEnvironment(process.env)
  const [{ ChatOpenAI }, { HumanMessage, SystemMessage }] = await Promise.all([
    import('@langchain/openai'),
    import('@langchain/core/messages'),
  ])
  const model = new ChatOpenAI({
    model: name,
    apiKey: key ?? 'none',
    maxRetries: 0,
    timeout: timeoutMs,
    streaming: false,
    useResponsesApi: false,
    configuration: { baseURL: url, fetch: boundedFetch(answerLimit) },
  })
  let way = 0
  return { ask }

  async function ask<Answer>(question: Question<Answer>, signal: AbortSignal): Promise<Answer> {
    const messages = [new SystemMessage(question.system), new HumanMessage(question.user)]
    for (;;) {
      const tried = way
      try {
        const { value, text } = await fill(tried, question, messages, signal)
        for (const candidate of [value, lenientJson(text)]) {
          const parsed = question.schema.safeParse(candidate)
          if (parsed.success) return parsed.data
        }
        throw new ModelError('bad-reply')
      } catch (error) {
        const status = statusOf(error)
        if (status === undefined || !refusals.has(status) || tried + 1 >= ways.length) throw error
        // Two questions may find out at once: neither goes back.
        way = Math.max(way, tried + 1)
      }
    }
  }

  async function fill(
    at: number,
    { name: form, schema }: Question<unknown>,
    messages: readonly (InstanceType<typeof SystemMessage> | InstanceType<typeof HumanMessage>)[],
    signal: AbortSignal,
  ): Promise<{ readonly value: unknown; readonly text: string }> {
    const method = ways[at]
    if (method === 'functionCalling' || method === 'jsonMode') {
      const filled = model.withStructuredOutput<Record<string, unknown>>(schema, {
        name: form,
        method,
        includeRaw: true,
      })
      const { raw, parsed } = await filled.invoke([...messages], { signal })
      return { value: parsed, text: raw.text }
    }
    const raw = await model.invoke([...messages], { signal })
    return { value: undefined, text: raw.text }
  }
}
