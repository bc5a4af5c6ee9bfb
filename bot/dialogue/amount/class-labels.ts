import type { Atom, Part } from '../../compose/index.ts'
import { className, classNumber } from '../../understand/index.ts'
import type { GroupResult } from './run.ts'
import { nameOf } from './settled.ts'

/** 甲班高级工、取得证书：… of classes with names: each line of the sum says whose it is. */
export function withClassNames(part: Part, results: readonly GroupResult[]): Part {
  const numbers = new Map<string, Set<unknown>>()
  for (const { facts } of results)
    numbers.set(nameOf(facts), (numbers.get(nameOf(facts)) ?? new Set()).add(facts[classNumber]))
  const classes = new Set(results.map(({ facts }) => facts[classNumber]))
  const all = classes.size > 1 && !classes.has(undefined)
  const named = new Map<string, string>(
    results.flatMap(({ facts }, at) => {
      const { [className]: name } = facts
      const alike = all || (numbers.get(nameOf(facts))?.size ?? 0) > 1
      return alike && typeof name === 'string'
        ? lines.map((line) => [`${line}-${String(at)}`, name] as const)
        : []
    }),
  )
  return named.size === 0
    ? part
    : { ...part, atoms: part.atoms.map((atom) => labelled(atom, named.get(atom.id))) }
}

const lines = ['arithmetic', 'standard']

function labelled(atom: Atom, name: string | undefined): Atom {
  if (name === undefined || atom.text.startsWith(name)) return atom
  const amounts = atom.amounts.map((amount, at) =>
    at === 0 ? { ...amount, label: `${name}${amount.label}` } : amount,
  )
  return { ...atom, text: `${name}${atom.text}`, amounts }
}
