import { change } from './classes-changes.ts'
import { opening } from './classes-opening.ts'
import {
  inShanxi,
  wordsOf,
  type City,
  type Class,
  type Level,
  type Pick,
  type Talk,
} from './classes-words.ts'

/**
 * Conversations in which several classes are told of and their lengths, outcomes or numbers come later, as people type them. What the
 * classes come to is computed here, apart from the packs and from the reader.
 */

export interface Said {
  readonly text: string
  /** What the reply must come to in 元; `ask` where the words leave it open, undefined where nothing is held against it. */
  readonly sum: number | 'ask' | undefined
  /** While something is open, no sum shown may be more than if it all came out well. */
  readonly most: number
}

const rates = { 中级工: 5000, 高级工: 6000, 技师: 7000, 高级技师: 8000 } as const
const rate = (city: City, level: Level) => (inShanxi(city) ? 5000 : rates[level])

export const owed = (city: City, { level, years, passed = 0 }: Class) => rate(city, level) * years * passed
const sumOf = (city: City, classes: readonly Class[]): number | undefined =>
  classes.some(({ passed }) => passed === undefined)
    ? undefined
    : classes.reduce((sum, each) => sum + owed(city, each), 0)

const mostOf = (city: City, classes: readonly Class[]) =>
  classes.reduce((sum, each) => sum + owed(city, { ...each, passed: each.passed ?? each.heads }), 0)

