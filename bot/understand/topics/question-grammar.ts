import { z } from 'zod'
import { readData } from './read-data.ts'

export const questionForms = [
  'amount',
  'howmany',
  'when',
  'who',
  'list',
  'what',
  'how',
  'why',
  'polar',
] as const
export const polarKinds = ['suffice', 'require', 'permit', 'truth'] as const

export type QuestionForm = (typeof questionForms)[number]
export type PolarKind = (typeof polarKinds)[number]

const pattern = z
  .string()
  .min(1)
  .transform((source) => new RegExp(source))
const schema = z.strictObject({
  问: z.array(pattern),
  语气: pattern,
  标签: pattern,
  正反: pattern,
  非否定: pattern,
  谓语: pattern,
  单说: pattern,
  形: z.strictObject({
    amount: pattern,
    howmany: pattern,
    when: pattern,
    who: pattern,
    list: pattern,
    what: pattern,
    how: pattern,
    why: pattern,
  }),
  极: z.strictObject({ suffice: pattern, require: pattern, permit: pattern, truth: pattern }),
})

export type QuestionGrammar = z.infer<typeof schema>

let read: QuestionGrammar | undefined

/** The words of `forms.yaml`, read once. */
export function questionGrammar(): QuestionGrammar {
  read ??= readData('forms.yaml', schema)
  return read
}
