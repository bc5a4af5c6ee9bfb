import { people, readCohorts, readQuantities, type CohortReading } from '../../understand/index.ts'
import type { KnownPart } from './known-people.ts'
import { outcomeFacts, pick } from './merge.ts'
import type { SharedFacts } from '../state.ts'

/** Which of the parts known a turn speaks of, and what it says of it. */
export interface NamedPart {
  readonly at: number
  readonly said: string
  /** 离职的其实是4个: its count is told anew. */
  readonly anew: boolean
  /** 其余的: named as what the others leave. */
  readonly rest: boolean
}

/** Undefined where the words name no part; 'unknown' where they name one that is none of these, or more than one. */
export function partNamed(parts: readonly KnownPart[], told: string): NamedPart | 'unknown' | undefined {
  // 4个没合格的里面1个离职了: 没合格的4个里面; 还有1个本来算拿证的，结果没合格: 拿证的里面1个没合格.
  const text = together(told).replace(countFirst, '$1$3的$2个').replace(formerly, '$2的里面$1个')
  const byCount = counted.exec(text) ?? (parts.length > 1 ? countedThose.exec(text) : null)
  if (byCount !== null) {
    const count = countIn(byCount[1] ?? '')
    return only(
      parts.flatMap((part, at) => (part.count === count ? [at] : [])),
      text.slice(byCount.index + byCount[0].length),
      false,
    )
  }
  const byOutcome = described.exec(text)
  if (byOutcome !== null) {
    const [all, outcome = '', count, anew] = byOutcome
    const facts = pick(readCohorts(plainOutcome(outcome)).shared, outcomeFacts)
    const said = text.slice(byOutcome.index + all.length)
    // 没过的4个补考又过了2个: so many is the part; 没过的3个补考过了: so many of it.
    const whole = count !== undefined && people(said).length > 0 ? countIn(count) : undefined
    // 合格没证的那个: one there is.
    const size = /[那这][个位]/u.test(all) ? 1 : whole
    // 没考过的: who left is not among them.
    const stayed = facts['left-early'] === undefined
    const hits = parts.flatMap((part, at) =>
      !(stayed && left(part)) &&
      Object.entries(facts).every(([fact, value]) => part.facts[fact] === value) &&
      (size === undefined || part.count === size)
        ? [at]
        : [],
    )
    if (Object.keys(facts).length === 0) return undefined
    // 没过的有1个, where only some who left are known not to have passed: others, told of anew.
    if (stayed && hits.length === 0 && parts.some((part) => left(part))) return undefined
    const some = count === undefined || whole !== undefined ? said : `${count}个${said}`
    return only(hits, some, anew !== undefined && count === undefined)
  }
  const rest = others.exec(text)
  return rest === null
    ? undefined
    : { at: parts.length - 1, said: text.slice(rest.index + rest[0].length), anew: false, rest: true }
}

function left({ facts }: KnownPart): boolean {
  return facts['left-early'] === true
}

/** 没证那俩, 俩没证的: so many, in figures. */
function together(text: string): string {
  return text.replace(/(^|[那这的，])([俩仨])(?:个|人)?/gu, (_said, before: string, both: string) => {
    return `${before}${both === '俩' ? '2' : '3'}个`
  })
}

/** 没过的里面有1个补考过了, 又有1个拿到证了: how many had come to what before is taken to be known. */
export function goesOnFrom(text: string): boolean {
  return (described.test(text) && inside.test(text)) || another.test(text)
}
const inside = /里[面头边]?|当中|的人?中|之中|补考|重考|的又/u
const another =
  /^(?:后来|然后|最后|，|那)*(?:又|再)有?[\d一二两俩三仨四五六七八九十]+(?:个|名|位)?人?(?:拿|考|取)(?:到|得|了)*证/u

function only(hits: readonly number[], said: string, anew: boolean): NamedPart | 'unknown' {
  const [at, ...more] = hits
  return at === undefined || more.length > 0 ? 'unknown' : { at, said, anew, rest: false }
}

function countIn(written: string): number | undefined {
  const [token] = readCohorts(`${written}人`).tokens
  return token?.kind === 'count' ? token.value : undefined
}

/** 没证的, 离职的那几个, with nothing said of them: what came of those spoken of. */
export function outcomeNamed(text: string): SharedFacts | undefined {
  const [, outcome] = alone.exec(text) ?? []
  const facts = outcome === undefined ? {} : pick(readCohorts(plainOutcome(outcome)).shared, outcomeFacts)
  return Object.keys(facts).length === 0 ? undefined : facts
}

