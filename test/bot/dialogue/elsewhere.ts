import fc from 'fast-check'
import { withChineseCounts } from './chinese-numerals.ts'

/** People of one place, and in a later turn others of another place; some fail; both are asked for together. Worked out here. */

export interface TogetherTalk {
  readonly turns: readonly string[]
  /** 元, each place's sum in the order told. */
  readonly sums: readonly number[]
}

interface Class {
  readonly place: '北京' | '无锡' | '太原' | '忻州'
  readonly level: '中级工' | '高级工' | '技师'
  readonly years: 1 | 2
  readonly heads: number
}

const byLevel = { 中级工: 5000, 高级工: 6000, 技师: 7000 } as const
const spokenYears = { 1: '一年', 2: '两年' } as const
const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items)

const ofShanxi = ({ place }: Class) => place === '太原' || place === '忻州'
const rate = (own: Class) => (ofShanxi(own) ? 5000 : byLevel[own.level]) * own.years

const oneClass: fc.Arbitrary<Class> = fc.record({
  place: pick<Class['place']>('北京', '无锡', '太原', '忻州'),
  level: pick<Class['level']>('中级工', '高级工', '技师'),
  years: fc.constantFrom<1 | 2>(1, 2),
  heads: fc.integer({ min: 4, max: 60 }),
})

const named = (own: Class) => `${own.place === '北京' ? '普通' : ''}${own.level}`
/** All with a certificate: it settles every place. */
const outcome = pick('都拿证了', '全部拿到证', '都有证')

const opening = (own: Class) =>
  fc
    .tuple(
      pick(
        `${own.place}${named(own)}${String(own.heads)}人${spokenYears[own.years]}`,
        `我们在${own.place}有${String(own.heads)}个${named(own)}，培训${spokenYears[own.years]}`,
      ),
      outcome,
      fc.boolean(),
    )
    .map(([who, out, apart]) => (apart ? [`${who}，补多少`, out] : [`${who}，${out}，补多少`]))

const further = (own: Class) =>
  fc
    .tuple(
      pick(
        `那${own.place}${named(own)}${String(own.heads)}人${spokenYears[own.years]}呢`,
        `${own.place}还有${String(own.heads)}个${named(own)}，${spokenYears[own.years]}`,
        `又有${String(own.heads)}个${named(own)}在${own.place}，培训${spokenYears[own.years]}`,
        `${own.place}分公司${named(own)}${String(own.heads)}人，${spokenYears[own.years]}`,
      ),
      outcome,
    )
    .map(([who, out]) => `${who}，${out}`)

const together = pick(
  '两个地方加起来多少',
  '加起来呢',
  '两边一共多少',
  '两地合计多少钱',
  '加起来一共能拿多少',
)
const failed = pick(1, 2, 3)

export const togetherTalk: fc.Arbitrary<TogetherTalk> = fc
  .tuple(oneClass, oneClass)
  .filter(([one, other]) => one.place !== other.place && !(ofShanxi(one) && ofShanxi(other)))
  .chain(([one, other]) =>
    fc
      .record({
        first: opening(one),
        second: further(other),
        ask: together,
        asksFirst: fc.boolean(),
        of: fc.option(pick(0, 1), { nil: undefined }),
        lost: failed,
        tell: pick(
          (place: string, count: number) => `${place}有${String(count)}个没过`,
          (place: string, count: number) => `${place}那边有${String(count)}个不合格`,
          (place: string, count: number) => `${place}的有${String(count)}个没合格`,
        ),
        inChinese: fc.boolean(),
      })
      .map(({ first, second, ask, asksFirst, of, lost, tell, inChinese }) => {
        const parts = [one, other]
        const change = of === undefined ? [] : [tell(parts[of]?.place ?? '', lost)]
        const turns = [...first, second, ...(asksFirst ? [ask, ...change] : [...change, ask])]
        return {
          turns: inChinese ? turns.map(withChineseCounts) : turns,
          sums: parts.map((own, at) => rate(own) * (own.heads - (at === of ? lost : 0))),
        }
      }),
  )
