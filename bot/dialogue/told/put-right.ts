import { cohortTokens, readQuantities } from '../../understand/index.ts'
import type { LastQuestion } from '../state.ts'

/**
 * 不对，是10月28号, after 10月20号离职，哪天前报; 那减到240呢, after 线上排了250，行不: the last question with its day or its figure put
 * right. Undefined where that is not what is said, where several days were named, or where people are counted (`recount` hears of those).
 */
export function putRight(last: LastQuestion | undefined, text: string, today: string): string | undefined {
  return last === undefined ? undefined : (dayPutRight(last, text, today) ?? figureMoved(last, text))
}

function dayPutRight({ told }: LastQuestion, text: string, today: string): string | undefined {
  const [said, ...more] = daysOf(text, today)
  if (said === undefined || more.length > 0) return undefined
  if (!corrects.test(text.slice(0, said.start)) || !/^(?:才对|的|号)*[。！]*$/u.test(text.slice(said.end)))
    return undefined
  const [day, ...others] = daysOf(told, today)
  if (day === undefined || others.length > 0) return undefined
  return `${told.slice(0, day.start)}${text.slice(said.start, said.end)}${told.slice(day.end)}`
}

function daysOf(text: string, today: string) {
  return readQuantities(text, { today }).filter((quantity) => quantity.kind === 'date')
}

const corrects =
  /^(?:哦|噢|啊|那个|，)*(?:不对|不是|错了|(?:说|写|记|搞|看|弄|打)错了?|更正(?:一下)?)(?:了|，|：)*(?:应该|其实)?(?:是|为)?$/u

/** Of the figures told before, the last that can be brought down, or up, to the one said now. */
function figureMoved({ told }: LastQuestion, text: string): string | undefined {
  const { way = '', figure = '' } = moved.exec(text)?.groups ?? {}
  if (figure === '' || cohortTokens(told).some(({ kind }) => kind === 'count')) return undefined
  const down = /[减降压缩]/u.test(way)
  const from = [...told.matchAll(/\d+(?:\.\d+)?/gu)]
    .filter(([said]) => (down ? Number(said) > Number(figure) : Number(said) < Number(figure)))
    .at(-1)
  if (from === undefined) return undefined
  return `${told.slice(0, from.index)}${figure}${told.slice(from.index + from[0].length)}`
}

const moved =
  /^(?:那|那么|如果|要是|我|再|，)*(?<way>减少?|降低?|压缩?|缩减|加|增加?|提高?)到(?<figure>\d+(?:\.\d+)?)(?:个?(?:课时|学时|学分|天|%))?(?:的话)?(?:呢|行不行|行|可以|够不够|够|就?对|吗|不|了|么)*[？。！]*$/u
