import { opening } from './classes-opening.ts'
import {
  inShanxi,
  levels,
  short,
  wordsOf,
  type City,
  type Class,
  type Level,
  type Pick,
} from './classes-words.ts'

/**
 * Conversations in which several classes are told of and their lengths, outcomes or numbers come later, as people type them. What the
 * classes come to is computed here, apart from the packs and from the reader.
 */

export interface Said {
  readonly text: string
  /** What the reply must come to in 元; `ask` where the words leave it open, undefined where nothing is held against it. */
  readonly sum: number | 'ask' | undefined
}

const rates = { 中级工: 5000, 高级工: 6000, 技师: 7000, 高级技师: 8000 } as const
const rate = (city: City, level: Level) => (inShanxi(city) ? 5000 : rates[level])

export const owed = (city: City, { level, years, passed = 0 }: Class) => rate(city, level) * years * passed
const sumOf = (city: City, classes: readonly Class[]): number | undefined =>
  classes.some(({ passed }) => passed === undefined)
    ? undefined
    : classes.reduce((sum, each) => sum + owed(city, each), 0)

/** A whole conversation. */
export function conversation(pick: Pick, between: (least: number, most: number) => number): readonly Said[] {
  const city = pick<City>(['无锡', '无锡', '江阴', '太原', '山西晋中'])
  const spoken: Said[] = []
  const word = wordsOf(pick, inShanxi(city))
  let classes: readonly Class[] = []
  const say = (text: string, sum: Said['sum'] = sumOf(city, classes)) => spoken.push({ text, sum })

  const { classes: told, turns } = opening(city, word, pick, between)
  classes = told
  for (const text of turns) say(text, undefined)
  if (pick([true, false, false])) say(pick(['材料要交哪些', '钱打给谁']), undefined)
  outcomes()
  for (let left = between(0, 3); left > 0; left -= 1) change()
  if (pick([true, false, false])) askPart()
  say(pick(['加起来一共多少', '一共多少', '总共能补多少', '合计多少', '那总共多少钱', '全部加起来是多少']))
  return spoken

  /** What came of each class, in one breath or class by class. */
  function outcomes() {
    const way = pick(['each', 'each', 'each', 'all', 'except', 'oneByOne', 'two'] as const)
    if (way === 'all') {
      classes = classes.map((each) => ({ ...each, passed: each.heads, all: true }))
      say(pick(word.everybody))
    } else if (way === 'except') {
      const at = between(0, classes.length - 1)
      const failed = between(1, 3)
      classes = classes.map((each, index) =>
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
      const order = pick([classes.map((_, at) => at), classes.map((_, at) => classes.length - 1 - at)])
      for (const at of order) say(outcomeOf(at))
    } else if (way === 'two') {
      // Some first, the others in the next turn.
      const [first, ...others] = classes.map((_, at) => at)
      const words = outcomeOf(first ?? 0)
      say(words)
      say(others.map((at) => outcomeOf(at)).join('，'))
    } else {
      const order = pick([classes.map((_, at) => at), classes.map((_, at) => classes.length - 1 - at)])
      const words = order.map((at) => outcomeOf(at))
      say(words.join(pick(['，', '，', '；', ' '])))
    }
  }

  function outcomeOf(at: number): string {
    const own = classes[at]
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
      `${called}有${fails}${word.not}`,
      `${called}的有${fails}${word.not}`,
      `${called}${fails}${word.not}`,
      `${called}${count}${word.done}，${fails}${word.not}`,
      `${called}${word.got}${count}，${fails}${word.not}`,
    ] as const)
  }

  /** One change to what is known, with what it then comes to. */
  function change() {
    const at = between(0, classes.length - 1)
    const own = classes[at]
    if (own?.passed === undefined) return
    const called = nameOf(at)
    const { heads, passed } = own
    const failing = classes.filter((each) => each.passed !== each.heads).length
    switch (
      pick(['retake', 'retake', 'heads', 'years', 'years', 'passed', 'left', 'more', 'drop'] as const)
    ) {
      case 'retake': {
        if (passed === heads || own.left === true) return
        const count = between(1, heads - passed)
        update(at, { passed: passed + count, all: false })
        const people = word.people(count)
        say(
          pick([
            `${called}补考又${word.got}${people}`,
            `${called}后来补考${word.got}${people}`,
            `${called}的补考${word.done}${people}`,
            `${called}没${word.bare}的又有${people}补考${word.done}`,
            `${called}那边又有${people}补考${word.done}`,
            ...(count === heads - passed ? [`${called}没${word.bare}的补考都${word.done}`] : []),
            ...(failing === 1
              ? [`补考又${word.got}${people}`, `没${word.bare}的又有${people}补考${word.done}`]
              : []),
          ] as unknown as readonly [string, ...string[]]),
        )
        return
      }
      case 'heads': {
        const next = between(3, 40)
        if (next === heads) return
        const words = pick([
          `不对，${called}是${String(next)}个人`,
          `说错了，${called}是${word.people(next)}`,
          `${called}应该是${word.people(next)}`,
          `${called}人数改成${String(next)}`,
          `更正一下，${called}${word.people(next)}`,
          `${called}其实是${word.people(next)}`,
        ])
        if (own.all) {
          update(at, { heads: next, passed: next })
          say(words)
        } else if (next > passed && passed < heads) {
          // Of those passed, or of those who did not, was not said: the conversation ends here.
          say(words, 'ask')
          update(at, { heads: next, passed: next - (heads - passed) })
          const failed = between(1, 2)
          update(at, { passed: next - failed, all: false })
          say(`${called}${word.got}${word.people(next - failed)}，${word.people(failed)}${word.not}`)
        }
        return
      }
      case 'years': {
        const years = own.years === 1 ? 2 : 1
        if (pick([true, false, false])) {
          classes = classes.map((each) => ({ ...each, years }))
          say(
            pick([
              `都改成${word.years(years)}呢`,
              `不对，都是${word.years(years)}`,
              `都按${word.years(years)}算呢`,
            ]),
          )
          return
        }
        update(at, { years })
        const term = word.years(years)
        say(
          pick([
            `${called}改成${term}`,
            `${called}改成${term}呢`,
            `${called}是${term}的`,
            `不对，${called}是${term}`,
            `${called}其实培训了${term}`,
            `${called}要是${term}呢`,
          ]),
        )
        return
      }
      case 'passed': {
        const next = between(1, heads)
        if (next === passed || next === heads || own.left === true) return
        update(at, { passed: next, all: false })
        say(
          pick([
            `不对，${called}${word.got}${word.people(next)}`,
            `${called}其实${word.got}${word.people(next)}`,
            `说错了，${called}是${word.people(next)}${word.done}`,
            `${called}应该是${word.people(heads - next)}${word.not}`,
            `更正，${called}有${word.people(heads - next)}${word.not}`,
          ]),
        )
        return
      }
      case 'left': {
        if (passed !== heads) return
        const count = between(1, 2)
        update(at, { passed: passed - count, all: false, left: true })
        say(pick([`${called}走了${word.people(count)}`, `${called}有${word.people(count)}中途离职了`]))
        return
      }
      case 'more': {
        const level = levels.find((each) => classes.every((other) => other.level !== each))
        if (level === undefined || classes.length > 3) return
        const count = between(2, 12)
        const years = pick<1 | 2>([1, 2])
        const failed = pick([0, 0, 1])
        const name = short[level]
        const added: Class = {
          names: name,
          level,
          heads: count,
          years,
          passed: count - failed,
          all: failed === 0,
        }
        classes = [...classes, added]
        const came = failed === 0 ? pick(word.whole) : `${word.got}${word.people(count - failed)}`
        say(
          `${pick(['再加', '另外还有', '又招了', '还有'])}${word.people(count)}${name[0]}，${word.years(years)}，${came}`,
        )
        return
      }
      case 'drop': {
        if (classes.length < 3) return
        classes = classes.filter((_, index) => index !== at)
        say(pick([`${called}不算`, `把${called}去掉`, `${called}去掉呢`]))
      }
    }
  }

  function askPart() {
    const at = between(0, classes.length - 1)
    const own = classes[at]
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

  function nameOf(at: number): string {
    const names = classes[at]?.names ?? []
    return pick(names as readonly [string, ...string[]])
  }

  function update(at: number, facts: Partial<Class>) {
    classes = classes.map((each, index) => (index === at ? { ...each, ...facts } : each))
  }
}