/** 不合格的预拨款怎么办, of people told apart by outcome: some of them are named, and nothing is told of anybody. */
export function namesOnly(groups: readonly SharedFacts[], { tokens, text }: CohortReading): boolean {
  const end = alone.exec(text)?.[0].length ?? 0
  const named = outcomeNamed(text)
  return (
    named !== undefined &&
    !changed.test(text.slice(end)) &&
    !readQuantities(text.slice(end)).some(({ kind }) => kind === 'percent' || kind === 'ratio') &&
    tokens.every((token) => token.end <= end) &&
    groups.some((group) => Object.entries(named).every(([fact, value]) => group[fact] === value))
  )
}

/** 从16改成17, a number anew. */
const changed =
  /[\d一二两三四五六七八九十百](?:个|人|名)?(?:要|再|又|应该|其实)*(?:[改换变调加减增降](?:成|为|到)?|是)[\d一二两三四五六七八九十百]/u

/** Words that say what came of people only beside a number stand for themselves here. */
function plainOutcome(words: string): string {
  return /离职|走|退|离开/u.test(words) ? '都中途离开了' : words
}

const begins =
  '^(?:那|哦|然后|后来|其实|结果|但是?|不过|如果|要是|不对|不是|(?:说|写|记|搞)?错了|更正(?:一下)?|，)*'
const outcomeWords =
  '(?:只?有|只?拿了?|取得)?(?:企业)?(?:培训)?合格证书?|离职|走掉?了?|退出|中途离开|没考?过|没考上|没通过|不合格|没合格|没及格|挂(?:了|掉)?|没(?:拿|考|取)(?:到|着)(?!证)|(?:没有?|没拿|没取|未取|无)证|有证|(?:拿|取|持)(?:到|了)?证|合格没证|合格|过了?|通过'
const alone = new RegExp(
  `${begins}(?:[这那]个|(?:这|那)?(?:(?:[几些]|[\\d一二两三四五六七八九十]+)个)?)(${outcomeWords})(?:的|(?=[那这](?:几|些|[\\d一二两三四五六七八九十])*(?:个|位|名|俩|仨)))`,
  'u',
)
const counted = new RegExp(
  `${begins}(?:这|那)?([\\d一二两三四五六七八九十百]+)(?:个|名|位)?(?:人|学徒)?(?:里[面头边]?|当中|中|之中)(?:的|又|还|后来|有)*`,
  'u',
)
const countedThose = new RegExp(
  `${begins}(?:这|那)([\\d一二两三四五六七八九十百]+)(?:个|名|位)?(?:人|学徒)?(?=有[\\d一二两三四五六七八九十]|(?:都|又|也|后来|全)*(?:补考|重考))`,
  'u',
)
const described = new RegExp(
  `${begins}(?:这|那)?(?:[几些两]?个)?(${outcomeWords})(?:的|(?=[那这]))(?:人|学徒|[那这][个位]|那几个|那些|[那这]?([\\d一二两三四五六七八九十]+)个)?(?:(?:，?其中|里[面头边]?|当中|中|之中)(?:又|还|后来|有)*|((?:人数)?(?:其实|应该|实际|改成|改为|换成|是|有|才|只|就)+)|(?=(?:如果|要是|假如|万一)?(?:补考|重考|后来|最后|又|也|都|全|判|被|离|走|辞|退|跳|调|已|去年|今年|上个?月|年[初底中前后]|\\d{1,2}月|月底)))`,
  'u',
)
const countFirst = new RegExp(
  `(${begins})(?:这|那|有)?([\\d一二两三四五六七八九十百]+)(?:个|名|位)?(?:人)?(${outcomeWords})的(?:人|学徒)?(?=里|当中|中|之中|，?其中|又?有|后来|补考)`,
  'u',
)
const formerly = new RegExp(
  `${begins}(?:还|又|另|另外)?有?([\\d一二两三四五六七八九十]+)(?:个|名|位)?(?:人)?[，]?(?:本来|原来|原本|之前)(?:算|是|都|说|以为)*(${outcomeWords})的?[，]?(?:结果|后来|其实|最后|但)*`,
  'u',
)
const others = new RegExp(
  `${begins}(?:剩下?的?|余下的?|其余的?|其他的?|其它的?|另外的?)(?:那|这)?(?:几个|些|个|位)?(?!一[批拨组])(?=[\\d一二两三四五六七八九十]|人|判|被|都|全|也|后来|没|不|合格|通过|过|有|拿|取)`,
  'u',
)
