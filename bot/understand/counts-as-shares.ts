import { numberOf, numeral } from './cohorts/headcount-words.ts'

interface Bound {
  /** A headcount as the second group, what leads to it as the first. */
  readonly pattern: RegExp
  readonly share: string
  /** Those counted are the others: 8个没就业. */
  readonly others?: true
}

/** Counts that are no class of their own but tell how large a part of the class did something. */
const bounds: readonly Bound[] = [
  {
    pattern: new RegExp(
      `(?<!没|没有|没能|未|未能|不|率)(就业)(?:的|了|上|成功|有|只有|才|人数|是|为|就)*${numeral}(?:个|名|位)?(?:人|学员)?(?![\\d.%％年月天日个多])`,
      'gu',
    ),
    share: '就业率',
  },
  {
    pattern: new RegExp(
      `()(?<![\\d第])${numeral}(?:个|名|位)?(?:人|学员)?(?:都|能|已经?|最后|成功)*(?:就业|找到工作|上岗就业)(?:了|的)?(?!率|重点|群体|培训)`,
      'gu',
    ),
    share: '就业率',
  },
  {
    pattern: new RegExp(
      `(?:没有?|未)(?:能)?(就业)(?:的|了|有|还有|只有|人数|是|为|就)*${numeral}(?:个|名|位)?(?:人|学员)?(?![\\d.%％年月天日个多])`,
      'gu',
    ),
    share: '就业率',
    others: true,
  },
  {
    pattern: new RegExp(
      `()(?<![\\d第])${numeral}(?:个|名|位)?(?:人|学员)?(?:还|都|也|最后|后来|一直|始终)*(?:没有?|未)(?:能)?(?:就业|找到工作)(?:了|上|成)?(?=$|[，。？！呢]|的(?:$|[，。？！话]))(?:的(?!话))?`,
      'gu',
    ),
    share: '就业率',
    others: true,
  },
  {
    pattern: new RegExp(
      `(线下)(?:实操|培训|参加|去|来|到|的|了|只有|只|就|有|才|人数|要是|如果|假如|要|是|为|改成|改为|换成|其实|实际|一共|总共|能|后来)*${numeral}(?:(?:个|名|位)?(?:人|学员)|个|名|(?=$|[，。？！]))(?:参加|去|来)?(?:了)?`,
      'gu',
    ),
    share: '线下',
  },
  {
    pattern: new RegExp(
      `()(?<![\\d第])${numeral}(?:个|名|位)?(?:人|学员)?(?:都|能|后来|最后|又|也|是|会|愿意|想)*(?:来|去|到|参加|转|转到|上|进)(?:了|过)?线下(?!几|多少)(?:培训|实操|课|班|参加|来|学习|学|了|的)*`,
      'gu',
    ),
    share: '线下',
  },
]

/** 200人里后来去（线下的有30个）: the whole the count is a part of, said once, and divided in no other way. */
function withoutWhole(before: string): string {
  return before.replace(ofWhole, (_said: string, whole: string, written: string, at: number) => {
    const known = headcounts(before.slice(0, at)).map(([, count = '']) => numberOf(count))
    return known.includes(numberOf(written)) ? '' : whole
  })
}

const ofWhole =
  /(([\d一二两三四五六七八九十百千]+)(?:个|名|位)?(?:人|学员))(?:的|里[面头边]?|[当之其]?中)*，?(?:后来|最后|最终|真正|实际|现在|结果|学完|只|就|才|有|再|又|又有)*(?:去|来|上|参加|转|进)?(?:了|过|的|到)*$/u

/** 一个都没就业 */
const nobodyEmployed =
  /(?:(?:一个人?|谁)(?:也|都)*(?:没有?|未)|没有?人|(?:都|全|全部)(?:还)?(?:没有?|未))能?(?:就业|找到工作)(?:了|上)?(?!率|重点|群体|培训|的?(?:人|毕业|高校|大学|青年))/gu
/** 线下一个没去 */
const nobodyOnSite =
  /线下(?:实操|培训)?(?:的)?(?:一个人?|没有?人|都|全|谁|一个)(?:也|都)?(?:没有?|不)?(?:去|来|参加)(?:过|的|了)?/gu

const did = '(?:都|也)*(?:去|来|参加|到|就业|找到工作|上岗)?(?:了|的|过)?'
/** 24个呢, 20个去了呢, and what else is said behind it (还是20天的，一共多少), where that counts nobody. */
const bare = new RegExp(
  `^(?:那|要是|如果|假如|后来|其实|换成|改成|去的?|来的?|参加的?|就业的?|了|是|只有|只|有|才|就|正好|刚好|恰好|恰|整整|整|满|到)*${numeral}(?:(?:个|名|位)(?:人)?|人)${did}(?:(?:呢|的话)*[？。！]*$|(?:呢|的话)+[，。？！](.+)$)`,
  'u',
)

