import { isoOf } from './facts/read-facts.ts'
import { readQuantities } from './quantities/index.ts'

/** When the class told of began: the day, or as much of it as was said (2023-09, 2023). */
export function classStart(text: string, today: string): string | undefined {
  for (const quantity of readQuantities(text, { today })) {
    if (quantity.kind !== 'date') continue
    const { start, end, year, month } = quantity
    if (!behind.test(text.slice(end)) && !ahead.test(text.slice(0, start))) continue
    const day = isoOf(quantity, today)
    if (day !== undefined) return day
    if (year !== undefined)
      return month === undefined ? String(year) : `${String(year)}-${String(month).padStart(2, '0')}`
  }
  return undefined
}

/** 2023年9月1日开班, 9月开的, 9月开的班, 2023年的班; 开班备案 is a step of its own. */
const behind =
  /^(?:的时候|那时|我们|就|已经?|才|正式|开始|，)*(?:开(?:了|的)?(?:(?:班|课|训|学)(?!备案|申请|申报|审核|材料|前)|(?=[，。？！；]|$))|的(?:那)?(?:个|批|一批)?班(?!组))/u
const ahead = /(?:开班|开课|开训|开学)(?:时间|日期|日|的)?(?:是|为|在|于|：|定在)*$/u
