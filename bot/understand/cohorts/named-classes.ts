import type { FactId, FactValue } from '../../../knowledge/index.ts'
import { people } from './figures.ts'
import { cohortTokens } from './tokens.ts'

type GroupFacts = Readonly<Record<FactId, FactValue>>

/** What a text tells of people, as far as it matters here. */
interface Told {
  readonly shared: GroupFacts
  readonly groups: readonly GroupFacts[]
  readonly unsure: boolean
  readonly whole?: number | undefined
}

/** Which of the classes told apart by name a group is of: 甲班, 一班, 第一批 are 1. */
export const classNumber = 'class'
/** The class as it was named, where it was: 甲班, 焊工. */
export const className = 'class-name'
/** How many are in each of several classes alike: 三个班，每班15人. */
export const classSize = 'class-size'
/** What tells a class apart by name. */
export const classNaming: readonly FactId[] = [classNumber, className]

/** 第一个班, 二班, B班, in order: which of the classes told apart each clause speaks of. */
export function ordinalsIn(text: string): readonly number[] {
  return named(text).map(({ number }) => number)
}

export function ordinalsAt(text: string): readonly number[] {
  return named(text).map(({ start }) => start)
}

/** The text without the names of classes: 二班过了3个 is 过了3个. */
export function withoutOrdinals(text: string, instead = ''): string {
  return text.replace(ordinal, instead)
}

/** Each class named, and how it was written. */
export function classNames(text: string): ReadonlyMap<number, string> {
  return new Map(named(text).map(({ number, start, end }) => [number, text.slice(start, end).toUpperCase()]))
}

interface Named {
  readonly number: number
  readonly start: number
  readonly end: number
}

function named(text: string): readonly Named[] {
  return [...text.matchAll(ordinal)].map((match) => {
    const written = match.slice(1).find((each) => each !== undefined) ?? ''
    const number = 1 + Math.max(...digits.map((row) => row.indexOf(written)))
    return { number, start: match.index, end: match.index + match[0].length }
  })
}

const digits = ['一二三四五', '12345', 'ABCDE', '甲乙丙丁戊', 'abcde', '头', '首']
const ordinal =
  /第([一二三四五1-5])个?(?:班|批|期|组|拨)|(?<![\d第A-Za-z])([1-5A-Ea-e])(?:班|期)|(?<![第一二三四五六七八九十百分办开共]|共有|开了|办了)([一二三四五])(?:班|期)(?!制)|([甲乙丙丁戊])(?:班|期|组)|([头首])一?(?:批|期|拨)(?!资金|款|补贴|钱)/gu

/**
 * 甲班10人中级过9，乙班12人高级过12: each class read by itself, with what is said of all of them before or behind. Undefined where
 * the text does not tell every class it names once, with a headcount, or where it cannot be told whose the rest is.
 */
export function readByClass(text: string, read: (text: string) => Told): readonly GroupFacts[] | undefined {
  const names = named(text)
  const [first] = names
  if (first === undefined || names.length < 2) return undefined
  if (new Set(names.map(({ number }) => number)).size < names.length) return undefined
  const bodies = names.map(({ end }, at) => bare(text.slice(end, names[at + 1]?.start ?? text.length)))
  const last = bodies.at(-1) ?? ''
  const tail = tailOf(
    last,
    bodies.slice(0, -1).every((body) => /[、和跟]$/u.test(body)),
  )
  const others = bodies.slice(0, -1).map((body) => read(body))
  const behind = read(tail)
  const ofLast = kindsOf(behind).some((kind) => others.some((each) => kindsOf(each).includes(kind)))
  const own = [...others, read(ofLast ? last : last.slice(0, last.length - tail.length))]
  const before = beforeClasses(text.slice(0, first.start), own.map(headsOf), read)
  if (before === undefined || own.some(({ unsure, whole }) => unsure || whole !== undefined)) return undefined
  const common = ofLast ? [before] : [before, behind]
  if (common.some(({ unsure, groups }) => unsure || groups.length > 1)) return undefined
  const shared = Object.assign(
    {},
    ...common.map((each) => ({ ...each.shared, ...each.groups[0] })),
  ) as GroupFacts
  if (!alike(own.map(kindsOf), common.flatMap(kindsOf))) return undefined
  return own.flatMap((each, at) =>
    groupsIn(each).map((group): GroupFacts => ({
      ...shared,
      ...group,
      ...namingOf(names[at], text),
    })),
  )
}

