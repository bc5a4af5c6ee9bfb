import { cohortTokens, people, readFacts, type FactLexicon } from '../../understand/index.ts'
import type { Program } from '../../../knowledge/index.ts'
import type { SharedFacts } from '../state.ts'
import { ofCase } from './of-case.ts'

/** Some of the people, told apart by what one has to have to be trained: the contract, the insurance, the post, the certificate. */
export interface SomeDescribed {
  readonly count: number
  /** The class named with them (技师那俩…). */
  readonly level: string | undefined
  /** What is said of them. */
  readonly words: string
  /** The turn without that clause. */
  readonly rest: string
}

/** 有5个社保在河北交; 技师那俩低一级的证还没满两年. Undefined where no one clause tells so many of somebody, or several do. */
export function someDescribed(text: string): SomeDescribed | undefined {
  if (!cue.test(text)) return undefined
  const clauses = text.split(/(?<=[，。；！？])/u)
  const hits = clauses.flatMap((clause, at) => {
    const groups = described.exec(clause.replace(whetherPaid, '$1'))?.groups
    const [count, ...more] = people(`${groups?.['count'] ?? ''}人`)
    const words = groups?.['words'] ?? ''
    return count === undefined || more.length > 0 || !cue.test(words) || asks.test(words)
      ? []
      : [{ at, count, words, level: levelOf(groups?.['class'] ?? '') }]
  })
  const [hit, ...others] = hits
  if (hit === undefined || others.length > 0) return undefined
  const rest = clauses.filter((_, at) => at !== hit.at).join('')
  return { ...hit, rest: rest.replace(/^[，。；]+|[，；]+$/gu, '') }
}

/** What is said of them, of facts that every apprentice is asked for; `level`: that which they are to be trained for. */
export function factsOfSome(
  words: string,
  level: unknown,
  asOf: string,
  { program, lexicon }: { readonly program: Program; readonly lexicon: FactLexicon },
): SharedFacts {
  const { mentions } = ofCase(words, readFacts(words, lexicon, program.facts, asOf))
  const told = Object.fromEntries(
    mentions.filter(({ fact }) => ofPerson.has(fact)).map(({ fact, value }) => [fact, value]),
  )
  const [, ahead, behind] = lacking.exec(words) ?? []
  const below = ahead ?? behind
  const at = levels.findIndex((each) => each === level)
  const own = below === undefined ? -1 : levels.findIndex((each) => each === levelOf(below))
  const lacks = below !== undefined && at > 0 && (below.startsWith('低') || (own >= 0 && own < at))
  return { ...told, ...(lacks ? { 'held-level': '无' } : {}) }
}

function levelOf(words: string): string | undefined {
  const token = cohortTokens(words).find(({ kind }) => kind === 'level')
  return token?.kind === 'level' ? token.value : undefined
}

/** 中级证都没有 of whom is to become 高级工: one level below, or lower. */
const levels = ['初级工', '中级工', '高级工', '技师', '高级技师']
const lower = '(低一?级|下一?级|[初中高]级工?|技师)'
const certificate = '(?:的)?(?:技能)?(?:等级)?(?:资格)?证(?:书)?'
const lacking = new RegExp(
  `(?<!考|过|取|拿|到)(?:连|就)?(?:没|没有|无|缺|还没)(?:拿|考|取|有)?(?:到|得|过)?${lower}${certificate}(?!.*(?:[年月]))|${lower}${certificate}(?:都|也|还)*(?:没有?|未|无)(?:拿|考|取|有)?(?:到|得|过|下来)?[了的呢]*[，。；！？]*$`,
  'u',
)

const ofPerson: ReadonlySet<string> = new Set([
  'contract-months',
  'local-insurance',
  'skilled-post',
  'held-level',
  'held-months',
  'certificate-matches',
  'post-matches',
])

/** 3个没签合同的能补吗: told, and asked of those. */
const whetherPaid =
  /(证|合同|社保|保险|岗位?|年|个?月)(?:的)?(?:这些?人?)?(?:也|还|都)*(?:能|可以|能不能|可不可以)(?:补|领|拿|算|报)(?:进去|到)?(?:钱|补贴)?(?:吗|么|不)?[？。]*$/u
const cue = /社保|保险|五险|参保|合同|岗|证/u
const asks = /吗|么|是否|怎么|多少|几|(要|算|能|该|行)不\1/u
const described =
  /^(?:那|但是?|不过|可是?|还|又|另外|后来|结果|发现|其中|里[面头边]?|对了|哦|忘了?说了?|厂里?|那边|这边|，)*(?<class>(?:高级技师|技师|[中高]级工?)?)(?:班|里[面头边]?|当?中|那边|的|，)*(?:还|又|另外)*(?:有|[那这])?(?<count>\d{1,4}|[一二两俩三仨四五六七八九十]{1,3})(?:个|名|位)?(?:人|学徒|职工|员工)?(?:的)?(?<words>.{3,}?)[，。；！？]*$/u
