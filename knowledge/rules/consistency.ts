import type { Program } from './program.ts'
import type { FactId, Facts, FactValue } from './value.ts'

/** Adds what the given facts imply (取证 → 合格); a contradiction keeps what was given. */
export function close(program: Program, facts: Facts): Facts {
  const closed: Record<FactId, FactValue | undefined> = { ...facts }
  for (let grown = true; grown;) {
    grown = false
    for (const { fact, value, follows } of program.implications) {
      if (closed[fact] !== value) continue
      for (const [other, implied] of follows) {
        if (closed[other] !== undefined) continue
        closed[other] = implied
        grown = true
      }
    }
  }
  return closed
}

/** Whether the facts respect every implication; 取证 = 是 with 合格 = 否 do not. */
export function isConsistent(program: Program, facts: Facts): boolean {
  for (const { fact, value, follows } of program.implications) {
    if (facts[fact] !== value) continue
    for (const [other, implied] of follows)
      if (facts[other] !== undefined && facts[other] !== implied) return false
  }
  return true
}
