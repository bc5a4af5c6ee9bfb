import type { DaysOffTable } from '../calendar/index.ts'
import type { Stage } from '../packs/index.ts'
import { dateName, type Profile } from '../profile/index.ts'
import type { Program } from '../rules/index.ts'
import type { Dates } from './contradictions.ts'
import { dueOf, type DeadlineEntry, type Due } from './due.ts'
import { messages } from './messages.zh.ts'
import { termEnds } from './term-ends.ts'

/** One deadline of the timeline, before its clause is attached. */
export interface Dated extends Due {
  /** The entry's id; `#2` … where one entry falls on several days. */
  readonly id: string
  readonly entry: DeadlineEntry
  readonly name: string
  readonly stages: readonly Stage[]
  /** The bearers, joined by 、. */
  readonly dutyBearer: string
  readonly yours: boolean
  readonly soft: boolean
  /** The deed held against the dates, when the user gave its day. */
  readonly state?: {
    readonly kind: 'in-time' | 'late' | 'early'
    readonly text: string
    readonly done: string
  }
}

export interface TimelineInput {
  readonly entries: readonly DeadlineEntry[]
  readonly dates: Dates
  readonly cohorts: Profile['cohorts']
  readonly program: Program
  readonly daysOff: DaysOffTable
}

/** Every deadline with its day and arithmetic, in the entries' order. */
export function timeline({ entries, dates, cohorts, program, daysOff }: TimelineInput): readonly Dated[] {
  return entries.flatMap((entry) => {
    const starts = startsOf(entry, dates, cohorts, program)
    const name = entry.from === undefined ? '' : dateName(entry.from)
    return starts.map(({ date, note }, at): Dated => {
      const due = dueOf(entry, date, name, daysOff)
      const state = entry.done === undefined ? undefined : stateOf(entry.done, dates[entry.done], due)
      return {
        ...due,
        arithmetic: [due.arithmetic, ...(note === undefined ? [] : [note])].join('。'),
        id: at === 0 ? entry.id : `${entry.id}#${String(at + 1)}`,
        entry,
        name: entry.label,
        dutyBearer: entry.dutyBearers.join('、'),
        yours: entry.dutyBearers.includes('企业'),
        soft: entry.strength !== '刚性',
        stages: entry.stages,
        ...(state === undefined ? {} : { state }),
      }
    })
  })
}

interface Start {
  readonly date: string | undefined
  readonly note?: string
}

/** The day as said; a term's end may be worked out; another date may stand in where the pack allows it (未说时), and then it is said. */
function startsOf(
  entry: DeadlineEntry,
  dates: Dates,
  cohorts: Profile['cohorts'],
  program: Program,
): readonly Start[] {
  if (entry.from === undefined) return [{ date: undefined }]
  const said = dates[entry.from]
  if (said !== undefined) return [{ date: said }]
  if (entry.from === 'term-end-date') {
    const ends = termEnds(dates, cohorts)
    return ends.length === 0 ? [{ date: undefined }] : ends
  }
  const stand = program.facts.get(entry.from)?.assume
  if (stand?.kind === 'same' && dates[stand.fact] !== undefined)
    return [{ date: dates[stand.fact], ...(stand.text === undefined ? {} : { note: stand.text }) }]
  return [{ date: undefined }]
}

function stateOf(fact: string, done: string | undefined, { due, earliest }: Due): Dated['state'] {
  if (done === undefined || (due === undefined && earliest === undefined)) return undefined
  const name = dateName(fact)
  if (due !== undefined && done > due) return { kind: 'late', text: messages.late(name, done, due), done }
  if (earliest !== undefined && done < earliest)
    return { kind: 'early', text: messages.early(name, done, earliest), done }
  return { kind: 'in-time', text: messages.inTime(name, done), done }
}
