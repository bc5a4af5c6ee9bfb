import { readQuantities } from '../quantities/index.ts'

/**
 * 电工18人，焊工12人, 新招8人，转岗12人: people told by trade or by where they come from, which matters for no sum, are so many in all. Left standing where anything else tells
 * them apart, or some of them are counted again.
 */
export function addUpTrades(text: string): string {
  const counts = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'count' && quantity.value !== undefined && /^[人个名位]$/u.test(quantity.unit)
      ? [{ start: quantity.start, end: quantity.end, value: quantity.value }]
      : [],
  )
  const named = counts.flatMap((count, at) => {
    const before = text.slice(counts[at - 1]?.end ?? 0, count.start)
    const [said] = trade.exec(before) ?? []
    return said === undefined || ofClass.test(said) ? [] : [{ ...count, from: count.start - said.length }]
  })
  const [first, ...others] = named
  const last = others.at(-1)
  if (first === undefined || last === undefined) return text
  const inARow = others.every((each, at) => joins.test(text.slice(named[at]?.end, each.from)))
  const sum = named.reduce((all, { value }) => all + value, 0)
  const whole = counts.filter((count) => !named.some(({ start }) => start === count.start))
  const rest = `${text.slice(0, first.from)}，${text.slice(last.end)}`
  if (!inARow || whole.some(({ value }) => value !== sum) || whole.length > 1 || apart.test(rest)) return text
  const heads = whole.length === 1 ? '' : `一共${String(sum)}人`
  return `${text.slice(0, first.from)}${heads}${text.slice(last.end)}`
}

/** 焊工, or how they came to be apprentices: 新招, 转岗. */
const trade = /(?:[\u4e00-\u9fff]{1,4}(?:工|员)|新招(?:用|录)?的?|新录用的?|转岗的?|在岗的?)(?:有|是)?$/u
const ofClass = /[初中高]级|[中高]工|职工|员工|普通|紧缺|有的/u
const joins = /^[，、和及]?$/u
/** 焊工3个没过: told of one of them. */
const apart = /其中|各|[电焊钳车铣]工|其余|剩|没|未|不/u
