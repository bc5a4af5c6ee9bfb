import fc from 'fast-check'

/** One thing told of what is known, in words, and what is then known; undefined where it cannot be told of it, or says nothing new. */
export type Change<Known> = (known: Known) => { readonly said: string; readonly then: Known } | undefined

/** The turns with a further one for each change that applies, and what is known after them. */
export function toldOn<Known>(
  opening: readonly string[],
  whole: Known,
  changes: readonly Change<Known>[],
): { readonly turns: readonly string[]; readonly known: Known } {
  const turns = [...opening]
  let known = whole
  for (const each of changes) {
    const next = each(known)
    if (next === undefined) continue
    turns.push(next.said)
    known = next.then
  }
  return { turns, known }
}

/** One fact told anew, in any of the ways of saying it; `spoken`: the value as it is said. */
export function anew<Known extends object, Key extends keyof Known>(
  key: Key,
  value: fc.Arbitrary<Known[Key]>,
  words: readonly ((value: string) => string)[],
  spoken: (value: Known[Key]) => string = String,
): fc.Arbitrary<Change<Known>> {
  return fc.tuple(value, fc.constantFrom(...words)).map(
    ([next, say]) =>
      (known) =>
        known[key] === next ? undefined : { said: say(spoken(next)), then: { ...known, [key]: next } },
  )
}
