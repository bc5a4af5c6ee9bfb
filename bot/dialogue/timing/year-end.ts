/**
 * 今年的拖到明年6月发完行吗, against 最晚于次年3月底完成: whether the month of the next year put forward is still within the one the rule names;
 * undefined where either names none.
 */
export function keepsNextYear(rule: string, text: string): boolean | undefined {
  const last = monthOf(nextYears.exec(rule)?.groups)
  const put = monthOf((ofLastYear.test(text) ? thisYears : nextYears).exec(text)?.groups)
  if (last === undefined || put === undefined || !deed.test(text) || ofEarlier.test(text)) return undefined
  const after = /(?:月底?|以)(?:之|以)?后/u.test(text)
  return after ? put < last : put <= last
}

const nextYears =
  /(?:次年|第二年|明年|来年|下一?年)(?:的)?(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月/u
const thisYears = /今年(?:的)?(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月/u
const deed = /[发拨付给]/u
/** 去年的补贴今年5月还没发完: of last year, this year is the next; of one before that, none is. */
const ofLastYear = /去年|上一?年/u
const ofEarlier = /前年|往年/u

function monthOf(groups: Record<string, string> | undefined): number | undefined {
  const month = groups?.['month']
  if (month === undefined) return undefined
  const written = '一二三四五六七八九十'.indexOf(month.slice(0, 1)) + 1
  if (written === 0) return Number(month)
  return month.length === 1 ? written : 10 + '一二'.indexOf(month.slice(1)) + 1
}
