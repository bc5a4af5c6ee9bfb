import { atom, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { type AnswerContext, entriesFor } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { listSteps } from './list-steps.ts'

/**
 * 先交附件1还是附件3, 两张花名册哪张先交: the step each form is handed in at, in the order of the steps. Undefined where fewer than two are named, or
 * one of them stands on no list.
 */
export function formsInOrder(context: AnswerContext, { text }: AskedQuestion): Part | undefined {
  if (!asksOrder.test(text)) return undefined
  const numbers = new Set(Array.from(text.matchAll(/附件(\d)/gu), ([annex]) => annex))
  const lists = listSteps.flatMap(({ step, topic }) =>
    entriesFor(context, topic).flatMap((entry) => (entry.kind === 'documents' ? [{ step, entry }] : [])),
  )
  const found = lists.flatMap(({ step, entry }) =>
    entry.items.flatMap(({ form, name }) =>
      form !== undefined && (numbers.has(form) || (bothRolls.test(text) && name.includes('花名册')))
        ? [{ form, step, entry }]
        : [],
    ),
  )
  const forms = [...new Map(found.map((each) => [each.form, each])).values()]
  if (forms.length < 2 || (numbers.size > 0 && forms.length < numbers.size)) return undefined
  return part(
    'answer',
    forms.flatMap(({ form, step, entry }, at) => [
      atom(`step-${String(at)}`, 'verdict', phrases.formHandedIn(form, step), { quotes: entry.quotes }),
      ...(forms.slice(0, at).some((before) => before.entry === entry)
        ? []
        : [atom(`list-${String(at)}`, 'statement', sentence(entry.text), { quotes: entry.quotes })]),
    ]),
  )
}

const asksOrder =
  /哪(?:一)?[个张份](?:是)?(?:应该?|要|得|该)?(?:最?先|在前)(?:交|报|递|填|做)?|(?:先)(?:交|报|递)[^。？！]*还是|(?:交|报)的?(?:先后|顺序)/u
const bothRolls = /(?:两|2)(?:张|份|个)花名册/u
