import type { Due } from '../../../knowledge/index.ts'
import { readQuantities } from '../../understand/index.ts'

/** 8月份就组织考核，可以吗: a month put forward for the deed, held against a window; of one that lies partly in it, the days that do. */
export function monthPut(text: string, { due, earliest }: Due, today: string): readonly string[] {
  if (due === undefined || earliest === undefined) return []
  const put = monthOfDeed(text, today)
  if (put === undefined) return []
  const { month, said, last } = put
  if (month < earliest.slice(0, 7)) return [`不可以，${said}太早了。`]
  if (month > due.slice(0, 7)) return [`不可以，${said}太晚了。`]
  const from = `${month}-01` < earliest ? Number(earliest.slice(8)) : 1
  const to = `${month}-${String(last)}` > due ? Number(due.slice(8)) : last
  if (from === 1 && to === last) return [`可以，${said}在这段时间里。`]
  const days = from === to ? `${String(from)}日` : `${String(from)}日到${String(to)}日`
  const rest = from === 1 ? '太晚了' : to === last ? '太早了' : '不在这段时间里'
  return [`要看哪天：${said}里只有${days}可以，别的日子${rest}。`]
}

/** The month a deed is put forward for: `2026-08`, 2026年8月, and its last day. */
export function monthOfDeed(
  text: string,
  today: string,
): { readonly month: string; readonly said: string; readonly last: number } | undefined {
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date' || quantity.month === undefined || quantity.day !== undefined) continue
    if (!deed.test(text.slice(quantity.end))) continue
    const year = quantity.year ?? Number(today.slice(0, 4))
    return {
      month: `${String(year)}-${String(quantity.month).padStart(2, '0')}`,
      said: `${String(year)}年${String(quantity.month)}月`,
      last: new Date(Date.UTC(year, quantity.month, 0)).getUTCDate(),
    }
  }
  return undefined
}

/** What is done in that month, in the same clause: not the month a class began in, or its term ends. */
const deed =
  /^(?:份|底|初|中旬|上旬|下旬)*(?:就|才|再|先|开始|去|来|要|想|能|可以|我们)*(?:组织|安排|进行|参加|搞|做|办|完成|考)/u
