import { numberOf, numeral } from './headcount-words.ts'
import { people } from './figures.ts'

/** 30人，其中10人两年，其余一年; 30人一年，其中10人两年; 6人一年4人两年都过: how many are trained how long, each number said. */
export function lengthsApart(text: string): string {
  return [someThenRest, allThenSome].reduce(
    (words, [pattern, order]) => words.replace(pattern, (...found: string[]) => spelt(found, order)),
    sideBySide(text),
  )
}

/** 6人一年4人两年都过: two classes told by their length, none of them a part of the other. */
function sideBySide(text: string): string {
  return text.replace(each, (said: string, ...found: (string | undefined)[]) => {
    const [name = '', one = '', short = '', other = '', long = ''] = found
      .slice(0, 5)
      .map((part) => part ?? '')
    if (short === long) return said
    return name === ''
      ? `${one}个${short}的，${other}个${long}的，`
      : `${name}${one}人${short}，${name}${other}人${long}，`
  })
}

type Order = (names: readonly string[]) => readonly [whole: string, some: string, long: string, other: string]

function spelt(found: readonly string[], order: Order): string {
  const [said = '', ...groups] = found
  const [before, some, long, other] = order(groups)
  const whole = people(before).at(-1)
  const part = numberOf(some)
  if (whole === undefined || part === undefined || part >= whole || people(before).length > 1) return said
  return `${before}，${String(part)}人${long}，${String(whole - part)}人${other}`
}

const length = '((?:[一二两三1-3]年半?|半年|\\d{1,2}个月))(?:期|制)?'
const whole = '(.*(?:个|名|位|人)[^，。？！；]{0,8}?)'
const some = `${numeral}(?:个|名|位)?(?:人|学徒)?`
const train = '(?:是|学|读|上|培训|培养|报|按|要)*'

const someThenRest: readonly [RegExp, Order] = [
  new RegExp(
    `^${whole}[，](?:其中|里面?)?(?:有)?${some}${train}${length}(?:的)?[，](?:其余|剩下|其他|余下)(?:的|人|全|都|是|学|培训|培养)*${length}(?:的)?(?=$|[，。？！；])`,
    'u',
  ),
  ([before = '', part = '', long = '', other = '']) => [before, part, long, other],
]
const allThenSome: readonly [RegExp, Order] = [
  new RegExp(
    `^${whole.replace('{0,8}?', '*?')}[，]?${train}${length}(?:的)?[，](?:其中|里面?)(?:有)?${some}${train}${length}(?:的)?(?=$|[，。？！；])`,
    'u',
  ),
  ([before = '', other = '', part = '', long = '']) => [before, part, long, other],
]

const counted = `${numeral}(?:个|名|位)?(?:人|学徒)`
const each = new RegExp(
  `((?:急需紧缺|紧缺|普通)?(?:高级技师|技师|[初中高]级工?))?(?<![第其中\\d])${counted}${train}${length}(?:的)?[，、和]?${counted}${train}${length}(?:的)?，?(?!半|零|多|内|前)`,
  'u',
)
