import { describe, expect, it } from 'vitest'
import { createAssistant, emptyState, loadFactLexicon, type FactChanges } from '../../../bot/index.ts'
import { loadDaysOff, loadKnowledge } from '../../../knowledge/index.ts'

const assistant = createAssistant({
  knowledge: loadKnowledge(),
  lexicon: loadFactLexicon(),
  daysOff: loadDaysOff(),
})
const asOf = '2026-11-21'

const after = (...turns: readonly string[]) =>
  turns.reduce((result, text) => assistant.turn(result.state, text, asOf), {
    state: emptyState,
    reply: assistant.turn(emptyState, '你好', asOf).reply,
  })

const amended = (turns: readonly string[], changes: FactChanges) => {
  const result = assistant.amend(after(...turns).state, changes, asOf)
  return result.kind === 'amended' ? result.reply : result.message
}

describe('a corrected fact gives the answer that saying it right at once would have given', () => {
  it.each<readonly [string, readonly string[], FactChanges, readonly string[]]>([
    [
      'headcount',
      ['无锡高级工25人，备案两年，都拿证，补多少'],
      { headcount: 30 },
      ['无锡高级工30人，备案两年，都拿证，补多少'],
    ],
    [
      'level',
      ['无锡高级工25人，备案两年，都拿证，补多少'],
      { level: '中级工' },
      ['无锡中级工25人，备案两年，都拿证，补多少'],
    ],
    [
      'category, told in a second turn',
      ['北京高级工10人一年都拿证，补多少', '普通工种'],
      { category: '急需紧缺' },
      ['北京高级工10人一年都拿证，补多少', '急需紧缺工种'],
    ],
    [
      'two facts',
      ['太原的企业，学徒25人，都取得了证书，一共能领多少？'],
      { headcount: 12, years: 2 },
      ['太原的企业，学徒12人，培训2年，都取得了证书，一共能领多少？'],
    ],
  ])('%s', (_, asked, changes, right) => {
    const reply = amended(asked, changes)
    const expected = after(...right).reply
    expect(reply).toMatchObject({ amounts: expected.amounts, outcome: expected.outcome })
    expect(expected.amounts.length).toBeGreaterThan(0)
  })

  it('another place is answered from its own text', () => {
    const reply = amended(['无锡高级工25人，备案两年，都拿证，补多少'], { region: '太原' })
    if (typeof reply === 'string') expect.fail(reply)
    expect(reply.facts['region']).toEqual({ value: '太原市', label: '地区', from: 'user' })
    const documents = new Set(reply.citations.map((citation) => citation.document))
    expect(documents).toEqual(
      new Set(
        after('太原高级工25人，培训两年，都拿证，补多少').reply.citations.map(
          (citation) => citation.document,
        ),
      ),
    )
    expect(documents.size).toBeGreaterThan(0)
  })

  it('a forgotten fact is asked for again', () => {
    const reply = amended(['无锡高级工25人，备案两年，都拿证，补多少'], { level: null })
    expect(reply).toMatchObject({ missing: expect.arrayContaining(['level']) as unknown })
  })

  it('a place given after the question is answered with it', () => {
    const reply = amended(['我们高级工25人，备案两年，都拿证，补多少'], { region: '无锡' })
    expect(reply).toMatchObject({
      amounts: after('无锡高级工25人，备案两年，都拿证，补多少').reply.amounts,
    })
  })

  it('a certificate taken back drops what it implied', () => {
    const reply = amended(['北京普通高级工10人一年都拿证，补多少'], { passed: false })
    expect(reply).toMatchObject({ facts: { passed: { value: false } } })
    if (typeof reply !== 'string') expect(reply.facts['certified']).toBeUndefined()
  })
})

describe('what cannot be corrected so is refused in words', () => {
  const question = ['无锡高级工25人，备案两年，都拿证，补多少']
  const mixed = ['无锡中级工10人、高级工20人，备案一年，都拿证，补多少']
  it.each<readonly [string, readonly string[], FactChanges, RegExp]>([
    ['an unknown fact', question, { shoesize: 42 }, /shoesize/u],
    ['a word for a number', question, { headcount: '三十' }, /人数.*整数/u],
    ['half a person', question, { headcount: 2.5 }, /人数.*整数/u],
    ['a negative number', question, { headcount: -1 }, /人数/u],
    ['a number without end', question, { headcount: Number.POSITIVE_INFINITY }, /人数/u],
    ['a level that is none', question, { level: '特级工' }, /技能等级.*高级技师/u],
    ['a number for yes', question, { certified: 1 }, /是.*否/u],
    ['a place elsewhere', question, { region: '上海' }, /没有收录上海/u],
    ['a place nobody knows', question, { region: '桃花源' }, /桃花源.*城市名/u],
    ['a place of many', question, { region: '朝阳' }, /不止一处/u],
    ['one headcount for two groups', mixed, { headcount: 30 }, /分2组/u],
    ['three headcounts for two groups', mixed, { headcount: [1, 2, 3] }, /分2组/u],
  ])('%s', (_, turns, changes, words) => {
    const said = amended(turns, changes)
    expect(typeof said === 'string' ? said : said.answer).toMatch(words)
    expect(typeof said).toBe('string')
  })

  it('a headcount for each group counts each once', () => {
    expect(amended(mixed, { headcount: [11, 22] })).toMatchObject({
      amounts: after('无锡中级工11人、高级工22人，备案一年，都拿证，补多少').reply.amounts,
    })
  })
})
