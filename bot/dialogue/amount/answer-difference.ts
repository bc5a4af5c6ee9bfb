import type { Facts, FactValue } from '../../../knowledge/index.ts'
import { atom, type Atom, type Part, part, printYuan } from '../../compose/index.ts'
import { outcomeWords, phrases } from '../../messages.zh.ts'
import { cohortTokens } from '../../understand/index.ts'
import {
  assumedOf,
  fenOf,
  given,
  missingOf,
  perUnit,
  quotesOf,
  run,
  valueEntry,
  type ValueEntry,
  standardTable,
} from './run.ts'
import { nameOf } from './settled.ts'
import { lengthSides } from './lengths-held.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { asksDifference } from '../question/difference-words.ts'

/** One side of a comparison: what sets it apart, and the facts it is computed with. */
interface Side {
  readonly name: string
  readonly facts: Facts
}

/** What two cases come to and by how much they differ; undefined when the text does not name two that can be computed. */
export function answerDifference(context: AnswerContext, question: AskedQuestion): Part | undefined {
  if (!asksDifference(question.text) && !asksBothOutcomes(question.text)) return undefined
  const heads = cohortTokens(question.text).filter((token) => token.kind === 'count')
  // 5个中级5个高级和10个高级: which are on one side was not said.
  if (heads.length > 2)
    return part('ask', [atom('unsure', 'ask', phrases.unsureClass)], { missing: ['headcount'] })
  const groups = groupsOf(context)
  // 差多少, and then 30个人呢: as many on either side.
  const [first = {}] = groups
  const base = context.whole === undefined ? first : { ...first, headcount: context.whole }
  const lengths = lengthSides(question.text, groups, favourable)
  const sides = lengths ?? (counted(groups) ? ownGroups(groups) : sidesOf(context, question.text, base))
  if (sides === undefined) return undefined
  const scaled =
    lengths !== undefined ||
    (base['headcount'] !== undefined && (base['years'] !== undefined || base['filed-years'] !== undefined))
  const entry =
    valueEntry(context, scaled ? 'subsidy-amount' : 'payable-rate') ?? valueEntry(context, 'subsidy-rate')
  if (entry === undefined) return undefined
  const pair = pairOf(context, entry, sides)
  if (pair !== undefined) return shown(entry, [{ pair, when: '' }])
  const pairs = inEachCase(context, entry, sides)
  return pairs === undefined ? undefined : shown(entry, pairs)
}

/** 10个中级工和8个高级工哪个补得多: each with its own headcount. */
function counted(groups: readonly Facts[]): boolean {
  return groups.length > 1 && new Set(groups.map((facts) => facts['headcount'])).size > 1
}

function ownGroups(groups: readonly Facts[]): readonly Side[] | undefined {
  if (groups.length > 2) return undefined
  const sides = groups.map((facts) => ({ name: nameOf(facts), facts: favourable(facts) }))
  return new Set(sides.map(({ name }) => name)).size < sides.length ? undefined : sides
}

type Pair = readonly [Figure, Figure]

function pairOf(context: AnswerContext, entry: ValueEntry, sides: readonly Side[]): Pair | undefined {
  const figures = sides.flatMap((side) => {
    const result = run(context.program, entry.rule, given(side.facts))
    const fen = fenOf(result)
    return fen === undefined ? [] : [{ side, result, fen }]
  })
  const [left, right] = figures
  return left === undefined || right === undefined || figures.length > 2 ? undefined : [left, right]
}

/** 高级工和技师哪个补得多, the category not told: the two held against each other in each category, and as the trade is evaluated or not. */
function inEachCase(
  context: AnswerContext,
  entry: ValueEntry,
  sides: readonly Side[],
  when = '',
): readonly Case[] | undefined {
  const open = ['category', 'in-evaluation'].find(
    (fact) =>
      sides.every(({ facts }) => facts[fact] === undefined) &&
      sides.some(({ facts }) =>
        missingOf(run(context.program, entry.rule, given(facts)).determination).includes(fact),
      ),
  )
  if (open === undefined) return undefined
  const cases = optionsOf(context, open).map((value): readonly Case[] | undefined => {
    // 普通技师 is a class by its name, 取得证书 is not.
    const named = typeof value === 'string' && sides.every(({ facts, name }) => name === facts['level'])
    const words = typeof value === 'string' ? value : outcomeWords({ [open]: value })
    const within = named ? when : [when, words].filter((each) => each !== '').join('、')
    const own = sides.map(({ name, facts }) => ({
      name: named ? `${words}${name}` : name,
      facts: { ...facts, [open]: value },
    }))
    const pair = pairOf(context, entry, own)
    return pair === undefined ? inEachCase(context, entry, own, within) : [{ pair, when: within }]
  })
  return cases.includes(undefined) ? undefined : cases.flatMap((each) => each ?? [])
}

interface Case {
  readonly pair: Pair
  /** 急需紧缺、工种已纳入评价范围: where it holds, if not everywhere. */
  readonly when: string
}

