import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant } from '../../../bot/index.ts'
import { normalise } from './score.ts'

const cases = z
  .array(
    z.strictObject({
      id: z.string().regex(/^A-\d\d$/u),
      读: z.enum(['定', '存疑']),
      问: z.string(),
      含: z.array(z.string()).min(1),
      不含: z.array(z.string()).default([]),
      引: z.array(z.string()).default([]),
      金额: z.array(z.number()).default([]),
      结果: z.literal('未载明').optional(),
    }),
  )
  .parse(parse(readFileSync(new URL('./ambiguities.yaml', import.meta.url), 'utf8')))

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const hit = (group: string, text: string) => group.split('|').some((each) => text.includes(normalise(each)))

describe('the readings of the 46 ambiguities', () => {
  it.each(cases.map((each) => [`${each.id} ${each.问}`, each] as const))('%s', (_, each) => {
    const { reply } = assistant.turn(emptyState, each.问, '2026-11-21')
    const text = normalise(reply.answer.replaceAll('*', ''))
    const cited = normalise(reply.citations.map(({ quote }) => quote).join('\n'))
    expect({
      lacks: each.含.filter((group) => !hit(group, text)),
      mustNot: each.不含.filter((group) => hit(group, text)),
      uncited: each.引.filter((group) => !hit(group, cited)),
      amounts: each.金额.filter((yuan) => !reply.amounts.some(({ fen }) => fen === yuan * 100)),
      outcome: each.结果 === undefined ? 'as it comes' : reply.outcome,
    }).toEqual({
      lacks: [],
      mustNot: [],
      uncited: [],
      amounts: [],
      outcome: each.结果 === undefined ? 'as it comes' : 'not_stated',
    })
  })

  it('are all here, and each is in the packs', () => {
    const all = Array.from({ length: 46 }, (_, at) => `A-${String(at + 1).padStart(2, '0')}`)
    expect([...new Set(cases.map(({ id }) => id))]).toEqual(all)
    const encoded = new Set(assistant.knowledge.entries.flatMap((entry) => entry.inventory))
    expect(all.filter((id) => !encoded.has(id))).toEqual([])
  })

  it('two careful officers may differ on eight: the answer says who decides', () => {
    const open = cases.filter((each) => each.读 === '存疑')
    expect([...new Set(open.map(({ id }) => id))]).toEqual([
      'A-04',
      'A-05',
      'A-07',
      'A-10',
      'A-11',
      'A-13',
      'A-21',
      'A-26',
    ])
  })
})
