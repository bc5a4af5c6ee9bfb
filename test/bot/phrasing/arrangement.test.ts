import { describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { phrase, phrasingTask, type Line, type Reply } from '../../../bot/index.ts'

const { knowledge } = loadAssistant()
const kinds: Readonly<Record<string, readonly (readonly [Line['kind'], number])[]>> = {
  // 判定, 废止, 说明, 说明, 依据
  'a verdict with two notes': [
    ['verdict', 0],
    ['validity', 0],
    ['note', 0],
    ['note', 0],
    ['basis', 0],
  ],
  'two parts': [
    ['verdict', 0],
    ['note', 0],
    ['note', 0],
    ['verdict', 1],
    ['statement', 1],
    ['condition', 1],
    ['statement', 1],
    ['ask', 1],
  ],
}
const linesOf = (name: string): readonly Line[] =>
  (kinds[name] ?? []).map(([kind, part], at) => ({
    id: `L${String(at + 1)}`,
    kind,
    part,
    text: `${kind}的话${'甲乙丙丁戊己庚辛'[at] ?? ''}`,
  }))
const replyOf = (lines: readonly Line[]): Reply => {
  const answer = lines.map(({ text }) => text).join('\n')
  return {
    text: answer,
    answer,
    outcome: 'answer',
    missing: [],
    citations: [],
    amounts: [],
    facts: {},
    trace: [],
    phrasing: 'deterministic',
  }
}
const outcome = (name: string, order: string) => {
  const lines = linesOf(name)
  const chosen = order.split(' ').map((id) => (/^\d$/u.test(id) ? `L${id}` : id))
  const result = phrase(replyOf(lines), lines, chosen, knowledge)
  return result.kind === 'phrased' ? 'phrased' : result.reason
}

describe('which orders are taken', () => {
  it.each([
    ['a verdict with two notes', '1 2 3 4 5', 'phrased'],
    ['a verdict with two notes', '1 2 4 3 5', 'phrased'],
    ['a verdict with two notes', '1 2 take-note 4 also 3 5', 'phrased'],
    ['a verdict with two notes', '1 3 2 4 5', 'order'],
    ['a verdict with two notes', '2 1 3 4 5', 'order'],
    ['a verdict with two notes', '1 2 3 5 4', 'order'],
    ['a verdict with two notes', '1 2 3 4', 'missing-line'],
    ['a verdict with two notes', '1 2 3 3 4 5', 'duplicate-id'],
    ['a verdict with two notes', '1 2 also 3 also 4 5', 'duplicate-id'],
    ['a verdict with two notes', '1 2 3 4 5 6', 'unknown-id'],
    ['a verdict with two notes', '1 2 also besides 3 4 5', 'phrase-place'],
    ['a verdict with two notes', '1 2 3 4 also 5', 'phrase-place'],
    ['a verdict with two notes', 'also 1 2 3 4 5', 'phrase-place'],
    ['two parts', '1 3 2 4 5 6 7 8', 'phrased'],
    ['two parts', '1 2 3 4 7 5 6 8', 'phrased'],
    ['two parts', '1 2 3 4 also 7 besides 5 take-note 6 8', 'phrased'],
    ['two parts', 'also 1 take-note 2 in-passing 3 4 to-add 5 6 7 8', 'too-many-phrases'],
    ['two parts', '1 2 3 4 6 5 7 8', 'order'],
    ['two parts', '1 2 3 4 5 7 6 8', 'order'],
    ['two parts', '4 5 6 7 1 2 3 8', 'order'],
    ['two parts', '1 2 4 3 5 6 7 8', 'order'],
    ['two parts', '1 2 3 5 6 4 7 8', 'order'],
  ])('%s: %s → %s', (name, order, expected) => {
    expect(outcome(name, order)).toBe(expected)
  })

  it('never one whose lines are not the answer’s', () => {
    const lines = linesOf('two parts')
    const other = replyOf(lines.slice(1))
    expect(phrasingTask(other, lines)).toBeUndefined()
    expect(
      phrase(
        other,
        lines,
        lines.map(({ id }) => id),
        knowledge,
      ),
    ).toEqual({
      kind: 'refused',
      reason: 'unknown-id',
    })
  })

  it('never one under a quote that is not what the stored text says', () => {
    const lines = linesOf('two parts')
    const [document] = knowledge.corpus.documents
    const quote = {
      document: '',
      title: '',
      provision: '',
      status: '',
      sourceFile: document?.file ?? '',
      start: 0,
    }
    const order = lines.map(({ id }) => id)
    const stands = { ...quote, end: 5, quote: document?.raw.slice(0, 5) ?? '' }
    expect(phrase({ ...replyOf(lines), citations: [stands] }, lines, order, knowledge).kind).toBe('phrased')
    expect(
      phrase({ ...replyOf(lines), citations: [{ ...stands, end: 6 }] }, lines, order, knowledge),
    ).toEqual({
      kind: 'refused',
      reason: 'quote-changed',
    })
  })
})
