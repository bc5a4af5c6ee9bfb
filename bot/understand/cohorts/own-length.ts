import type { FactId, FactValue } from '../../../knowledge/index.ts'
import type { CohortToken } from './token.ts'

type Facts = Readonly<Record<FactId, FactValue>>

/** What was read of people, as far as a length may be moved in it. */
interface Reading {
  readonly shared: Facts
  readonly groups: readonly Facts[]
  readonly tokens: readonly CohortToken[]
  readonly text: string
}

/**
 * 中级20个高级10个，高级培两年: the one length told is that of the class named with it, where the classes were counted before and it is named
 * again for nothing else. The reading as it is where the length stands with people, or with no class.
 */
export function withOwnLength<Read extends Reading>(reading: Read): Read {
  const { shared, groups, tokens, text } = reading
  const [term, ...others] = tokens.filter((token) => token.kind === 'years')
  const told = shared['years']
  if (term?.kind !== 'years' || term.filed || others.length > 0 || told === undefined) return reading
  const levels = new Set(groups.flatMap(({ level, headcount }) => (headcount === undefined ? [] : [level])))
  if (levels.size < 2) return reading
  const named = tokens.filter((token) => token.kind === 'level' && token.end <= term.start).at(-1)
  if (named?.kind !== 'level' || !levels.has(named.value)) return reading
  const counted = tokens.some((token) => token.kind === 'count' && token.start > named.start)
  const alone = between.test(text.slice(named.end, term.start)) && opens.test(text.slice(0, named.start))
  if (counted || !alone) return reading
  const { years, ...rest } = shared
  return {
    ...reading,
    shared: rest,
    groups: groups.map((group) =>
      group['level'] === named.value && group['years'] === undefined && years !== undefined
        ? { ...group, years }
        : group,
    ),
  }
}

const between = /^(?:工)?(?:那个)?(?:班|的|都|是|要|得|学|读|上|培训|培养|培|报|按|期|用|安排|打算)*$/u
const opens = /[，。；](?:其中|不过|但|那|但是)?$/u
