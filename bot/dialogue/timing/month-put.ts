import type { Due } from '../../../knowledge/index.ts'
import { readQuantities } from '../../understand/index.ts'

/** 8月份就组织考核，可以吗: a month put forward for the deed, held against a window where all of it lies in or outside it. */
export function monthPut(text: string, { due, earliest }: Due, today: string): readonly string[] {
  if (due === undefined || earliest === undefined) return []
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date' || quantity.month === undefined || quantity.day !== undefined) continue
    if (!deed.test(text.slice(quantity.end))) continue
    const year = quantity.year ?? Number(today.slice(0, 4))
    const month = `${String(year)}-${String(quantity.month).padStart(2, '0')}`
    const said = `${String(year)}年${String(quantity.month)}月`
    if (month < earliest.slice(0, 7)) return [`不可以，${said}太早了。`]
    if (month > due.slice(0, 7)) return [`不可以，${said}太晚了。`]
    const last = new Date(Date.UTC(year, quantity.month, 0)).getUTCDate()
    if (`${month}-01` >= earliest && `${month}-${String(last)}` <= due) return [`可以，${said}在这段时间里。`]
  }
  return []
}

/** What is done in that month, in the same clause: not the month a class began in, or its term ends. */
const deed =
  /^(?:份|底|初|中旬|上旬|下旬)*(?:就|才|再|先|开始|去|来|要|想|能|可以|我们)*(?:组织|安排|进行|参加|搞|做|办|完成|考)/u
