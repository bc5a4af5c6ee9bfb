import { atom, notes, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { type AnswerContext, entriesFor } from '../context.ts'
import type { FormEntry } from './form-column.ts'
import { listSteps } from './list-steps.ts'

/** 附件2什么时候交, 附件3跟哪些一起交: the step whose list of papers holds the form, with that list; 附件4哪天写, of a form with no day printed. */
export function formStep(context: AnswerContext, form: FormEntry, text: string): Part | undefined {
  const annex = `附件${String(form.attachment)}`
  if (dayWritten.test(text) && form.fields.every(({ name, fill = '' }) => !/时间|日/u.test(name + fill)))
    return part('not_stated', [
      atom('day', 'absence', phrases.formDayUnstated(annex), { quotes: form.quotes }),
      atom('statement', 'statement', sentence(form.text), { quotes: form.quotes }),
      ...notes(form),
    ])
  if (!handedIn.test(text)) return undefined
  for (const { step, topic } of listSteps)
    for (const entry of entriesFor(context, topic))
      if (entry.kind === 'documents' && entry.items.some((item) => item.form === annex))
        return part('answer', [
          atom('step', 'verdict', phrases.formHandedIn(annex, step), { quotes: entry.quotes }),
          atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
          ...notes(entry),
        ])
  return undefined
}

const when = '(?:什么时候|哪时候|何时|几时|哪个?阶段|哪(?:一)?步|哪个?环节)'
const handedIn = new RegExp(
  `${when}[^，。？！填写]{0,4}(?:交|报|递|用|给)|(?:跟|和|与)(?:什么|哪些|哪几[样份])[^，。？！]{0,4}一起?[交报]|(?:备案|申领|申请)[^，。？！]{0,4}还是[^，。？！]{0,6}(?:交|用)`,
  'u',
)
const dayWritten =
  /(?:哪(?:一)?天|几号|什么时候|什么日期)(?:写|填|签)|(?:写|填|签)(?:哪(?:一)?天|几号|什么日期)/u
