import { addMonths, type Entry } from '../../../knowledge/index.ts'
import { chineseDate, phrases } from '../../messages.zh.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 中级工班2027年1月4日开班，什么时候期满: the day, by the length the rule gives for the one level told of, or the length told. */
export function termEndLead(
  context: AnswerContext,
  entry: Entry,
  question: AskedQuestion,
): string | undefined {
  const { started } = context
  if (question.topic !== 'training-term' || !asksEnd.test(question.text)) return undefined
  if (started === undefined || !wholeDay.test(started)) return undefined
  const groups = groupsOf(context)
  const told = only(groups.map((facts) => facts['years'] ?? facts['filed-years']))
  const level = only(groups.map((facts) => facts['level']))
  const ruled = typeof level === 'string' ? ruledYears(entry.text, level) : undefined
  const years = typeof told === 'number' ? told : ruled
  if (years === undefined || !Number.isInteger(years * 12)) return undefined
  const { date } = addMonths(started, years * 12)
  const firm = typeof told === 'number' || !entry.text.includes('原则上')
  return phrases.termEnds(years, chineseDate(started), chineseDate(date), firm)
}

/** 中级工为1年，高级工及以上为2年: the length for a level; none where the rule gives a range. */
function ruledYears(said: string, level: string): number | undefined {
  const named = /技师/u.test(level) && !said.includes(`${level}为`) ? '高级工及以上' : level
  const found = new RegExp(`${named}(?:及以上)?为(\\d)年`, 'u').exec(said)?.[1]
  return found === undefined ? undefined : Number(found)
}

function only<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined
}

const asksEnd =
  /(?:什么时候|哪一?天|几号|何时|几月|什么时间)[^，。？！]{0,4}(?:期满|到期|满期|结束|结业|毕业)|(?:期满|到期|满期|结束|结业|毕业)(?:日|时间|日期)?(?:是|在|算)*(?:什么时候|哪一?天|几号|何时|几月)/u
const wholeDay = /^\d{4}-\d{2}-\d{2}$/u
