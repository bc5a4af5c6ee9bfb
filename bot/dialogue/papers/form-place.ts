import type { Knowledge, Place } from '../../../knowledge/index.ts'
import { rankTopics } from '../../understand/index.ts'
import { annexNamed } from './annex.ts'
import { columnsNamed } from './form-column.ts'

/** 附件2的备注栏填什么, no place said: the one place whose text has such a form; undefined where several have, or no column is asked. `previous`: the topics of the turn before; 培养目标写技师可以吗 goes on with one column. `last`: its text; 承诺书呢 goes on with the forms. */
export function placeOfForm(
  knowledge: Knowledge,
  text: string,
  previous: readonly string[],
  last: string,
): Place | undefined {
  const further =
    (previous.some((topic) => topic.startsWith('field-')) && /填|写|栏|格/u.test(text)) ||
    (annexNamed(last) !== undefined && text.includes('承诺书'))
  if (!asksColumn.test(text) && !further) return undefined
  const [best] = rankTopics(text)
  if (best === undefined) return undefined
  // 附件2要不要写学历: a column of the very form, whatever topic its name belongs to.
  const annex =
    annexNamed(text) ?? (annexNamed(last) !== undefined && text.includes('承诺书') ? '附件4' : undefined)
  const ofColumn = knowledge.entries.filter(
    (entry) =>
      entry.kind === 'form' &&
      `附件${String(entry.attachment)}` === annex &&
      columnsNamed(entry, text).length > 0,
  )
  // 附件4承诺书写什么: no other text has so many forms.
  const numbered = knowledge.entries.filter(
    (entry) =>
      entry.kind === 'form' &&
      (entry.attachment > 2 || /填|写|[栏格列]/u.test(text)) &&
      `附件${String(entry.attachment)}` === annex,
  )
  if (numbered.length > 0) return knowledge.corpus.places.get(numbered[0]?.place ?? '')
  const holding =
    ofColumn.length > 0
      ? ofColumn
      : knowledge.entries.filter((entry) => entry.kind !== 'absence' && entry.topics.includes(best.topic))
  const printed = (annex !== undefined || text.includes('承诺书')) && /章|签|承诺/u.test(text)
  const isForm = printed || best.topic.startsWith('field-') || holding.some((entry) => entry.kind === 'form')
  const [only, ...more] = new Set(holding.map((entry) => entry.place))
  return !isForm || only === undefined || more.length > 0 ? undefined : knowledge.corpus.places.get(only)
}

const asksColumn =
  /附件[1-4一二三四]|花名册|审核表|承诺书(?=[^，。？！]{0,8}(?:章|签|印))|(?:章|签)[^，。？！]{0,8}承诺书/u