function optionsOf(context: AnswerContext, fact: string): readonly FactValue[] {
  const domain = context.program.facts.get(fact)?.domain
  if (domain?.kind === 'boolean') return [true, false]
  return domain?.kind === 'choice' ? domain.options : []
}

interface Figure {
  readonly side: Side
  readonly result: ReturnType<typeof run>
  readonly fen: number
}

function shown(entry: ValueEntry, pairs: readonly Case[]): Part {
  const results = pairs.flatMap(({ pair }) => pair.map(({ result }) => result))
  return part(
    'answer',
    pairs.map((each, at) => difference(entry, each, at)),
    { assumed: assumedOf(results) },
  )
}

function difference(entry: ValueEntry, { pair: [left, right], when }: Case, at: number): Atom {
  const unit = perUnit(entry)
  const [high, low] = left.fen >= right.fen ? [left, right] : [right, left]
  const fen = high.fen - low.fen
  const figure = (each: Figure) => `${each.side.name}${printYuan(each.fen)}${unit}`
  const kind = unit === '' ? ('part' as const) : ('standard' as const)
  const text =
    fen === 0
      ? phrases.noDifference(figure(high), figure(low))
      : phrases.differs(high.side.name, `${printYuan(fen)}${unit}`, figure(high), figure(low))
  return atom(`difference-${String(at)}`, 'amount', when === '' ? text : `${when}：${text}`, {
    quotes: quotesOf([high.result, low.result]),
    amounts: [
      { kind: 'part', label: phrases.difference, fen, formula: '' },
      { kind, label: high.side.name, fen: high.fen, formula: '' },
      { kind, label: low.side.name, fen: low.fen, formula: '' },
    ],
  })
}

/** Two levels, two categories, two outcomes, or the highest and the lowest standard. */
function sidesOf(context: AnswerContext, text: string, base: Facts): readonly Side[] | undefined {
  const tokens = cohortTokens(text)
  const rest = favourable(base)
  const named = (kind: 'level' | 'category') => [
    ...new Set(tokens.flatMap((token) => (token.kind === kind ? [token.value] : []))),
  ]
  const levels = named('level')
  const categories = named('category')
  // 普通和紧缺的技师: the one level named is that of both.
  const level =
    levels.length === 1 ? levels[0] : typeof base['level'] === 'string' ? base['level'] : undefined
  const classes = [levels, categories].filter((list) => list.length === 2).length
  if (classes === 2) {
    const pairs = levels.map((level, at): Side => ({
      name: `${categories[at] ?? ''}${level}`,
      facts: { ...rest, level, category: categories[at] ?? '' },
    }))
    return pairs
  }
  if (levels.length === 2) return levels.map((level) => ({ name: level, facts: { ...rest, level } }))
  if (categories.length === 2)
    return categories.map((category) => ({
      name: `${category}${level ?? ''}`,
      facts: level === undefined ? { ...rest, category } : { ...rest, level, category },
    }))
  if (/最高[^，。？！]{0,8}最低|最低[^，。？！]{0,8}最高/u.test(text)) return extremes(context, rest)
  if (bothOutcomes(text)) {
    const facts = without(base, ['certified', 'passed', 'evaluation-failed', 'pass-certificate'])
    const options: readonly Facts[] = [
      { passed: true, certified: true },
      { passed: true, certified: false, 'evaluation-failed': true },
    ]
    return options.map((outcome) => ({ name: outcomeWords(outcome), facts: { ...facts, ...outcome } }))
  }
  return undefined
}

function bothOutcomes(text: string): boolean {
  return (
    /(?:没|无|未)[^，。？！]{0,4}证|没[^，。？！]{0,2}取/u.test(text) &&
    /(?<!没)(?:有|拿|取)(?:了|到)?证|全(?:拿|取)证/u.test(text)
  )
}

/** 有证跟没证各补多少: both, of nobody counted. */
function asksBothOutcomes(text: string): boolean {
  return (
    bothOutcomes(text) &&
    /各(?:自)?(?:是|能|可以|会)?(?:补|给|拿|领|多少)|分别/u.test(text) &&
    !cohortTokens(text).some((token) => token.kind === 'count')
  )
}

/** What was said, and, so that one standard can stand against another, the best outcome where none was said. */
function favourable(base: Facts): Facts {
  return base['passed'] === undefined && base['certified'] === undefined
    ? { ...base, passed: true, certified: true }
    : base
}

function extremes(context: AnswerContext, rest: Facts): readonly Side[] | undefined {
  const table = standardTable(context)?.table
  const rows = table?.rows.toSorted((left, right) => right.value - left.value) ?? []
  const [high] = rows
  const low = rows.at(-1)
  if (table === undefined || high === undefined || low === undefined) return undefined
  return [high, low].map((row) => ({
    name: row.keys.join(''),
    facts: { ...rest, ...Object.fromEntries(table.keys.map((key, at) => [key, row.keys[at] ?? ''])) },
  }))
}

function without(facts: Facts, keys: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !keys.includes(fact)))
}
