import type { FactDefinition } from '../rules/index.ts'
import type { ClaimGroup, WrittenClaim } from './claims.ts'
import type { PackErrorCode } from './errors.ts'
import type { Name } from './names.ts'

/** Reports a problem at a path of the file being translated. */
export type Report = (
  code: PackErrorCode,
  path: readonly PropertyKey[],
  message: string,
  hint: string,
) => void

export interface Lookups {
  readonly report: Report
  /** Resolves a label, reporting an unknown one. */
  readonly find: (label: string, path: readonly PropertyKey[]) => Name | undefined
  readonly factById: (id: string) => FactDefinition | undefined
  /** Qualified quote id, reporting an unknown one. */
  readonly quote: (name: string, path: readonly PropertyKey[]) => string
}

/** What the translation of one entry needs: names, quotes, and a place to leave the figures that quotes must prove. */
export interface EntryScope extends Lookups {
  readonly groups: readonly ClaimGroup[]
  /** The same scope, with figures to be proved by other quotes. */
  readonly citing: (quotes: readonly string[]) => EntryScope
  readonly claim: (claim: WrittenClaim, path: readonly PropertyKey[]) => void
  /** A sentence whose figures must come from the quotes in force here. */
  readonly sentence: (text: string, path: readonly PropertyKey[]) => void
  readonly fact: (label: string, path: readonly PropertyKey[]) => FactDefinition | undefined
  /** The id of a named rule of the wanted kind. */
  readonly rule: (label: string, kind: 'value' | 'verdict', path: readonly PropertyKey[]) => string
}

interface OpenGroup extends ClaimGroup {
  readonly claims: WrittenClaim[]
}

export function entryScope(
  lookups: Lookups,
  quotes: readonly string[],
  groups: OpenGroup[] = [],
): EntryScope {
  const { report, find, factById } = lookups
  return {
    ...lookups,
    groups,
    citing: (others) => entryScope(lookups, others, groups),
    claim: (claim, path) => {
      const last = groups.at(-1)
      if (last !== undefined && last.text === undefined && last.quotes.join('\n') === quotes.join('\n')) {
        const before = last.claims.at(-1)
        if (before === undefined || !sameClaim(before, claim)) last.claims.push(claim)
      } else groups.push({ quotes, claims: [claim], path })
    },
    sentence: (text, path) => {
      groups.push({ quotes, claims: [], path, text })
    },
    fact: (label, path) => {
      const name = find(label, path)
      if (name === undefined) return undefined
      if (name.kind === 'fact') return factById(name.id)
      report('unknown-name', path, `「${label}」不是事实`, '请写「事实」一节里的名字')
      return undefined
    },
    rule: (label, kind, path) => {
      const name = find(label, path)
      if (name !== undefined && name.kind !== kind)
        report(
          'unknown-name',
          path,
          `「${label}」不是${kind === 'value' ? '有「值」' : '有「判」'}的规则`,
          '请核对名字',
        )
      return name?.id ?? '?'
    },
  }
}

/** A figure a rule uses twice running (5000元 in two cases) is printed once. */
function sameClaim(left: WrittenClaim, right: WrittenClaim): boolean {
  return (
    left.amount.number === right.amount.number &&
    left.amount.unit === right.amount.unit &&
    left.comparator === right.comparator &&
    left.label === right.label
  )
}
