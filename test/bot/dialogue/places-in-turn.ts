import fc from 'fast-check'
import { anew, toldOn, type Change } from './changes-told.ts'
import { withChineseCounts } from './chinese-numerals.ts'

/** One class, asked about at one place after another and told of again in between; what it comes to at the last place is worked out here. */

type Place = '北京' | '无锡' | '江阴' | '太原' | '忻州' | '广州'
type Level = '中级工' | '高级工' | '技师' | '高级技师'
type Category = '普通' | '急需紧缺'

const byLevel = { 中级工: 5000, 高级工: 6000, 技师: 7000, 高级技师: 8000 } as const
const spokenYears = { 1: '一年', 2: '两年' } as const

interface Class {
  readonly place: Place
  readonly level: Level
  /** Told only where 北京 has been asked about. */
  readonly category: Category | undefined
  readonly years: 1 | 2
  readonly certified: number
  readonly failed: number
}

export interface Talk {
  readonly turns: readonly string[]
  /** 元; undefined where the place states none or something is still to be asked. */
  readonly sum: number | undefined
}

function sumOf({ place, level, category, years, certified }: Class): number | undefined {
  if (place === '广州' || (place === '北京' && category === undefined)) return undefined
  const rate =
    place === '太原' || place === '忻州'
      ? 5000
      : byLevel[level] + (place === '北京' && category === '急需紧缺' ? 2000 : 0)
  return rate * years * certified
}

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items)
const place = pick<Place>('北京', '无锡', '江阴', '太原', '忻州', '广州')
const level = pick<Level>('中级工', '高级工', '技师', '高级技师')

const toPlace = anew<Class, 'place'>('place', place, [
  (name) => `换成${name}呢`,
  (name) => `那${name}呢`,
  (name) => `${name}呢`,
  (name) => `如果在${name}办呢`,
  (name) => `要是放到${name}呢`,
  (name) => `同样的在${name}能补多少`,
  (name) => `${name}的话补多少`,
])

const headcount: fc.Arbitrary<Change<Class>> = anew<Class, 'certified'>(
  'certified',
  fc.integer({ min: 61, max: 99 }),
  [(count) => `不对，是${count}人`, (count) => `人数改成${count}人呢`, (count) => `要是${count}个人呢`],
).map((change) => (known) => (known.failed > 0 ? undefined : change(known)))

const someFailed: fc.Arbitrary<Change<Class>> = fc
  .tuple(
    pick(
      (count: string) => `有${count}个没过`,
      (count: string) => `其中${count}个不合格`,
      (count: string) => `后来发现有${count}个没通过`,
    ),
    pick(1, 2, 3),
  )
  .map(
    ([words, count]) =>
      (known) =>
        known.failed > 0 || known.certified <= count
          ? undefined
          : {
              said: words(String(count)),
              then: { ...known, failed: count, certified: known.certified - count },
            },
  )

const ofCategory: fc.Arbitrary<Change<Class>> = anew<Class, 'category'>(
  'category',
  pick<Category>('普通', '急需紧缺'),
  [(category) => `是${category}的`],
).map((change) => (known) => (known.place === '北京' ? change(known) : undefined))

const anyFact: fc.Arbitrary<Change<Class>> = fc.oneof(
  headcount,
  someFailed,
  anew<Class, 'years'>(
    'years',
    pick<1 | 2>(1, 2),
    [(years) => `改成${years}呢`, (years) => `不对，培训${years}`],
    (years) => spokenYears[years],
  ),
  anew<Class, 'level'>('level', level, [(name) => `换成${name}呢`, (name) => `如果是${name}呢`]),
  ofCategory,
)

const first = fc.record({
  place: pick<Place>('北京', '无锡', '江阴', '太原', '忻州'),
  level,
  category: pick<Category>('普通', '急需紧缺'),
  years: fc.constantFrom<1 | 2>(1, 2),
  certified: fc.integer({ min: 2, max: 60 }),
  opening: pick(0, 1, 2),
  inChinese: fc.boolean(),
})

export const placesTalk: fc.Arbitrary<Talk> = fc
  .tuple(
    first,
    fc.array(fc.oneof({ weight: 2, arbitrary: toPlace }, { weight: 1, arbitrary: anyFact }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([{ opening, inChinese, ...told }, changes]) => {
    const category = told.place === '北京' ? told.category : undefined
    const name = `${category ?? ''}${told.level}`
    const heads = String(told.certified)
    const years = spokenYears[told.years]
    const opened =
      [
        `${told.place}${name}${heads}人${years}，都拿证了，补多少`,
        `我们在${told.place}，${heads}个${name}，${years}，都取得证书了，能补多少钱`,
        `${told.place}，${name}${heads}名，培训${years}，都有证，多少钱`,
      ][opening] ?? ''
    const { turns, known } = toldOn([opened], { ...told, category, failed: 0 } as Class, changes)
    return { turns: inChinese ? turns.map(withChineseCounts) : turns, sum: sumOf(known) }
  })
