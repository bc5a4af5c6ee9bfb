import { people } from './figures.ts'

/**
 * A厂中级工6个，B厂高级工5个，B厂能拿多少: where several firms or classes bring people, only those of the one asked about are left;
 * where none is singled out, the names are dropped and everybody counts. Of 我厂 and 对面厂 nobody is counted together unless the
 * words say so.
 */
export function ofParty(told: string): string {
  const text = told.replace(bareParty, '$1$2公司')
  const named = [...text.matchAll(party)].map((match) => ({
    name: nameOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const names = new Set(named.map((each) => each.name))
  if (names.size < 2) return text
  const segments = named.map((each, at) => {
    const body = text.slice(each.end, named[at + 1]?.start ?? text.length).replace(bareCount, '$1人')
    return { ...each, body, counts: people(body).length > 0 }
  })
  if (segments.filter((segment) => segment.counts).length < 2) return text
  const asked = segments.findLast((segment) => !segment.counts && wants.test(segment.body))
  if (asked === undefined && names.has(own) && !together.test(text)) return text
  const head = text.slice(0, named[0]?.start ?? 0)
  const kept = segments.map((segment) =>
    asked === undefined || segment.name === asked.name || !segment.counts
      ? segment.body
      : withoutCounted(segment.body),
  )
  return head + apart(classed(segments, text, asked === undefined ? undefined : kept))
}

/** 总公司20人子公司15人: the people of one are not some of those of the other, mark or no mark between. */
function apart(bodies: readonly string[]): string {
  return bodies
    .map((body, at) => (at === 0 || /[，。？！；]$/u.test(bodies[at - 1] ?? '') ? '' : '，') + body)
    .join('')
}

/** 我家出5个, 人家8个: who brings so many, or whose part is asked for. */
const brings =
  '(?=(?:这边|那边)?(?:出了?|派了?|有|来了?|是|报了?|招了?)*(?:\\d{1,3}|[一二两俩三仨四五六七八九十]{1,3})(?:个|名|位|人))'
const ownPart =
  '(?=(?:这边)?(?:自己)?(?:能|可以|该|应|要|会|这份|那份|一?份|部分|这块|拿|领|分)|(?:这边)?多少)'
const party = new RegExp(
  [
    '(?:[A-Da-d甲乙丙丁])(?:厂|公司|企业|家|单位|班|组|车间)',
    '(?:我们?|本|咱们?|俺们?)(?:这个?)?(?:厂|公司|单位|企业|司|家)',
    `(?:我们|咱们?|俺们)(?:${brings}|${ownPart})`,
    '(?:对面|隔壁|兄弟|别家|他们|另一家)(?:的)?(?:厂|公司|单位|企业)',
    `(?:他们?家?|人家|对方|另(?:外)?一家|别家|隔壁|对面)${brings}`,
    '[总子分母](?:公司|厂)',
    '第?[一二三四五1-5](?:班(?!一)|厂|分厂|车间)',
    '[东西南北新老](?:厂|车间)',
  ].join('|'),
  'gu',
)
/** 甲8人乙5人丙3人: one party after another, without a word for what it is. */
const bareParty =
  /(?<![\u4e00-\u9fff])([甲乙丙丁])(?=\d{1,3}[个名位]?人[^，。；]{0,4}[乙丙丁甲]\d)|(?<=[甲乙丙丁](?:公司)?\d{1,3}[个名位]?人[^，。；]{0,4})([乙丙丁])(?=\d{1,3}[个名位]?人)/gu
/** 一班20二班18: figures that count people without saying so. */
const bareCount = /^((?:有|是|：)?\d{1,3})(?=$|[，。；、])/u
const own = '我'
const wants = /多少|几|拿|领|补|分到|呢|份|部分|这块/u
const together = /各|分别|一共|总共|合计|加起来|合起来|都|两家/u

/** A厂, a公司 → A; 我厂, 本公司 → 我; others by their whole name. */
function nameOf(written: string): string {
  if (/^[我本咱俺]/u.test(written)) return own
  return /^[A-Da-d甲乙丙丁]/u.test(written) ? written.slice(0, 1).toUpperCase() : written.replace('第', '')
}

interface Segment {
  readonly body: string
  readonly counts: boolean
}

/** 高级工：甲班20人，乙班18人: the one level named is that of everybody. */
function classed(
  segments: readonly Segment[],
  text: string,
  bodies: readonly string[] = segments.map(({ body }) => body),
): readonly string[] {
  const levels = new Set([...text.matchAll(level)].map(([word]) => word.replace(/工$/u, '')))
  const [only, ...more] = levels
  return bodies.map((body, at) =>
    only === undefined || more.length > 0 || segments[at]?.counts !== true || ownLevel(body)
      ? body
      : body.replace(/^(?:是|有|来了?|出了?|派了?)*/u, only.endsWith('级') ? `${only}工` : only),
  )
}

/** 高级工15人, 15人高级工, not 15人，都是高级工: the level is told of those counted before they are. */
function ownLevel(body: string): boolean {
  const at = body.search(level)
  const before = body.slice(0, Math.max(0, at))
  return at >= 0 && (people(before).length === 0 || /^[^，。？！；]*[人名个位]的?$/u.test(before))
}

const level = /高级技师|技师|[初中高]级工?/gu

/** The segment without the clauses that count people; what is said of everybody after them stays. */
function withoutCounted(body: string): string {
  return body
    .split(/(?<=[，。？！；])/u)
    .filter((clause) => people(clause).length === 0)
    .join('')
}
