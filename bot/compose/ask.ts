import type { Program } from '../../knowledge/index.ts'
import { atom, type Atom } from './atoms.ts'

/** The question for a fact, in the words of its definition; none when there is nothing to ask. */
export function askAtoms(program: Program, fact: string | undefined): readonly Atom[] {
  const definition = fact === undefined ? undefined : program.facts.get(fact)
  return definition === undefined ? [] : [atom(`ask-${definition.id}`, 'ask', `请问${definition.question}`)]
}
