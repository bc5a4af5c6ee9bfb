import type { Frame } from 'playwright'
import { asText } from './in-page/as-text.ts'
import { attributeRules } from './in-page/attribute-rules.ts'
import { describeFields } from './in-page/describe-fields.ts'
import { fieldWords } from './in-page/field-words.ts'
import { findFields } from './in-page/find-fields.ts'
import { reactRules } from './in-page/react-rules.ts'
import { ruleShape } from './in-page/rule-shape.ts'
import { seeScripts } from './in-page/scripts.ts'
import { vueRules } from './in-page/vue-rules.ts'
import { demandsIn } from './script-demands.ts'
import { seenPageSchema, type SeenField, type SeenPage, type SeenRule, type SeenRules } from './seen-page.ts'

export interface ReadFrame extends Readonly<SeenPage['page']> {
  readonly fields: readonly {
    readonly field: SeenField
    /** Of its form item, and of its validation library. */
    readonly rules: readonly SeenRules[]
    /** Of the page's inline scripts. */
    readonly scripted: readonly SeenRule[]
  }[]
}

/** Reads a frame's markup, look, rule objects and inline scripts; once more where it went to another document meanwhile. */
export async function readFrame(frame: Frame, limit: number): Promise<ReadFrame> {
  const text = await seeFrame(frame, limit)
    .catch(() => seeAgain(frame, limit))
    .catch(() => seeAgain(frame, limit))
  const { page, fields, rules, scripts } = seenPageSchema.parse(JSON.parse(text))
  const demands = scripts.flatMap(demandsIn)
  return {
    ...page,
    fields: fields.map((field) => ({
      field,
      rules: rules.flatMap((list) => list.filter(({ at }) => at === field.at)),
      scripted: demands.filter(({ name }) => field.names.includes(name)).map(({ rule }) => rule),
    })),
  }
}

async function seeAgain(frame: Frame, limit: number): Promise<string> {
  await frame.waitForLoadState('domcontentloaded')
  return seeFrame(frame, limit)
}

/**
 * What one function finds in the page stays there and is handed to the next, so each is one file; those that do not wait for
 * another run together, and all that was found comes out as one text.
 */
async function seeFrame(frame: Frame, limit: number): Promise<string> {
  const [found, words, shape] = await Promise.all([
    frame.evaluateHandle(findFields, limit),
    frame.evaluateHandle(fieldWords),
    frame.evaluateHandle(ruleShape),
  ])
  const [page, fields, vue, react, attributes, scripts] = await Promise.all([
    frame.evaluateHandle(({ title, unreadable, truncated }) => ({ title, unreadable, truncated }), found),
    frame.evaluateHandle(describeFields, { found, words }),
    frame.evaluateHandle(vueRules, shape),
    frame.evaluateHandle(reactRules, shape),
    frame.evaluateHandle(attributeRules, { found, shape }),
    frame.evaluateHandle(seeScripts),
  ])
  const text = await frame.evaluate(asText, { page, fields, rules: [vue, react, attributes], scripts })
  for (const handle of [found, words, shape, page, fields, vue, react, attributes, scripts])
    void handle.dispose().catch(() => undefined)
  return text
}
