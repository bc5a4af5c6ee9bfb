import { people } from './figures.ts'

/**
 * A厂中级工6个，B厂高级工5个，B厂能拿多少: where several firms bring people, only those of the firm asked about are left; where
 * none is singled out, the names are dropped and everybody counts.
 */
export function ofParty(text: string): string {
  const named = [...text.matchAll(party)].map((match) => ({
    name: match[0].slice(0, 1),
    start: match.index,
    end: match.index + match[0].length,
  }))
  if (new Set(named.map((each) => each.name)).size < 2) return text
  const segments = named.map((each, at) => {
    const body = text.slice(each.end, named[at + 1]?.start ?? text.length)
    return { ...each, body, counts: people(body).length > 0 }
  })
  if (segments.filter((segment) => segment.counts).length < 2) return text
  const asked = segments.findLast((segment) => !segment.counts && wants.test(segment.body))
  const kept = segments.map((segment) =>
    asked === undefined || segment.name === asked.name || !segment.counts
      ? segment.body
      : withoutCounted(segment.body),
  )
  return text.slice(0, named[0]?.start ?? 0) + kept.join('')
}

const party = /(?:[A-Da-d甲乙丙丁])(?:厂|公司|企业|家|单位)/gu
const wants = /多少|几|拿|领|补|分到|呢/u

/** The segment without the clauses that count people; what is said of everybody after them stays. */
function withoutCounted(body: string): string {
  return body
    .split(/(?<=[，。？！；])/u)
    .filter((clause) => people(clause).length === 0)
    .join('')
}
