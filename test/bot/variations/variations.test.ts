import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant, type Reply } from '../../../bot/index.ts'
import { determinationOf } from '../determination.ts'
import { amounts, clauses, worded, type Place } from './wordings.ts'

const asOf = '2026-07-01'
const seed = 20_261_126
const placeIds: Readonly<Record<Place, string>> = {
  无锡: 'wuxi',
  北京: 'beijing',
  山西: 'shanxi',
  广州: 'guangzhou',
}

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const known = new Map<string, Reply>()
function ask(text: string): Reply {
  const reply = known.get(text) ?? assistant.turn(emptyState, text, asOf).reply
  known.set(text, reply)
  return reply
}

/** Every clause is a slice of its file, and of a text of the place or of what stands above it. */
function expectOwnClauses({ citations }: Reply, place: Place): void {
  const { documents, places } = assistant.knowledge.corpus
  const above = new Set(places.upwards(placeIds[place]).map(({ id }) => id))
  for (const { document, sourceFile, start, end, quote } of citations) {
    const source = documents.find((each) => each.file === sourceFile && each.shortName === document)
    expect(source?.raw.slice(start, end)).toBe(quote)
    expect(above).toContain(source?.place)
  }
}

describe('another wording of the same question', () => {
  it.each([
    ['sums', amounts, 400],
    ['clauses', clauses, 400],
  ] as const)('determines the same: %s', (_name, questions, numRuns) => {
    fc.assert(
      fc.property(worded(questions), ({ plain, varied, place }) => {
        const reply = ask(varied)
        expect(determinationOf(reply)).toEqual(determinationOf(ask(plain)))
        expectOwnClauses(reply, place)
      }),
      { seed, numRuns },
    )
  })

  it('written with spaces for commas, gives the same sum or asks, never another', () => {
    fc.assert(
      fc.property(worded(amounts), ({ plain, varied, place }) => {
        const totals = (reply: Reply) =>
          reply.amounts.filter(({ kind }) => kind === 'total').map(({ fen }) => fen)
        const reply = ask(varied.replace(/[，,；]/gu, ' '))
        const [total] = totals(ask(plain))
        expect(totals(reply).filter((fen) => fen !== total)).toEqual([])
        expectOwnClauses(reply, place)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('in two turns, place first, determines the same', () => {
    fc.assert(
      fc.property(worded(amounts), ({ plain, place }) => {
        const first = assistant.turn(emptyState, `我们在${place}`, asOf)
        const { reply } = assistant.turn(first.state, plain.slice(place.length), asOf)
        expect(determinationOf(reply)).toEqual(determinationOf(ask(plain)))
      }),
      { seed, numRuns: 60 },
    )
  })
})
