import { cohortTokens, readQuantities, type Quantity } from '../../understand/index.ts'
import { classAmounts } from '../question/money-topics.ts'
import type { ConversationState, LastQuestion } from '../state.ts'

/**
 * 再加20呢, 少50行不, 再续4个月呢 after a question that named one measure (380课时够不够): the same question with what it comes to then. Undefined
 * where people are counted, the measures differ, or nothing would be left.
 */
export function figureChanged({ told }: Pick<LastQuestion, 'told'>, text: string): string | undefined {
  const { way = '', figure = '', unit = '' } = changed.exec(text)?.groups ?? {}
  if (figure === '' || cohortTokens(told).some(({ kind }) => kind === 'count')) return undefined
  const [measure, ...more] = readQuantities(told).filter((each) => amountOf(each) !== undefined)
  const from = measure === undefined ? undefined : amountOf(measure)
  const by = unit === '' ? undefined : (units.get(unit) ?? unit)
  if (measure === undefined || from === undefined || more.length > 0) return undefined
  if (by !== undefined && by !== from.unit) return undefined
  const now = less.test(way) ? from.value - Number(figure) : from.value + Number(figure)
  if (now <= 0) return undefined
  const counter = from.unit === '月' ? '个月' : from.unit
  return `${told.slice(0, measure.start)}${String(now)}${counter}${told.slice(measure.end)}`
}

/** 排了380课时，加20够了吧; 占30%，加到42%可以么: what it comes to, in the words its readers know. */
export function figuresTogether(text: string): string {
  return text
    .replace(upTo, '$<now>')
    .replace(onTop, (said: string, first: string, unit: string, more: string, other: string) =>
      other === '' || other === unit || units.get(other) === unit
        ? `${String(Number(first) + Number(more))}${unit}`
        : said,
    )
}

/** 再加20呢, of people counted whose money was just asked about, and no fee: so many more of them. */
export function headsAdded(text: string, { topics: [again = ''], fee, last }: ConversationState): string {
  const ofFee = fee !== undefined || /费\d|费(?:是|要|用|每|一|共|收|为)/u.test(last?.told ?? '')
  return classAmounts.has(again) && !ofFee ? text.replace(moreHeads, '$<words>个人$<rest>') : text
}
const moreHeads =
  /^(?<words>(?:那|要是|如果|，)*(?:再|又)(?:加|来|招|添|报)(?:上|了)?[1-9]\d{0,3})(?<rest>的话|呢|，?(?:多少|一共多少|能补多少)?[？。！]*$)/u

/** 真满两年, 要是满18个月呢, of people whose money was just reckoned for another length: so long they were trained. */
export function termReached(
  text: string,
  { topics: [again = ''], shared, groups }: ConversationState,
): string {
  const known = [shared, ...groups].some(({ years }) => years !== undefined)
  return known && classAmounts.has(again) ? text.replace(reached, '$<opens>实际培训满$<term>$<rest>') : text
}
const reached =
  /^(?<opens>(?:那|那么|要是|如果|假如|假设|后来|，)*)(?:真|确实|实际|的|都|能|要是|是|后来|最后|干脆|索性|不如|直接|改成?|换成?|我们|咱们?|就|再|学|培训?|上|训|办|干|撑|凑|拖)*(?:满|够|足|到)(?:了|足)?(?<term>(?:\d|[一两二三])年半?|\d{1,2}个月)(?:了|的)*(?<rest>(?:的话|呢)?(?:，[^，。？！]*(?:多少|几)[^，。？！]*)?[？。！]*$)/u

/** 干了一年半，都过了, of people whose training is not known yet: so long they were trained, and nothing of their work before it. */
export function trainedFor(text: string, { shared, groups, topics, asked }: ConversationState): string {
  const known = [shared, ...groups].some(({ years }) => years !== undefined)
  const counts = [shared, ...groups].some(({ headcount }) => headcount !== undefined)
  const people = counts || cohortTokens(text).some(({ kind }) => kind === 'count')
  const ofPeople = topics.length === 0 || topics.some((topic) => classAmounts.has(topic))
  return known || !people || !ofPeople || ofMentor.test(text) || (asked !== undefined && asked !== 'years')
    ? text
    : text.replace(worked, '$<opens>学了$<term>')
}
const worked =
  /(?<opens>^|[，。个人])(?:学徒)?(?:都|全|一共|总共|先后|实际)*(?:干|跟班|跟岗|搞|弄)(?:了|满了?|足了?)(?<term>(?:\d+|[一两二三])年半?|\d{1,2}个月)(?=[，]?(?:[\d一二两三四五六七八九十]+个)?(?:结果|最后|现在|考核|考试|也|都|全|，)*(?:考?过了|合格|通过|拿证|取证|(?:拿|考|取)到?了?证|持证|有证|结业))/u
const ofMentor = /师傅|导师|带徒|教师|老师|岗位|工龄|工作|才能|可以考|能报/u

function amountOf(quantity: Quantity): { readonly value: number; readonly unit: string } | undefined {
  if (quantity.kind === 'percent')
    return quantity.basisPoints === undefined ? undefined : { value: quantity.basisPoints / 100, unit: '%' }
  if (quantity.kind !== 'duration' || quantity.amount === undefined) return undefined
  if (quantity.unit === '年') return { value: quantity.amount * 12, unit: '月' }
  return measures.has(quantity.unit) ? { value: quantity.amount, unit: quantity.unit } : undefined
}

const measures: ReadonlySet<string> = new Set(['学分', '课时', '学时', '小时', '天', '月'])
const units: ReadonlyMap<string, string> = new Map([
  ['点', '%'],
  ['个点', '%'],
  ['个百分点', '%'],
  ['百分点', '%'],
  ['个月', '月'],
  ['个课时', '课时'],
  ['个学分', '学分'],
])
const unitWord = '(?:个?百分点|个?点|%|个?课时|个?学时|个?学分|小时|天|个月)'
const changed = new RegExp(
  `^(?:那|那么|要是|如果|假如|，)*(?<way>(?:再|又|多|另外)*(?:加|补|续签?|添|增加?|多|上|排|延长?)|(?:再|又)?(?:少|减少?|扣|去掉|砍掉?|降))(?:上|了|个)*(?<figure>\\d+(?:\\.\\d+)?)(?<unit>${unitWord}?)(?:的话)?，?(?:呢|行吗|行不行|行不|可以吗|可以么|可以不|够不够|够吗|够了?吧|够不)[？。！]*$`,
  'u',
)
const less = /少|减|扣|去|砍|降/u
const upTo = /\d+(?:\.\d+)?%[，]?(?:再)?(?:加|提高?|增加?|升|调)到(?<now>\d+(?:\.\d+)?%)/gu
const onTop = new RegExp(
  `(\\d+)(课时|学分|学时|%)[，]?(?:再|又)?(?:加|补)(?:上)?(\\d+)(${unitWord}?)(?=(?:够|行|可以|呢|能))`,
  'gu',
)
