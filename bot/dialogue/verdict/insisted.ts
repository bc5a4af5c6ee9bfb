import { numbersIn, type Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { readQuantities } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * Whether there is no other way (一定要…吗, 必须…才行, 非…不可): 不是 where the statement gives several ways, another length, or is
 * not firm. Undefined where nothing is insisted on, or the statement leaves no way round.
 */
export function insistedLead(entry: Entry, question: AskedQuestion): string | undefined {
  const { text, polar } = question
  if (polar === undefined) return undefined
  if (isOneOfSeveral(entry.text, text) || (needsAll.test(text) && oneSuffices.test(entry.text)))
    return phrases.oneSuffices
  const minimum = statesMinimum(entry.text, text)
  if (minimum !== undefined) return minimum ? '是的。' : '不是。'
  if (!insists(text) || question.denied === true) return undefined
  if (onlyWhereNeeded(entry.text, text)) return phrases.onlyWhereNeeded
  // 必须1:3:6吗，我们想2:2:6: whatever is said behind it, that is what is asked.
  if ('stance' in entry && entry.stance === 'no')
    return question.negated && entry.strength !== '刚性' && mustItBe.test(text) ? '不是必须。' : undefined
  switch (entry.strength) {
    case '鼓励':
    case '可以':
    case '参照':
      return '不是必须。'
    case '原则上':
    case '一般':
      return phrases.onlyInPrinciple(entry.strength)
    case '目标':
    case '刚性':
      return namesOneOfSeveralLengths(entry.text, text) ? '不是。' : undefined
  }
}

/** 合同必须3年吧, 至少要一年吗: whether the length a question takes to be required is the statement's own; undefined when it takes none. */
export function statesMinimum(statement: string, question: string): boolean | undefined {
  if (!/才(?:行|能|可以|可|算|够)|必须|起码|至少|最少|非得/u.test(question)) return undefined
  const required = numbersIn(statement).flatMap(({ value, unit, comparator }) =>
    typeof value === 'number' && comparator === '>=' ? months(value, unit ?? '') : [],
  )
  const [, from] = /(\d)-\d年/u.exec(statement) ?? []
  if (from !== undefined) required.push(Number(from) * 12)
  const [said, ...more] = lengthsIn(question)
  return said === undefined || more.length > 0 || required.length === 0 ? undefined : required.includes(said)
}

/** 一定要, 必须, 非…不可, 强制: not 不一定. */
function insists(text: string): boolean {
  return /(?<!不)一定(?:要|得|是|非)|(?<!不)必须|必得|非得|非要|非[^，。？！]{1,12}不可|强制|硬性|只能|每[个次期家][^，。？！]{0,4}都|(?<!不)[要得](?!到)[^，。？！]{2,12}才(?:行|能|可以|算|够)/u.test(
    text,
  )
}

const mustItBe = /(?:必须|一定要|一定得|非得|强制|硬性)[^，。？！不没]{1,14}(?:吗|么)(?=[，。？！]|$)/u

const oneSuffices = /之一|有其一/u

/** 三条都要满足吗, of conditions one of which is enough. */
const needsAll = /(?:都|全部?|[两三四几\d]条|同时)[^，。？！]{0,4}(?:满足|符合|具备|达到|要)/u

/** 导师必须是高级工对吧, of conditions one of which is enough: what is taken to be required is only one of them. */
function isOneOfSeveral(statement: string, question: string): boolean {
  const { always, several } = alternativesIn(statement)
  const [, thing = ''] = onlyThis.exec(question) ?? []
  const named = thing.replace('职称', '专业技术职务')
  const pairs = Array.from({ length: Math.max(named.length - 1, 0) }, (_, at) => named.slice(at, at + 2))
  if (level.test(named) && level.test(several) && !level.test(always)) return true
  const found = pairs.filter((pair) => several.includes(pair)).length
  return found > 0 && (found * 2 >= pairs.length || !pairs.some((pair) => always.includes(pair)))
}

/** 必须是技师, of 高级工及以上: any level insisted on is one of the ways. */
const level = /技师|[初中高]级/u

/** What one of suffices, and what is required besides: 满足下列条件之一：甲；乙, or 甲或乙，二者有其一. */
function alternativesIn(statement: string): { readonly always: string; readonly several: string } {
  const [before = '', after] = statement.split(oneSuffices)
  if (after === undefined) return { always: '', several: '' }
  if (!statement.includes('有其一')) return { always: before, several: after }
  const ways = before.split('，').findLast((clause) => clause.includes('或')) ?? ''
  return { always: before.replace(ways, ''), several: ways }
}

const onlyThis =
  /(?:必须|只能|只有(?=[^，。？！]*才)|(?<!不)[要得](?!到)(?=[^，。？！]{2,12}才(?:行|能|可以|算|够))|一定|非得|非要|都得)(?:要|得)?(?:是|有|具备|具有|取得)?(?:个)?([^，。？！吗吧对才]{2,10})/u

/** 每个班都要现场核验吗, of what is done 必要时. */
function onlyWhereNeeded(statement: string, question: string): boolean {
  return [...statement.matchAll(/必要时(?:可|还|再)?(?:以|进行|开展|组织)*([^，。；]{2,8})/gu)].some(
    ([, deed = '']) => question.includes(deed.slice(0, 2)) || question.includes(deed.slice(-2)),
  )
}

/** 必须三年吗, where the statement names several lengths. */
function namesOneOfSeveralLengths(statement: string, question: string): boolean {
  const [said, ...more] = lengthsIn(question)
  const stated = numbersIn(statement).flatMap(({ value, unit }) =>
    typeof value === 'number' ? months(value, unit ?? '') : [],
  )
  return said !== undefined && more.length === 0 && new Set(stated).size > 1
}

function lengthsIn(question: string): readonly number[] {
  return readQuantities(question).flatMap((quantity) =>
    quantity.kind === 'duration' && quantity.amount !== undefined
      ? months(quantity.amount, quantity.unit)
      : [],
  )
}

function months(amount: number, unit: string): readonly number[] {
  if (/^(?:个)?月/u.test(unit)) return [amount]
  return unit.startsWith('年') ? [amount * 12] : []
}
