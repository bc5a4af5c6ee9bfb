import type { Entry, Facts, Program } from '../../knowledge/index.ts'
import { atom, type Atom } from './atoms.ts'

/** An entry's caveats, each an atom that may be left out when space is short. */
export function notes(entry: Entry): readonly Atom[] {
  return entry.notes.map((note, at) => atom(`${entry.id}-note-${String(at)}`, 'note', sentence(note)))
}

/** The caveats that hold for these facts; they qualify the answer and are never left out. */
export function caveats(program: Program, entry: Entry, facts: Facts): readonly Atom[] {
  return entry.caveats.flatMap((caveat, at) =>
    program.testCondition(caveat.when, facts) === true
      ? [
          atom(`${entry.id}-caveat-${String(at)}`, 'condition', sentence(caveat.text), {
            quotes: caveat.quotes,
          }),
        ]
      : [],
  )
}

export function sentence(text: string): string {
  return /[。！？：]$/u.test(text) || text === '' ? text : `${text}。`
}
