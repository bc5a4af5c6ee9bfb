import fc from 'fast-check'
import { beijingTalk, type Talk } from './beijing-outcomes.ts'
import { chinese } from './chinese-numerals.ts'

/** A class of 北京 whose advance was paid, told somewhere in the conversation; at its end the rest is asked for. */

export interface PaidTalk {
  readonly turns: readonly string[]
  /** 元: due, as in the talk without an advance. */
  readonly sums: readonly number[]
  /** 元: what was paid in advance. */
  readonly paid: number
}

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items)

function spoken(yuan: number): fc.Arbitrary<string> {
  const wan = yuan / 10_000
  const shortly = Number.isInteger(wan) ? [`${chinese(wan)}万`, `${String(wan)}万块`] : []
  return pick(`${String(yuan)}元`, `${String(wan)}万`, `${String(wan)}万元`, ...shortly)
}

const toldFirst = (sum: string) =>
  pick(
    `预拨了${sum}`,
    `预拨款到账${sum}`,
    `前期已经拨了${sum}`,
    `之前预拨过${sum}`,
    `先给了我们${sum}`,
    `已经拿到预拨的${sum}`,
    `${sum}预拨款已经到账`,
    `开班的时候先拨了${sum}`,
  )
const toldAnew = (sum: string) =>
  pick(`不对，预拨的是${sum}`, `说错了，预拨了${sum}`, `预拨的应该是${sum}`, `更正一下，先拨的是${sum}`)
const asksRest = pick(
  '还能拿多少',
  '还剩多少没给',
  '后面还能领多少',
  '那余款是多少',
  '现在还能补多少钱',
  '剩下的还有多少',
)

const sum = fc.integer({ min: 1, max: 160 }).map((halves) => halves * 1500)

/** The advance told in a turn of its own after some turn, or at the end of the first. */
export const paidTalk: fc.Arbitrary<PaidTalk> = fc
  .record({
    talk: beijingTalk,
    paid: sum,
    anew: fc.option(sum, { nil: undefined }),
    at: fc.nat(),
    joined: fc.boolean(),
  })
  .chain(({ talk, paid, anew, at, joined }) =>
    fc
      .record({
        first: spoken(paid).chain(toldFirst),
        second: anew === undefined ? fc.constant(undefined) : spoken(anew).chain(toldAnew),
        ask: asksRest,
      })
      .map(({ first, second, ask }) => ({
        turns: [...withAdvance(talk, first, second, at, joined), ask],
        sums: talk.sums,
        paid: anew ?? paid,
      })),
  )

function withAdvance(
  { turns }: Talk,
  first: string,
  second: string | undefined,
  at: number,
  joined: boolean,
): readonly string[] {
  const [opening = '', ...others] = turns
  const before = 1 + (at % turns.length)
  const told = joined
    ? [`${opening}，${first}`, ...others]
    : [...turns.slice(0, before), first, ...turns.slice(before)]
  return second === undefined ? told : [...told, second]
}
