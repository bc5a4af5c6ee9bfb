import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant, type Reply } from '../../../bot/index.ts'

const cities = {
  山西: ['山西', '阳泉', '忻州', '太原', '大同'],
  无锡: ['无锡', '江阴'],
  北京: ['北京', '朝阳区'],
  广州: ['广州', '番禺区'],
} as const
type City = keyof typeof cities
const names = Object.keys(cities).filter((name): name is City => name in cities)
const files: Readonly<Record<City, RegExp>> = {
  山西: /^00[03]_/u,
  无锡: /^001_/u,
  北京: /^002_/u,
  广州: /^004_/u,
}

const cell = z.union([z.literal('未写'), z.array(z.string()).min(1)])
const rows = z
  .array(z.strictObject({ 议题: z.string(), 问: z.string(), 山西: cell, 无锡: cell, 北京: cell, 广州: cell }))
  .parse(parse(readFileSync(new URL('./who-states-what.yaml', import.meta.url), 'utf8')))
const rowQuotes = z
  .array(z.object({ id: z.string(), quote: z.string() }))
  .parse(
    JSON.parse(
      readFileSync(new URL('../../knowledge/ingest/inventory-quotes.json', import.meta.url), 'utf8'),
    ),
  )
const quoteOf = new Map(rowQuotes.map(({ id, quote }) => [id, quote.replaceAll(/\s/gu, '')]))

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})
const ask = (text: string): Reply => assistant.turn(emptyState, text, '2026-11-21').reply

const cells = rows.flatMap((row) =>
  names.flatMap((city) =>
    cities[city].flatMap((place) =>
      ['，', ' ', ''].map((gap) => ({
        ...row,
        city,
        place,
        text: `${place}${gap}${row.问}`,
        said: row[city],
      })),
    ),
  ),
)

describe('what a place does not state', () => {
  const silent = cells.filter(({ said }) => said === '未写')
  it.each(silent.map((each) => [each.text, each] as const))('%s', (_, { city, text }) => {
    const reply = ask(text)
    expect(reply.outcome).toBe('not_stated')
    expect(reply.answer).toMatch(/没有(?:规定|写|明确)/u)
    expect(reply.amounts.filter(({ kind }) => kind === 'total' || kind === 'standard')).toEqual([])
    const others = names.filter((name) => name !== city)
    expect(others.filter((name) => reply.answer.includes(name))).toEqual([])
    expect(reply.citations.filter(({ sourceFile }) => !files[city].test(sourceFile))).toEqual([])
  })
})

describe('what a place states', () => {
  const told = cells.flatMap((each) => (each.said === '未写' ? [] : [{ ...each, ids: each.said }]))
  it.each(told.map((each) => [each.text, each] as const))('%s', (_, { city, text, ids }) => {
    const reply = ask(text)
    const cited = reply.citations.map(({ quote }) => quote.replaceAll(/\s/gu, ''))
    const wanted = ids.map((id) => quoteOf.get(id) ?? '')
    expect(wanted).not.toContain('')
    expect(reply.citations.filter(({ sourceFile }) => !files[city].test(sourceFile))).toEqual([])
    expect(wanted.some((quote) => cited.some((each) => overlap(each, quote)))).toBe(true)
  })
})

/** Eight characters in common. */
function overlap(left: string, right: string): boolean {
  for (let at = 0; at + 8 <= right.length; at++) if (left.includes(right.slice(at, at + 8))) return true
  return left.includes(right)
}
