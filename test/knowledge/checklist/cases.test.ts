import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  checklistFor,
  loadDaysOff,
  loadKnowledge,
  parseProfile,
  stages,
  type Checklist,
} from '../../../knowledge/index.ts'

const knowledge = loadKnowledge()
const parts = { knowledge, daysOff: loadDaysOff() }
const lines = z.array(z.string())
const cases = z
  .array(
    z.strictObject({
      id: z.string(),
      stage: z.enum(stages),
      asOf: z.string(),
      profile: z.record(z.string(), z.unknown()),
      items: lines,
      deadlines: lines,
      calls: lines,
      notInCorpus: lines,
      notices: lines,
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8')))

const lists = cases.map((each) => {
  const parsed = parseProfile(each.profile)
  if (parsed.kind === 'bad') throw new Error(`${each.id}: ${parsed.problems[0].message}`)
  const result = checklistFor(parts, parsed.profile, { stage: each.stage, asOf: each.asOf })
  if (result.kind !== 'checklist') throw new Error(`${each.id}: ${result.message}`)
  return { ...each, list: result.checklist }
})

const short = (id: string) => (id.includes('.') ? id.slice(id.indexOf('.') + 1) : id)

function summary(list: Checklist) {
  return {
    items: list.items.map(({ id, clause }) => `${short(id)} ｜ ${clause.provision}`),
    deadlines: list.deadlines.map((each) =>
      [
        short(each.id),
        each.yours ? '' : '他人',
        each.due ?? '',
        each.earliest === undefined ? '' : `自${each.earliest}`,
        each.state ?? '',
      ]
        .filter((part) => part !== '')
        .join(' ｜ '),
    ),
    calls: list.callToAsk.map(({ id }) => short(id)),
    notInCorpus: list.notInCorpus.map(({ name }) => name),
    notices: list.notices
      .filter(({ code }) => code !== 'filing-authority')
      .map(({ level, code }) => `${level} ${code}`),
  }
}

test.each(lists)('$id', ({ list, items, deadlines, calls, notInCorpus, notices }) => {
  expect(summary(list)).toEqual({ items, deadlines, calls, notInCorpus, notices })
})

test('every item and deadline is of the stage asked for and quotes its text', () => {
  for (const { stage, list } of lists) {
    expect(list.items.filter((item) => item.stage !== stage)).toEqual([])
    for (const { clause } of [...list.items, ...list.deadlines]) {
      const file = knowledge.corpus.documents.find((document) => document.file === clause.sourceFile)
      expect(file?.raw.slice(clause.start, clause.end)).toBe(clause.quote)
      expect(clause.quote.length).toBeLessThanOrEqual(600)
    }
  }
})

test('item ids are unique in a list, and every shipped item has a code of its own', () => {
  for (const { list } of lists) expect(new Set(list.items.map(({ id }) => id)).size).toBe(list.items.length)
  const coded = knowledge.entries.flatMap((entry) => (entry.kind === 'documents' ? entry.items : []))
  expect(coded.filter(({ id }) => /\.\d+$/u.test(id)).map(({ id }) => id)).toEqual([])
})

/** Inventory rows behind what a list shows. */
function rowsOf(list: Checklist): readonly string[] {
  const byEntry = new Map(knowledge.entries.map((entry) => [entry.id, entry]))
  const shownItems = new Set(list.items.map(({ id }) => id))
  return [
    ...knowledge.entries.flatMap((entry) =>
      entry.kind !== 'documents' || !entry.items.some(({ id }) => shownItems.has(id))
        ? []
        : [
            ...entry.inventory.filter((row) => !entry.items.some((item) => item.inventory.includes(row))),
            ...entry.items.flatMap((item) => (shownItems.has(item.id) ? item.inventory : [])),
          ],
    ),
    ...list.deadlines.flatMap(({ id }) => byEntry.get(id.replace(/#\d+$/u, ''))?.inventory ?? []),
    ...list.callToAsk.flatMap(
      ({ id }) => knowledge.inquiries.find((inquiry) => inquiry.id === id)?.inventory ?? [],
    ),
  ]
}

test('every 材料 and 期限 row of the policy inventory appears in at least one case', () => {
  const shown = new Set(lists.flatMap(({ list }) => rowsOf(list)))
  const wanted = knowledge.inventory.filter(({ kind }) => kind === 'document required' || kind === 'deadline')
  expect(wanted).toHaveLength(41)
  expect(wanted.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
})

test('the cases hold every text and stage', () => {
  const seen = new Set(lists.map(({ id, stage }) => `${id.split('-')[0] ?? ''} ${stage}`))
  const places = ['shanxi', 'wuxi', 'beijing', 'guangzhou']
  const wanted = places.flatMap((place) => stages.map((stage) => `${place} ${stage}`))
  expect(wanted.filter((each) => !seen.has(each))).toEqual([])
})
