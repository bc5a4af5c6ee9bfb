import type { Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 备案材料不交行吗, 不备案会怎样: what the text has the enterprise hand in, and says nothing of leaving out. */
export function omissionLead(entry: Entry, { text }: AskedQuestion): string | undefined {
  const duty = entry.kind === 'documents' || (entry.kind === 'deadline' && entry.dutyBearers.includes('企业'))
  return duty && omits.test(text) ? phrases.noOmission : undefined
}

/** Where something is left out, the list it stands on comes first. */
export function listsFirst(entries: readonly Entry[], { text }: AskedQuestion): readonly Entry[] {
  const lists = omits.test(text) ? entries.filter(({ kind }) => kind === 'documents') : []
  return lists.length === 0 ? entries : [...lists, ...entries.filter((entry) => !lists.includes(entry))]
}

const omits =
  /(?<!能|可以|是|要|用|会|得)(?:不|没)(?:去|做|给)?(?:交|报(?!名|销)|备案|提交|递|申报|做[^，。？！]{0,4}备案)[^，。？！多少几谁哪]{0,6}(?:行不行|行|可以|可不可以|成不成|会怎么?样|怎么样|要紧|呢)(?:吗|么|不|吧|呢)?[？。！]*$/u
