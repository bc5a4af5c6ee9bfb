import type { Entry } from '../../knowledge/index.ts'
import { atom, type Atom } from './atoms.ts'

/** An entry's caveats, each an atom that may be left out when space is short. */
export function notes(entry: Entry): readonly Atom[] {
  return entry.notes.map((note, at) => atom(`${entry.id}-note-${String(at)}`, 'note', sentence(note)))
}

export function sentence(text: string): string {
  return /[。！？：]$/u.test(text) || text === '' ? text : `${text}。`
}
