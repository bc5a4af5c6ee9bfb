import { messages } from './messages.zh.ts'
import type { AgreementSheet } from './sheets.ts'

/** The clauses the agreement has: clause → where in the agreement, or its wording. Absent: not compared yet. */
export type AgreementClauses = Readonly<Record<string, string>>

/** What an agreement must contain, what it has, and what it lacks. */
export interface ClauseCheck {
  readonly clause: string
  readonly where: string
  readonly state: '有' | '缺' | '待核对'
}

export function checkClauses(
  sheet: AgreementSheet,
  jurisdiction: string,
  given: AgreementClauses | undefined,
): readonly ClauseCheck[] {
  return (sheet.clauses[jurisdiction] ?? []).map((clause) => {
    const where = given?.[clause]?.trim() ?? ''
    const state = given === undefined ? messages.unchecked : where === '' ? messages.lacks : messages.has
    return { clause, where, state }
  })
}
