import type { Due } from '../../../knowledge/index.ts'
import { readQuantities } from '../../understand/index.ts'

/** 8月份就组织考核, 6月中旬再考，可以吗: a month, or a third of it, put forward for the deed, held against a window; of one that lies partly in it, the days that do. */
export function monthPut(text: string, { due, earliest }: Due, today: string): readonly string[] {
  if (due === undefined || earliest === undefined) return []
  const put = monthOfDeed(text, today)
  if (put === undefined) return []
  const { month, said, first, last } = put
  const day = (each: number) => `${month}-${String(each).padStart(2, '0')}`
  if (day(last) < earliest) return [`不可以，${said}太早了。`]
  if (day(first) > due) return [`不可以，${said}太晚了。`]
  const from = day(first) < earliest ? Number(earliest.slice(8)) : first
  const to = day(last) > due ? Number(due.slice(8)) : last
  if (from === first && to === last) return [`可以，${said}在这段时间里。`]
  const days = from === to ? `${String(from)}日` : `${String(from)}日到${String(to)}日`
  const rest = from === first ? '太晚了' : to === last ? '太早了' : '不在这段时间里'
  return [`要看哪天：${said}里只有${days}可以，别的日子${rest}。`]
}

/** The month a deed is put forward for: `2026-08`, 2026年8月 (中旬), and the first and the last day meant of it. */
export function monthOfDeed(
  text: string,
  today: string,
):
  | { readonly month: string; readonly said: string; readonly first: number; readonly last: number }
  | undefined {
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date' || quantity.month === undefined || quantity.day !== undefined) continue
    if (!deed.test(text.slice(quantity.end))) continue
    const third = thirds.find(({ name }) =>
      text
        .slice(quantity.start)
        .replace(/^[^月]*月/u, '')
        .startsWith(name),
    )
    const year = quantity.year ?? Number(today.slice(0, 4))
    return {
      month: `${String(year)}-${String(quantity.month).padStart(2, '0')}`,
      said: `${String(year)}年${String(quantity.month)}月${third?.name ?? ''}`,
      first: third?.first ?? 1,
      last: third?.last ?? new Date(Date.UTC(year, quantity.month, 0)).getUTCDate(),
    }
  }
  return undefined
}

const thirds: readonly { readonly name: string; readonly first?: number; readonly last?: number }[] = [
  { name: '上旬', last: 10 },
  { name: '中旬', first: 11, last: 20 },
  { name: '下旬', first: 21 },
]

/** What is done in that month, in the same clause: not the month a class began in, or its term ends. */
const deed =
  /^(?:份|底|初|中旬|上旬|下旬)*(?:就|才|再|先|开始|去|来|要|想|能|可以|我们)*(?:组织|安排|进行|参加|搞|做|办|完成|考)/u
