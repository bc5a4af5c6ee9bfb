import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Amount } from '../../reply.ts'
import type { AnsweredPlace } from './answered-place.ts'
import { general } from '../question/money-topics.ts'
import type { Standard } from './place-standards.ts'

/** The standards of places held against each other where no level is named: category by category, level by level. */
export function standardsCompared(
  parts: readonly AnsweredPlace[],
): { readonly text: string; readonly amounts: readonly Amount[] } | undefined {
  const tables = parts.map(tableOf)
  const known = tables.flatMap((table) => (table === undefined ? [] : [table]))
  // A place whose text names no figure is said to, beside two or more that are held against each other.
  const silent = parts.filter(({ standards }) => standards.length === 0).map(({ name }) => name)
  if (known.length < 2 || known.length + silent.length < parts.length) return undefined
  const categories = [...new Set(known.flatMap(({ rows }) => rows.map(({ category }) => category)))]
  const cases = categories.some((each) => each !== '') ? categories.filter((each) => each !== '') : ['']
  const levels = [...new Set(known.flatMap(({ rows }) => rows.map(({ level }) => level)))].filter((level) =>
    known.every((table) => figure(table, cases[0] ?? '', level) !== undefined),
  )
  if (levels.length < 2) return undefined
  const amounts: Amount[] = []
  const show = (fen: number, kind: 'standard' | 'part', label: string) => {
    amounts.push({ kind, label, fen, formula: '', citation: [] })
    return printYuan(fen)
  }
  const lines = cases.map((category) => {
    const byLevel = levels.map((level) => ({
      level,
      figures: known.map((table) => ({ name: table.name, fen: figure(table, category, level) ?? 0 })),
    }))
    return `${category === '' ? '' : `${category}工种`}${verdictOf(byLevel, show)}`
  })
  // Who pays more comes before what is alike.
  lines.sort((left, right) => Number(left.includes(phrases.alike)) - Number(right.includes(phrases.alike)))
  const rest = silent.length === 0 ? '' : phrases.noFigureThere(silent.join('、'))
  return { text: `${lines.join('；')}。${rest}`, amounts }
}

interface Table {
  readonly name: string
  readonly rows: readonly Standard[]
}

interface OfLevel {
  readonly level: string
  readonly figures: readonly { readonly name: string; readonly fen: number }[]
}

/** The place's table; undefined where it has none, or something narrower was asked. */
function tableOf({ name, reply, state, standards }: AnsweredPlace): Table | undefined {
  const told = [state.shared, ...state.groups].some((facts) => facts['level'] !== undefined)
  const summed = reply.amounts.some(({ kind }) => kind === 'total')
  if (told || summed || standards.length === 0 || !general.has(state.topics[0] ?? '')) return undefined
  return { name, rows: standards }
}

function figure({ rows }: Table, category: string, level: string): number | undefined {
  return rows.find((row) => (row.category === '' || row.category === category) && row.level === level)?.fen
}

type Show = (fen: number, kind: 'standard' | 'part', label: string) => string

/** 一样, 北京高，每级都高2,000元, or level by level. */
function verdictOf(byLevel: readonly OfLevel[], show: Show): string {
  const listed = () =>
    byLevel
      .map(
        ({ level, figures }) =>
          `${level}${[...new Set(figures.map(({ name, fen }) => `${name}${show(fen, 'standard', `${name}${level}`)}`))].join('、')}`,
      )
      .join('，')
  const two = byLevel.every(({ figures }) => figures.length === 2)
  const gaps = byLevel.map(({ figures }) => (figures[0]?.fen ?? 0) - (figures[1]?.fen ?? 0))
  const [gap = 0] = gaps
  const same = byLevel.every(({ figures }) => figures.every(({ fen }) => fen === figures[0]?.fen))
  if (same)
    return phrases.standardsSame(
      byLevel
        .map(({ level, figures }) => `${level}${show(figures[0]?.fen ?? 0, 'standard', level)}`)
        .join('、'),
    )
  const higher = (difference: number) => byLevel[0]?.figures[difference > 0 ? 0 : 1]?.name ?? ''
  if (two && gaps.every((each) => each === gap))
    return phrases.standardsHigher(higher(gap), show(Math.abs(gap), 'part', phrases.difference), listed())
  if (!two) return listed()
  return byLevel
    .map(({ level, figures }, at) => {
      const apart = gaps[at] ?? 0
      const [left = { name: '', fen: 0 }, right = { name: '', fen: 0 }] = figures
      if (apart === 0) return `${level}一样，都是${show(left.fen, 'standard', level)}`
      const shown = [left, right].map(({ name, fen }) => `${name}${show(fen, 'standard', `${name}${level}`)}`)
      return `${level}${higher(apart)}高${show(Math.abs(apart), 'part', phrases.difference)}（${shown.join('、')}）`
    })
    .join('，')
}
