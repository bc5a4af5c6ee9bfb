import type { Claim } from '../../../knowledge/citation/index.ts'

export type MutationKind =
  | 'plus one'
  | 'minus one'
  | 'times ten'
  | 'swap'
  | 'comparator flipped'
  | 'comparator loosened'
  | 'unit'
  | 'label'

export interface Mutation {
  readonly kind: MutationKind
  readonly claims: readonly Claim[]
}

const FLIPPED = { '>=': '<', '>': '<=', '<=': '>', '<': '>=' } as const
const LOOSENED = { '>=': '>', '>': '>=', '<=': '<', '<': '<=' } as const
const LEVELS = ['初级工', '中级工', '高级工', '技师', '高级技师']
const UNITS: Readonly<Record<string, readonly string[]>> = {
  '元/人年': ['元/课时', '元/人', '元', '万元/人年', '年'],
  '元/人·年': ['元/课时', '元/人月'],
  '元/人天': ['元/人', '元/人年'],
  '元/人': ['元/人年', '元/课时', '元'],
  '元/人课时': ['元/人年', '元/课程'],
  '元/课程': ['元/人课时', '元/人'],
  '元/课时': ['元/人年'],
  '课时/学分': ['学分', '课时/人'],
  年: ['个月', '日', '元', '%'],
  月: ['日', '年'],
  个月: ['年', '日', '工作日'],
  日: ['工作日', '个月'],
  天: ['工作日', '学时'],
  工作日: ['日', '天', '个月'],
  学分: ['课时'],
  学时: ['课时', '天'],
  人: ['人次', '元', '%'],
  万人: ['人', '万元'],
  万人次: ['万人', '人次'],
  '%': ['元', '个月'],
}

/** Every way in which one of these claims can be made wrong while the quote stays. */
export function mutationsOf(claims: readonly Claim[]): readonly Mutation[] {
  return [...claims.flatMap((claim, i) => ofOne(claims, claim, i)), ...swaps(claims)]
}

function ofOne(claims: readonly Claim[], claim: Claim, index: number): readonly Mutation[] {
  const change = (kind: MutationKind, part: Partial<Claim>): Mutation => ({
    kind,
    claims: claims.map((one, i) => (i === index ? { ...one, ...part } : one)),
  })
  const out = [
    change('plus one', { value: claim.value + 1 }),
    change('minus one', { value: claim.value - 1 }),
    change('times ten', { value: claim.value * 10 }),
  ]
  if (claim.comparator !== undefined) {
    out.push(change('comparator flipped', { comparator: FLIPPED[claim.comparator] }))
    out.push(change('comparator loosened', { comparator: LOOSENED[claim.comparator] }))
  }
  for (const unit of UNITS[claim.unit ?? ''] ?? []) out.push(change('unit', { unit }))
  if (claim.percent === true && claim.value > 1) out.push(change('unit', { percent: false, unit: '元' }))
  const parts = (claim.label ?? '').split('·')
  const level = parts.at(-1) ?? ''
  if (LEVELS.some((name) => name.startsWith(level) && level !== '')) {
    for (const other of LEVELS) {
      if (!other.startsWith(level) || (level !== other && `${level}工` !== other)) {
        out.push(change('label', { label: [...parts.slice(0, -1), other].join('·') }))
      }
    }
    const category = parts.length > 1 ? (parts[0] === '普通' ? '急需紧缺' : '普通') : undefined
    if (category !== undefined) out.push(change('label', { label: `${category}·${level}` }))
  } else if (level !== '') out.push(change('label', { label: `非${level}` }))
  return out
}

function swaps(claims: readonly Claim[]): readonly Mutation[] {
  const out: Mutation[] = []
  for (const [i, a] of claims.entries()) {
    for (const [j, b] of claims.entries()) {
      if (j <= i || a.value === b.value) continue
      const swapped = claims.map((one, k) =>
        k === i ? { ...one, value: b.value } : k === j ? { ...one, value: a.value } : one,
      )
      out.push({ kind: 'swap', claims: swapped })
    }
  }
  return out
}
