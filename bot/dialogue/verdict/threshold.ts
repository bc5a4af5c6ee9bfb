import { numbersIn } from '../../../knowledge/index.ts'
import { lean, readQuantities, splitClauses, type Quantity } from '../../understand/index.ts'

/** Whether the figure a question names keeps the one limit the statement sets for that unit; undefined when it cannot be told. */
export function keepsLimit(statement: string, question: string): boolean | undefined {
  const limits = numbersIn(statement).flatMap(({ value, unit, comparator, soft }) => {
    if (typeof value !== 'number' || comparator === undefined || soft === true) return []
    const kind = unitOf(unit ?? '')
    return kind === undefined ? [] : [{ kind, value, comparator }]
  })
  const longest = /延长[至到](\d)年/u.exec(statement)?.[1]
  if (longest !== undefined) limits.push({ kind: '延长', value: Number(longest), comparator: '<=' })
  const asking = putForward(question)
  const named = [
    ...readQuantities(asking).flatMap((quantity) =>
      measure(quantity).map(({ kind, value }) => ({
        kind,
        value: value + lean(asking, quantity.start, quantity.end),
      })),
    ),
    ...half(asking).map((value) => ({ kind: '%' as const, value })),
    ...prolonged(asking).map((value) => ({ kind: '延长' as const, value })),
  ]
  const fitting = named.flatMap(({ kind, value }) => {
    const same = limits.filter((limit) => limit.kind === kind)
    const [limit] = same
    return limit === undefined || same.length > 1 ? [] : [{ value, limit }]
  })
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return undefined
  switch (only.limit.comparator) {
    case '>=':
      return only.value >= only.limit.value
    case '>':
      return only.value > only.limit.value
    case '<=':
      return only.value <= only.limit.value
    case '<':
      return only.value < only.limit.value
    default:
      return undefined
  }
}

/** Where a rule is quoted before the question (文件写的是80%，那我排70%行吧), the clause that asks. */
function putForward(question: string): string {
  const clauses = splitClauses(question)
  const asking = clauses.filter((clause) => clause.asks)
  const last = asking.at(-1)
  const quotes = /写的|规定|改为|改成|文件|通知|第[^，。]{1,3}条/u.test(question)
  return quotes && clauses.length > 1 && last !== undefined && /\d/u.test(last.text) ? last.text : question
}

/** 能不能超许可范围, where the statement keeps within one: no. */
export function keepsScope(statement: string, question: string): boolean | undefined {
  return /超(?:出|过|越)?[^，。？！]{0,6}范围/u.test(question) && /范围内/u.test(statement)
    ? false
    : undefined
}

/** 先给七成对吧: whether the share put forward is the one the statement names; undefined where either names none, several, or a limit. */
export function statesShare(statement: string, question: string): boolean | undefined {
  const named = numbersIn(statement).filter(({ unit }) => unit?.startsWith('%') === true)
  const [own] = named
  if (own === undefined || named.length > 1 || own.comparator !== undefined) return undefined
  const said = [...readQuantities(question).flatMap(shareOf), ...half(question)]
  const [only] = said
  return only === undefined || said.length > 1 ? undefined : only === own.value
}

/** 占一半, 全线上上, which are no figures. */
function half(question: string): readonly number[] {
  if (/全(?:部|都|程)?(?:在|用|放|是)?(?:网上|线上|网课)/u.test(question)) return [100]
  return /一半|半数|对半/u.test(question) ? [50] : []
}

function shareOf(quantity: Quantity): readonly number[] {
  if (quantity.kind === 'percent' && quantity.basisPoints !== undefined) return [quantity.basisPoints / 100]
  if (quantity.kind !== 'ratio' || quantity.form !== 'fraction') return []
  const [numerator = 0, denominator = 1] = quantity.parts
  return [(numerator * 100) / denominator]
}

/** 延长: how long a term may be in all (可延长至3年). */
type Kind = '人' | '%' | '课时' | '学分' | '天' | '延长'

/** 能延长到四年吧: the length in all it is put to. */
function prolonged(asking: string): readonly number[] {
  const [, length = ''] = /(?:延|拖|放宽)长?[至到成]([^，。？！]{1,3}?年)/u.exec(asking) ?? []
  return readQuantities(length).flatMap((quantity) =>
    quantity.kind === 'duration' && quantity.amount !== undefined ? [quantity.amount] : [],
  )
}

function unitOf(unit: string): Kind | undefined {
  if (/^[人名位]/u.test(unit)) return '人'
  if (unit.startsWith('%')) return '%'
  if (/^(?:课时|学时)/u.test(unit)) return '课时'
  if (unit.startsWith('学分')) return '学分'
  if (/^(?:天|日)/u.test(unit)) return '天'
  return undefined
}

function measure(quantity: Quantity): readonly { readonly kind: Kind; readonly value: number }[] {
  const shares = shareOf(quantity)
  if (shares.length > 0) return shares.map((value) => ({ kind: '%', value }))
  if (quantity.kind === 'count' && quantity.value !== undefined && /^[人名位个]$/u.test(quantity.unit))
    return [{ kind: '人', value: quantity.value }]
  if (quantity.kind === 'duration' && quantity.amount !== undefined) {
    const kind = unitOf(quantity.unit)
    return kind === undefined ? [] : [{ kind, value: quantity.amount }]
  }
  return []
}
