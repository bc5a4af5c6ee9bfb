import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant, type Reply } from '../../../bot/index.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

/** The reply to the last of several turns. */
function last(turns: readonly string[]): Reply {
  let state = emptyState
  let reply: Reply | undefined
  for (const text of turns) {
    const result = assistant.turn(state, text, '2026-03-02')
    state = result.state
    reply = result.reply
  }
  if (reply === undefined) throw new TypeError('no turns')
  return reply
}

const yuan = ({ amounts }: Reply, kind: string): readonly number[] =>
  amounts.filter((amount) => amount.kind === kind).map(({ fen }) => fen / 100)

describe('certificates said of everybody', () => {
  it.each([
    // 30 × 6000
    ['北京30人高级工普通类，培训一年，30人都合格，证书都有', 180_000],
    ['北京30人高级工普通类，培训一年，30人都合格，证也都拿了', 180_000],
    ['北京30人高级工普通类，培训一年，30人都合格，人人有证', 180_000],
    // 25 × 6000; the five who did not pass have none
    ['北京30人高级工普通类，培训一年，25人合格，证书都有', 150_000],
    // 27 × 6000
    ['北京30人高级工普通类，培训一年，3人没过，证都有', 162_000],
  ])('%s', (text, total) => {
    const reply = last([text])
    expect(reply.missing).toEqual([])
    expect(yuan(reply, 'total')).toEqual([total])
  })
})

describe('more passed and certified than there are people', () => {
  it('counts the certified among those who passed', () => {
    // 15 × 8000 + 3 × 8000 × 85% = 140400, 15 × 8000 + 3 × 8000 = 144000
    const reply = last(['北京去年备案的班，20个高级工，急需紧缺的，考过了18个，拿证15个，补多少', '一年'])
    expect(yuan(reply, 'total')).toEqual([144_000, 140_400])
  })

  it('asks where both may be people apart', () => {
    expect(last(['北京20个普通高级工一年，10个合格，8个有证，补多少']).outcome).toBe('ask')
  })
})

describe('people who left', () => {
  it.each([
    // 20 × 6000 × 2
    ['无锡24个人高级工两年，中途走了4个，剩下都过了', 240_000],
    // 18 × 6000 × 2
    ['无锡24个人高级工两年，4个半路退出了，2个没考过，其余都过了', 216_000],
  ])('%s', (text, total) => {
    const reply = last([text])
    expect(yuan(reply, 'total')).toEqual([total])
    expect(reply.answer).toContain('高级工、中途离开、没有学完：0元')
  })
})

describe('ordinary training, where only the condition is not told', () => {
  it.each([
    // 10 × 300
    [['山西训一个月的普通培训补多少', '10个人呢'], 3000],
    [['普通培训10个人多少钱 山西'], 3000],
    [['山西普通职工培训80人，补贴多少钱'], 24_000],
    // 25 × 300, and four days are enough
    [['山西普通培训补多少', '一共25个人，训了4天'], 7500],
  ])('%j', (turns, total) => {
    const reply = last(turns)
    expect(yuan(reply, 'total')).toEqual([total])
    expect(reply.missing).toEqual([])
  })
})