/** A whole conversation. */
export function conversation(pick: Pick, between: (least: number, most: number) => number): readonly Said[] {
  const city = pick<City>(['无锡', '无锡', '江阴', '太原', '山西晋中'])
  const spoken: Said[] = []
  const word = wordsOf(pick, inShanxi(city))
  const talk: Talk = {
    classes: [],
    city,
    word,
    pick,
    between,
    say: (text, sum = sumOf(city, talk.classes)) => {
      spoken.push({ text, sum: sum === 'unchecked' ? undefined : sum, most: mostOf(city, talk.classes) })
    },
    nameOf: (at) => pick((talk.classes[at]?.names ?? ['']) as readonly [string, ...string[]]),
    update: (at, facts) => {
      talk.classes = talk.classes.map((each, index) => (index === at ? { ...each, ...facts } : each))
    },
  }
  const { say, nameOf, update } = talk

  const { classes: told, turns } = opening(city, word, pick, between)
  talk.classes = told
  for (const text of turns) say(text, 'unchecked')
  if (pick([true, false, false])) say(pick(['材料要交哪些', '钱打给谁']), 'unchecked')
  outcomes()
  for (let left = between(0, 3); left > 0; left -= 1) change(talk)
  if (pick([true, false, false])) askPart()
  if (pick([true, false, false, false])) askSome()
  say(
    pick([
      '加起来一共多少',
      '一共多少',
      '总共能补多少',
      '合计多少',
      '那总共多少钱',
      '全部加起来是多少',
      '一起算多少钱',
      '所有班加起来多少',
      '这几个班一共多少',
    ]),
  )
  return spoken

  /** What came of each class, in one breath or class by class. */
  function outcomes() {
    const way = pick([
      'each',
      'each',
      'each',
      'all',
      'except',
      'oneByOne',
      'two',
      'rest',
      'respectively',
      'joined',
    ] as const)
    if (way === 'all') {
      talk.classes = talk.classes.map((each) => ({ ...each, passed: each.heads, all: true }))
      say(pick(word.everybody))
    } else if (way === 'except') {
      const at = between(0, talk.classes.length - 1)
      const failed = between(1, 3)
      talk.classes = talk.classes.map((each, index) =>
        index === at ? { ...each, passed: each.heads - failed } : { ...each, passed: each.heads, all: true },
      )
      const called = nameOf(at)
      say(
        pick([
          `${called}有${word.people(failed)}${word.not}，其他都${word.done}`,
          `就${called}有${word.people(failed)}${word.not}，其余都${word.done}`,
          `只有${called}${word.people(failed)}${word.not}，剩下的都${word.done}`,
          `除了${called}有${word.people(failed)}${word.not}，其他的都${word.done}`,
          `${called}${word.people(failed)}${word.not}，剩下的全${word.done}`,
        ]),
      )
    } else if (way === 'oneByOne') {
      const order = pick([
        talk.classes.map((_, at) => at),
        talk.classes.map((_, at) => talk.classes.length - 1 - at),
      ])
      for (const at of order) say(outcomeOf(at))
    } else if (way === 'rest') {
      // All but the last, and the last as what is left.
      const last = talk.classes.length - 1
      for (const at of talk.classes.keys()) if (at < last) say(outcomeOf(at))
      update(last, { passed: talk.classes[last]?.heads, all: true })
      say(
        pick([
          `剩下的都${word.done}`,
          `其他的都${word.done}`,
          `剩下的班都${word.done}`,
          `另外一个班都${word.done}`,
          `另一个班全${word.done}`,
        ]),
      )
    } else if (way === 'respectively') {
      const counts = talk.classes.map(({ heads }) => heads - pick([0, 1, 2]))
      for (const [at, passed] of counts.entries()) update(at, { passed })
      const list = counts.map((count) => word.people(count)).join(pick(['、', '和', '，']))
      say(pick([`分别${word.got}${list}`, `${word.got}的分别是${list}`, `各班分别${word.got}${list}`]))
    } else if (way === 'joined') {
      talk.classes = talk.classes.map((each) => ({ ...each, passed: each.heads, all: true }))
      const called = talk.classes.map((_, at) => nameOf(at))
      say(`${called.join(pick(['和', '、', '跟']))}${pick(word.whole)}`)
    } else if (way === 'two') {
      // Some first, the others in the next turn.
      const [first, ...others] = talk.classes.map((_, at) => at)
      const words = outcomeOf(first ?? 0)
      say(words)
      say(others.map((at) => outcomeOf(at)).join('，'))
    } else {
      const order = pick([
        talk.classes.map((_, at) => at),
        talk.classes.map((_, at) => talk.classes.length - 1 - at),
      ])
      const words = order.map((at) => outcomeOf(at))
      say(words.join(pick(['，', '，', '；', ' '])))
    }
  }

  function outcomeOf(at: number): string {
    const own = talk.classes[at]
    if (own === undefined) return ''
    const called = nameOf(at)
    const failed = pick([0, 0, 1, 2, 3])
    const passed = own.heads - failed
    const [count, fails] = [word.people(passed), word.people(failed)]
    const whole = failed === 0 && pick([true, true, true, false])
    update(at, { passed, all: whole })
    if (whole) return `${called}${pick(word.whole)}`
    const some = [
      `${called}${word.got}${count}`,
      `${called}${count}${word.done}`,
      `${called}有${count}${word.done}`,
      `${called}的${word.got}${count}`,
    ] as const
    if (failed === 0) return pick(some)
    return pick([
      ...some,
      `${called}只有${count}${word.done}`,
      `${called}那边${count}${word.done}`,
      `${called}${word.people(own.heads)}${word.got}${count}`,
      `${called}${word.people(own.heads)}里${count}${word.done}`,
      `${called}没${word.bare}的有${fails}`,
      `${called}里面有${fails}${word.not}`,
      `${called}${fails}${word.not}，剩下${count}都${word.done}`,
      `${called}有${fails}${word.not}`,
      `${called}的有${fails}${word.not}`,
      `${called}${fails}${word.not}`,
      `${called}${count}${word.done}，${fails}${word.not}`,
      `${called}${word.got}${count}，${fails}${word.not}`,
    ] as const)
  }

  /** 甲班和丙班一共多少: of some of them together. */
  function askSome() {
    const [first, second, ...more] = talk.classes.keys()
    if (first === undefined || second === undefined || more.length === 0) return
    const some = talk.classes.slice(0, 2)
    if (some.some(({ passed }) => passed === undefined)) return
    const called = `${nameOf(first)}${pick(['和', '跟', '加'])}${nameOf(second)}`
    say(
      pick([`${called}一共多少`, `${called}加起来多少`, `${called}能拿多少`]),
      some.reduce((sum, each) => sum + owed(city, each), 0),
    )
  }

  function askPart() {
    const at = between(0, talk.classes.length - 1)
    const own = talk.classes[at]
    if (own?.passed === undefined) return
    const called = nameOf(at)
    say(
      pick([
        `${called}的多少`,
        `${called}能拿多少`,
        `${called}的补多少钱`,
        `那${called}呢`,
        `${called}是多少`,
      ]),
      owed(city, own),
    )
  }
}
