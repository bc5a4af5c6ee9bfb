import {
  inShanxi,
  levels,
  ordinals,
  short,
  type City,
  type Class,
  type Pick,
  type Words,
} from './classes-words.ts'

/** The classes told of first, and the turns that tell them; their outcomes come later. */
export function opening(
  city: City,
  word: Words,
  pick: Pick,
  between: (least: number, most: number) => number,
): { readonly classes: readonly Class[]; readonly turns: readonly string[] } {
  const turns: string[] = []

  const many = pick([2, 2, 2, 3])
  const byLevel = pick([true, true, false])
  const first = between(0, byLevel ? 4 - many : 3)
  const alike = !byLevel && pick([true, false])
  const row = pick(ordinals as unknown as readonly [readonly string[], ...(readonly string[])[]])
  const sameYears = pick([true, true, false])
  const years = pick<1 | 2>([1, 1, 2])
  const classes = Array.from({ length: many }, (_, at): Class => {
    const level = levels[(first + (alike ? 0 : at)) % 4] ?? '技师'
    const own = short[level]
    return {
      names: byLevel ? [pick(own), ...own, `${own[0]}班`] : [row[at] ?? ''],
      level,
      heads: between(4, 40),
      years: sameYears ? years : pick<1 | 2>([1, 2]),
      passed: undefined,
      all: false,
    }
  })
  const one = classes[0]
  const common = classes.every((each) => each.years === one?.years) ? word.years(one?.years ?? 1) : undefined
  const asks = pick(['', '，能补多少', '，补多少', '，一共能拿多少钱'])
  const lead = pick(['', '我们在', '我们是'])
  const place = `${lead}${city}${lead === '我们是' ? '的' : ''}`
  const total = classes.reduce((sum, { heads }) => sum + heads, 0)
  const mark = pick(['，', '', '，'])
  const termLast = common !== undefined && pick([true, true, false])
  const countFirst = pick([false, false, true])
  const unnamed = inShanxi(city) && pick([true, false])
  const bodies = classes.map(({ level, heads, names, years: own }) => {
    const term = termLast ? '' : pick(['', '，']) + word.years(own)
    const people = word.people(heads)
    const called = pick(short[level])
    if (byLevel) return `${countFirst ? `${people}${called}` : `${called}${people}`}${term}`
    const level_ = alike || unnamed ? '' : called
    return `${names[0] ?? ''}${countFirst ? `${people}${level_}` : `${level_}${people}`}${term}`
  })
  const separator = byLevel && termLast ? pick(['，', '、', '']) : pick(['，', '；'])
  const general = alike && !inShanxi(city) ? short[one?.level ?? '技师'][0] : ''
  const head =
    general !== ''
      ? pick([`${place}${general}${word.count(many)}个班，`, `${place}，${general}的，`])
      : pick([
          `${place}${mark}`,
          `${place}${mark}`,
          `${place}${word.count(many)}个班，`,
          ...(byLevel ? [`${place}${String(total)}个学徒，其中`, `${place}一共${String(total)}人，`] : []),
        ] as unknown as readonly [string, ...string[]])
  const tail = termLast
    ? pick([`，${common}`, `，都是${common}`, `，培训${common}`, `，期限都是${common}`])
    : ''
  const later = termLast && pick([false, false, true])
  turns.push(`${head}${bodies.join(separator)}${later ? '' : tail}${asks}`)
  if (later) turns.push(pick([`都是${common}`, `${common}`, `培训${common}`, `都${common}`]))
  return { classes, turns }
}