/** Every class tells what no words tell of all of them, or none does; a level or a category tells it apart. */
function alike(told: readonly (readonly Kind[])[], common: readonly Kind[]): boolean {
  const tells = (kinds: readonly Kind[]) =>
    told.filter((each) => kinds.some((kind) => each.includes(kind))).length
  const some = (count: number) => count > 0 && count < told.length
  const naming: readonly Kind[] = ['level', 'category']
  return [...naming, 'years' as const, 'outcome' as const].every((kind) =>
    common.includes(kind) ? tells([kind]) === 0 : !some(tells(naming.includes(kind) ? naming : [kind])),
  )
}

/** What is said before the first class; a headcount there is that of all of them. */
function beforeClasses(
  text: string,
  heads: readonly number[],
  read: (text: string) => Told,
): Told | undefined {
  const sum = heads.reduce((all, each) => all + each, 0)
  if (Number.isNaN(sum) || people(text).some((count) => count !== sum)) return undefined
  return read(text.replace(/[\d一二两三四五六七八九十百]+(?:个|名)?(?:人|学徒)/gu, ''))
}

function groupsIn({ groups, shared }: Told): readonly GroupFacts[] {
  return groups.length === 0 ? [shared] : groups.map((group) => ({ ...shared, ...group }))
}

function headsOf(reading: Told): number {
  return groupsIn(reading).reduce((sum, { headcount }) => sum + Number(headcount ?? Number.NaN), 0)
}

type Kind = 'level' | 'category' | 'years' | 'outcome'
const kindOf: Readonly<Record<string, Kind>> = {
  level: 'level',
  category: 'category',
  years: 'years',
  'filed-years': 'years',
  passed: 'outcome',
  certified: 'outcome',
  'pass-certificate': 'outcome',
  'other-certificate': 'outcome',
}

function kindsOf(reading: Told): readonly Kind[] {
  return groupsIn(reading).flatMap((group) => Object.keys(group).flatMap((fact) => kindOf[fact] ?? []))
}

/** What stands between a class's name and its people. */
function bare(body: string): string {
  return body.replace(/^(?:是|有|：|来了?|的|一共|共)+/u, '').replace(/^(\d{1,3})(?=$|[，。；、])/u, '$1人')
}

/**
 * The last clauses, no headcount in them: 都一年, 都是高级工, 全部拿证, 补多少. Of classes told in one breath (`joined`: 甲班5人、乙班6人两年都拿证)
 * also what stands behind the one headcount of the last.
 */
function tailOf(body: string, joined: boolean): string {
  const clauses = body.split(/(?<=[，。？！；])/u)
  const at = clauses.findLastIndex((clause) => cohortTokens(clause).some(({ kind }) => kind === 'count'))
  const [own = ''] = clauses.slice(at)
  const [count, ...more] = cohortTokens(own).filter(({ kind }) => kind === 'count')
  const [next] = cohortTokens(own).filter(({ start, kind }) => start >= (count?.end ?? 0) && kind !== 'level')
  const ofAll = joined && at === 0 && more.length === 0 && next !== undefined && /[都全均]|一律/u.test(own)
  return `${ofAll ? own.slice(next.start) : ''}${clauses.slice(at + 1).join('')}`
}

/**
 * A reading of all classes at once with the number of the class each group is of, where as many are named as there are groups, in
 * order; unsure where it counts fewer people than the classes.
 */
export function numbered<Reading extends Told>(reading: Reading, text: string): Reading {
  if (reading.unsure) return reading
  const { groups } = reading
  const names = named(text)
  const told = names.map(
    ({ end }, at) => people(bare(text.slice(end, names[at + 1]?.start ?? text.length)))[0],
  )
  if (new Set(names.map(({ number }) => number)).size < names.length) return reading
  const heads = told.reduce<number>((sum, count = Number.NaN) => sum + count, 0)
  if (headsOf(reading) < heads) return { ...reading, unsure: true }
  const fits = names.length === groups.length && groups.every(({ headcount }, at) => headcount === told[at])
  return fits
    ? { ...reading, groups: groups.map((group, at) => ({ ...group, ...namingOf(names[at], text) })) }
    : reading
}

function namingOf(name: Named | undefined, text: string): GroupFacts {
  return name === undefined
    ? {}
    : { [classNumber]: name.number, [className]: text.slice(name.start, name.end).toUpperCase() }
}
