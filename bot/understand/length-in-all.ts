import { readNumeral } from './quantities/index.ts'

/** How long people of another programme were trained, as far as it is known. */
export interface Trained {
  readonly hours: number | undefined
  readonly days: number | undefined
}

/**
 * 又补了4学时, after 20学时: 一共24学时; so of days, and 两天，每天12学时. What is told in whole (改成24学时) stays. `previous`: the turn before as
 * it was read, whose 每天12学时 is of the days told now.
 */
export function lengthInAll(text: string, { hours, days }: Trained, previous = ''): string {
  return dailyInAll(text, days, previous).replace(added, (said: string, more: string, unit: string) => {
    const known = unit === '天' ? days : hours
    const figure = readNumeral(more)
    return known === undefined || figure === undefined ? said : `一共${String(known + figure)}${unit}`
  })
}

const added =
  /(?:又|再|另外?|后来)(?:补|加|上|学|培训|培|安排|增加|延长)+了?(\d+(?:\.\d+)?|[半一二两三四五六七八九十]{1,3})个?(学时|课时|小时|天)(?!没|未|后|内|前)/gu

/** 两天但每天12个学时, 每天12学时 after two days: 24 in all. A total told beside it stands as told. */
function dailyInAll(text: string, known: number | undefined, previous: string): string {
  const [each, ...more] = text.matchAll(daily)
  if (each === undefined) {
    const said = hourFigure.test(text) ? [] : [...previous.matchAll(daily)]
    const told = said.at(-1)
    const days = dayCounts(text)
    return told === undefined || said.some(([, , figure]) => figure !== told[2]) || days.length !== 1
      ? text
      : `${text}，${inAll(told, days[0]) ?? ''}`
  }
  const rest = `${text.slice(0, each.index)}，${text.slice(each.index + each[0].length)}`
  const [told, ...others] = dayCounts(rest)
  if (more.length > 0 || others.length > 0 || hourFigure.test(rest)) return text
  const written = inAll(
    each,
    told ?? (ofAnyDay.test(text.slice(0, each.index) + (each[1] ?? '')) ? known : undefined),
  )
  return written === undefined ? text : text.replace(each[0], () => written)
}

/** 每天12学时; 就培训一天12学时 is of that day alone. */
const ofAnyDay = /(?:每[天日]|日均)$|(?:^|[，。但是那可不过])[一1][天日]$/u

function inAll(daily: RegExpMatchArray, days: number | undefined): string | undefined {
  const [, , figure = '', unit = ''] = daily
  const hours = readNumeral(figure)
  return days === undefined || hours === undefined
    ? undefined
    : `每天${figure}${unit}，一共${String(days * hours)}${unit}`
}

function dayCounts(text: string): readonly number[] {
  return [...new Set([...text.matchAll(daysTold)].flatMap(([, count = '']) => readNumeral(count) ?? []))]
}

const numeral = '(\\d+(?:\\.\\d+)?|[半一二两三四五六七八九十]{1,3})'
const daily = new RegExp(
  `(?<![头第前后首尾另有那这周])((?:平均)?每[天日]|日均|[一1][天日])(?:都|各|上课?|有|是|学|培训?|安排|排|开|讲|了|满|足足?|够|就|给|能|可以|算)*${numeral}个?(学时|课时)(?!以下|不到|以内)`,
  'gu',
)
const hourFigure = new RegExp(`${numeral}个?(?:学时|课时)`, 'u')
const daysTold = new RegExp(`(?<![第每\\d./月号])${numeral}天(?!之?[内后前]|以[内后前])`, 'gu')