/** 再凑一个就业呢, 又去了2个, 少一个去呢: so many more, or fewer, than were counted last. */
const byCount = new RegExp(
  `^(?:那|要是|如果|假如|后来|其实|结果|现在|，)*(?<way>(?:再|又|还|多)(?:有|多|加|凑|来|去|添|补|找|增加|就业|参加)*|(?:少|差)(?:去|来|就业|参加)*)(?:了|上|够|到)*${numeral}(?:个|名|位)?(?:人|学员)?(?:能|愿意|肯|也|都|没|不)*(?:去|来|参加|到|就业|找到工作|上岗)?(?:线下|培训|实操)*(?:了|的|上)*(?:呢|的话)*(?:[，。？！]*$|[，。？！](.+)$)`,
  'u',
)

/**
 * 50人就业了41个: 50人就业率82%. `known`: the headcount told before, which a count of these is held against where the text names no
 * other; `previous`: the turn before, as it was put and as it was read, whose count a bare figure (39个) replaces. Shares are cut, never rounded up over
 * a limit.
 */
export function countsAsShares(
  said: string,
  known: number | undefined,
  previous: { readonly text: string; readonly told: string } | undefined,
): string {
  const text =
    changedBy(said, known, previous?.told ?? '') ??
    said.replace(nobodyOnSite, '线下0%').replace(nobodyEmployed, '就业率0%')
  for (const { pattern, share, others } of bounds) {
    const [match, ...more] = text.matchAll(pattern)
    const count = match?.[2] === undefined ? undefined : numberOf(match[2])
    if (match !== undefined && count !== undefined && more.length === 0) {
      const rest = `${text.slice(0, match.index)}，${text.slice(match.index + match[0].length)}`
      const whole = headcountIn(rest) ?? known
      const written =
        whole === undefined ? undefined : percent(others === true ? whole - count : count, whole)
      if (whole === undefined && share === '就业率') return rest
      if (written !== undefined)
        return `${withoutWhole(text.slice(0, match.index))}，${share}${written}${text.slice(match.index + match[0].length)}`
    }
    const [, alone, behind = ''] = bare.exec(text) ?? []
    const again = alone === undefined || headcounts(behind).length > 0 ? undefined : numberOf(alone)
    if (
      again !== undefined &&
      known !== undefined &&
      previous !== undefined &&
      counts(pattern, share, previous)
    ) {
      const written = percent(again, known)
      if (written !== undefined) return `${share}${written}${behind === '' ? '' : `，${behind}`}`
    }
  }
  return text
}

/** 去线下的150个, no whole named: without the count. */
export function withoutOnSiteCount(text: string): string {
  const found = bounds
    .filter(({ share }) => share === '线下')
    .flatMap(({ pattern }) => [...text.matchAll(pattern)])
  const [match] = found
  if (match === undefined) return text
  const rest = `${text.slice(0, match.index)}，${text.slice(match.index + match[0].length)}`
  return headcountIn(rest) === undefined ? rest.replace(/^，|(?<=，)，/gu, '') : text
}

/** 76% of 25 before, and 再凑一个就业呢: 就业率80%. */
function changedBy(text: string, known: number | undefined, told: string): string | undefined {
  const found = byCount.exec(text)
  const [, name, rate] = [...told.matchAll(shareTold)].at(-1) ?? []
  const more = numberOf(found?.[2] ?? '')
  const behind = found?.[3] ?? ''
  if (found === null || name === undefined || known === undefined || more === undefined) return undefined
  const ofIt = name === '线下' ? /去|来|参加|线下/u : /就业|工作|上岗/u
  if (headcounts(behind).length > 0 || !ofIt.test(found[0])) return undefined
  // Shares are cut: the count is the next whole one.
  const before = Math.ceil((Number(rate) * known) / 100 - 1e-9)
  const fewer = /少|差|没|不/u.test(found[0].slice(0, found[0].length - behind.length))
  const written = percent(before + (fewer ? -more : more), known)
  return written === undefined ? undefined : `${name}${written}${behind === '' ? '' : `，${behind}`}`
}
const shareTold = /(就业率|线下)(\d+(?:\.\d+)?)%/gu

/** 23个就业了, or 24个呢 that was read as such a count. */
function counts(
  pattern: RegExp,
  share: string,
  { text, told }: { readonly text: string; readonly told: string },
): boolean {
  return [...text.matchAll(pattern)].length === 1 || (bare.test(text) && told.startsWith(share))
}

/** 20个农民工, 20个高校毕业生: people by what they are. */
const kindOfPeople = '[^，。？！；\\d个]{0,6}(?:工(?!种|作|厂|程)|人|员|生(?!产|活)|徒|军|妇女|农民)'

function headcounts(text: string): readonly RegExpMatchArray[] {
  return [
    ...text.matchAll(
      new RegExp(`(?<![\\d第])${numeral}(?:个人|名|位|人|个学员|个(?=${kindOfPeople}))(?!年)`, 'gu'),
    ),
  ]
}

/** The one headcount a text names. */
function headcountIn(text: string): number | undefined {
  const [only, ...more] = new Set(headcounts(text).map(([, written = '']) => numberOf(written)))
  return more.length > 0 ? undefined : only
}

function percent(count: number, whole: number): string | undefined {
  if (whole <= 0 || count < 0 || count > whole) return undefined
  return `${String(Math.floor((count * 10_000) / whole) / 100)}%`
}
