import { levels, short, type Class, type Talk } from './classes-words.ts'

/** One change to what is known, with what it then comes to. */
export function change(talk: Talk): void {
  const { pick, between, word, say, nameOf, update } = talk
  const at = between(0, talk.classes.length - 1)
  const own = talk.classes[at]
  if (own?.passed === undefined) return
  const called = nameOf(at)
  const { heads, passed } = own
  const failing = talk.classes.filter((each) => each.passed !== each.heads).length
  switch (
    pick([
      'retake',
      'retake',
      'heads',
      'years',
      'years',
      'passed',
      'left',
      'more',
      'drop',
      'further',
      'whole',
      'level',
      'two',
    ] as const)
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
        talk.classes = talk.classes.map((each) => ({ ...each, years }))
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
      const level = levels.find((each) => talk.classes.every((other) => other.level !== each))
      if (level === undefined || talk.classes.length > 3) return
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
      talk.classes = [...talk.classes, added]
      const came = failed === 0 ? pick(word.whole) : `${word.got}${word.people(count - failed)}`
      say(
        `${pick(['再加', '另外还有', '又招了', '还有'])}${word.people(count)}${name[0]}，${word.years(years)}，${came}`,
      )
      return
    }
    case 'drop': {
      if (talk.classes.length < 3) return
      talk.classes = talk.classes.filter((_, index) => index !== at)
      say(pick([`${called}不算`, `把${called}去掉`, `${called}去掉呢`]))
    }
  }
}
