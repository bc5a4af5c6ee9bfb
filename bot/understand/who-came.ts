import { numberOf, numeral } from './cohorts/headcount-words.ts'

/**
 * 有5个人没来，实际参加的35个, 实际来了35个，5个没来, of 40 people known or told in the same breath: those who came are the class, and
 * the others no part of it. `paidByHead`: so many are paid for as took part, so that 有5个人没来 says as much. Left standing where the figures
 * do not add up.
 */
export function whoCame(text: string, total: number | undefined, paidByHead: boolean): string {
  const put = (said: string, absent: string, came: string): string => {
    const [away, heads] = [numberOf(absent), numberOf(came)]
    if (away === undefined || heads === undefined) return said
    if (total === undefined) return `${marked}${String(away + heads)}${marked}${String(heads)}${marked}`
    return away + heads === total ? `人数改成${String(heads)}人` : said
  }
  const both = text
    .replace(absentFirst, put)
    .replace(cameFirst, (said: string, came: string, absent: string) => put(said, absent, came))
  const alone = paidByHead
    ? both.replace(absentAlone, (said: string, absent: string) => {
        const away = numberOf(absent)
        const all = total ?? onlyCount(both.replace(said, ''))
        if (away === undefined || all === undefined || away >= all) return said
        return total === undefined
          ? `${marked}${String(all)}${marked}${String(all - away)}${marked}`
          : `人数改成${String(all - away)}人`
      })
    : both
  return settled(alone, text)
}

/** The whole told in the same breath takes the number of those who came; the text as it was where no such number was told. */
function settled(put: string, text: string): string {
  const found = new RegExp(`${marked}(\\d+)${marked}(\\d+)${marked}`, 'u').exec(put)
  if (found === null) return put
  const [said, all = '', heads = ''] = found
  const rest = put.replace(said, '')
  if (rest.includes(marked)) return text
  const wholes = [...rest.matchAll(counted)].filter(([, figure = '']) => numberOf(figure) === Number(all))
  const [whole, ...more] = wholes
  if (whole === undefined) return onlyCount(rest) === undefined ? put.replace(said, `${heads}人`) : text
  return more.length > 0
    ? text
    : `${rest.slice(0, whole.index)}${heads}人${rest.slice(whole.index + whole[0].length)}`.replace(
        /，(?=[，。])/gu,
        '',
      )
}

function onlyCount(text: string): number | undefined {
  const [only, ...more] = text.matchAll(counted)
  return only === undefined || more.length > 0 ? undefined : numberOf(only[1] ?? '')
}

const marked = '§'
const counted = new RegExp(
  `${numeral}(?:个人|名|位|人|个(?:学徒|员工|职工|学员|工人)|个(?=的?(?:普通|紧缺|急需|[初中高]级|技师)))`,
  'gu',
)
const heads = `${numeral}(?:个|名|位|人)(?:人|学徒|员工|职工|学员)?`
const absent = `(?:其中|里[面头]?)?(?:有)?${heads}(?:压根|根本|最后|后来|临时|请假|当天|一直|都)*(?:没有?|未)(?:能|去)?(?:来|参加|到场?|去|上)(?:培训|上课|参加|成)?了?`
const came = `(?:实际|真正|最后|最终|到场|结果)(?:上)?(?:参加|参训|来|到|培训|上课|去)?(?:培训|上课)?(?:的|了)?(?:人数?)?(?:就|只|才|是|有|为)*${heads}`
const absentFirst = new RegExp(`${absent}[，。；]?(?:那|所以)?${came}`, 'gu')
const cameFirst = new RegExp(`${came}[，。；]${absent}`, 'gu')
const absentAlone = new RegExp(`${absent}(?=$|[，。；？！呢的])`, 'u')
