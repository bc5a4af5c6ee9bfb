import { close, type Program } from '../../../knowledge/index.ts'
import { readQuantities } from '../../understand/index.ts'
import type { SharedFacts } from '../state.ts'

/** How people name the kinds of certificate a subsidy is paid for; the longer wording first. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/由?初级工?升(?:成|到|为)?中级工?/gu, '由初级升中级工'],
  [/(?:初次|首次|第一次|头一次|直接)[^，。、；\d]{0,6}中级工?/gu, '初次直接取中级工'],
  [/特种(?:作业|设备)?[^，。、；？！初首\d]{0,10}(?:复审|换证|换发|续期)(?:换证|的)*/gu, '特种证复审换证'],
  [
    /(?:复审|换证|换发|续期)[^，。、；？！\d]{0,4}特种(?:作业|设备)?(?:作业)?(?:人员|操作)*(?:的)?(?:证书?)?/gu,
    '特种证复审换证',
  ],
  [/特种设备(?:作业)?(?:人员)?(?:操作)?(?:的)?(?:证书?)?/gu, '特种设备作业人员证'],
  [/特种(?:作业)?(?:操作)?(?:的)?(?:证书?)?/gu, '特种作业操作证'],
  [/高级技师/gu, '高级技师'],
  [/技师/gu, '技师'],
  [/初级工?/gu, '初级工'],
  [/高级工?(?!程)/gu, '高级工'],
]

/**
 * 初级工10人、高级工7人、特种作业5人: one group a kind of certificate, each count taken by the kind named right before it.
 * Undefined unless every count is taken so.
 */
export function certificateGroups(text: string): readonly SharedFacts[] | undefined {
  const found = certificateCounts(text)
  return found !== undefined && found.length >= 2 ? found : undefined
}

/** 高级改成8人, 要是高级8个呢, after 高级6个 was told and nothing asked: one kind is counted twice, and the number told first no longer holds. */
export function countsKindAnew(told: string): boolean {
  const named = certificateCounts(told)?.map((group) => group['certificate-kind'] ?? group['level']) ?? []
  return new Set(named).size < named.length
}

/** The same of one kind alone (5个直接考的中级). */
export function certificateCounts(text: string): readonly SharedFacts[] | undefined {
  const taken: { readonly start: number; readonly end: number; readonly kind: string }[] = []
  for (const [pattern, kind] of kinds)
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length, kind }
      if (taken.every((each) => span.end <= each.start || span.start >= each.end)) taken.push(span)
    }
  const counts = readQuantities(text).flatMap((quantity) => {
    if (!('value' in quantity) || quantity.value === undefined) return []
    const { start, value } = quantity
    if (quantity.kind === 'count') return /^[人名个位]$/u.test(quantity.unit) ? [{ start, value }] : []
    // 特种8+高级5: a bare figure counts people where it stands with the name.
    return quantity.kind === 'number' && taken.some(({ end }) => end === start) ? [{ start, value }] : []
  })
  const found = counts.flatMap(({ start, value }): readonly SharedFacts[] => {
    const named = taken.filter(
      ({ end }) => end <= start && start - end <= 4 && nothingElse.test(text.slice(end, start)),
    )
    const nearest = named.reduce<(typeof named)[number] | undefined>(
      (best, each) => (best === undefined || each.end > best.end ? each : best),
      undefined,
    )
    return nearest === undefined ? [] : [{ ...namedBy(nearest.kind), headcount: value }]
  })
  if (found.length > 0) return found.length === counts.length ? found : undefined
  const [count, ...others] = counts
  const [named, ...more] = taken
  const behind =
    named !== undefined && count !== undefined && named.start > count.start && named.start - count.start <= 8
  return behind && others.length + more.length === 0
    ? [{ ...namedBy(named.kind), headcount: count.value }]
    : undefined
}

/** 高级工 is a level, and the certificate that of it; of the others only the kind is told. */
function namedBy(kind: string): SharedFacts {
  if (kind.includes('中级工')) return { level: '中级工', 'certificate-kind': kind }
  return kind.startsWith('特种') ? { 'certificate-kind': kind } : { level: kind }
}

/** 初级7个中级6个: the second count is not of the first kind, and 初级里有3个 are some of those. */
const nothingElse = /^[^\d一二两三四五六七八九十里中]*$/u

/** Groups told apart by level: the certificate of each is the one its level names, whatever was said of another. */
export function withKinds(groups: readonly SharedFacts[], program: Program): readonly SharedFacts[] {
  return groups.map((group) => {
    const kind = close(program, group)['certificate-kind']
    return kind === undefined ? group : { ...group, 'certificate-kind': kind }
  })
}
