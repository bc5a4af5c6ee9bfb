import type { Frame } from 'playwright'
import { attributeRules } from './in-page/attribute-rules.ts'
import { describeFields } from './in-page/describe-fields.ts'
import { fieldWords } from './in-page/field-words.ts'
import { findFields } from './in-page/find-fields.ts'
import { reactRules } from './in-page/react-rules.ts'
import { ruleShape } from './in-page/rule-shape.ts'
import { seeScripts } from './in-page/scripts.ts'
import type { FoundPage, SeenField, SeenRule, SeenRules } from './in-page/seen.ts'
import { vueRules } from './in-page/vue-rules.ts'
import { demandsIn } from './script-demands.ts'

export interface ReadFrame extends Pick<FoundPage, 'title' | 'unreadable' | 'truncated'> {
  readonly fields: readonly {
    readonly field: SeenField
    /** Of its form item, and of its validation library. */
    readonly rules: readonly SeenRules[]
    /** Of the page's inline scripts. */
    readonly scripted: readonly SeenRule[]
  }[]
}

/**
 * Reads a frame's markup, look, rule objects and inline scripts. What one function finds in the page stays there and is handed to
 * the next, so each is one file; those that do not wait for another run together.
 */
export async function readFrame(frame: Frame, limit: number): Promise<ReadFrame> {
  const [found, words, shape] = await Promise.all([
    frame.evaluateHandle(findFields, limit),
    frame.evaluateHandle(fieldWords),
    frame.evaluateHandle(ruleShape),
  ])
  const [{ title, unreadable, truncated }, fields, vue, react, attributes, scripts] = await Promise.all([
    frame.evaluate(
      (page) => ({ title: page.title, unreadable: page.unreadable, truncated: page.truncated }),
      found,
    ),
    frame.evaluate(describeFields, { found, words }),
    frame.evaluate(vueRules, shape),
    frame.evaluate(reactRules, shape),
    frame.evaluate(attributeRules, { found, shape }),
    frame.evaluate(seeScripts),
  ])
  const demands = scripts.flatMap(demandsIn)
  return {
    title,
    unreadable,
    truncated,
    fields: fields.map((field) => ({
      field,
      rules: [vue, react, attributes].flatMap((list) => list.filter(({ at }) => at === field.at)),
      scripted: demands.filter(({ name }) => field.names.includes(name)).map(({ rule }) => rule),
    })),
  }
}
