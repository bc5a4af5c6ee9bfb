import { z } from 'zod'
import { factValue } from './common.ts'

/** A clause: `quote` is the raw slice of `sourceFile` from `start` to `end`, in UTF-16 code units. */
export const citation = z
  .object({
    document: z.string(),
    title: z.string(),
    provision: z.string(),
    quote: z.string(),
    sourceFile: z.string(),
    start: z.int(),
    end: z.int(),
    status: z.string(),
  })
  .readonly()
export type CitationBody = z.infer<typeof citation>

const amount = z
  .object({
    kind: z.enum(['total', 'part', 'standard', 'limit', 'advance', 'remainder', 'clawback', 'claimed']),
    label: z.string(),
    fen: z.int(),
    formula: z.string(),
    citation: z.array(z.int()).readonly(),
  })
  .readonly()

const replyFact = z
  .object({
    /** One value, or one for each group of apprentices told apart. */
    value: z.union([factValue, z.array(factValue).readonly()]),
    label: z.string(),
    from: z.enum(['user', 'profile', 'assumed']),
  })
  .readonly()

const traceStep = z
  .object({
    rule: z.string(),
    label: z.string(),
    value: z.string(),
    facts: z.array(z.string()).readonly(),
    citation: z.array(z.int()).readonly(),
  })
  .readonly()

/** The answer to one turn, as `xuetutong ask --jsonl` gives it. */
export const reply = z
  .object({
    text: z.string(),
    answer: z.string(),
    outcome: z.enum(['answer', 'ask', 'not_stated', 'out_of_scope']),
    missing: z.array(z.string()).readonly(),
    citations: z.array(citation).readonly(),
    amounts: z.array(amount).readonly(),
    facts: z.record(z.string(), replyFact).readonly(),
    trace: z.array(traceStep).readonly(),
    /** Who chose the order of the lines: ourselves, a connected model, or ourselves because the model's was not taken. */
    phrasing: z.enum(['deterministic', 'model', 'fallback']).default('deterministic'),
    /** Why it was not taken; a code of bot/phrasing or adapters/llm. */
    phrasingReason: z.string().optional(),
  })
  .readonly()
export type ReplyBody = z.infer<typeof reply>
