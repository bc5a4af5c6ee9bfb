import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant, type Reply } from '../../../bot/index.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const ask = (text: string): Reply => assistant.turn(emptyState, text, '2026-11-21').reply

describe('two cases of one place', () => {
  it.each([
    ['北京普通技师，有证跟合格没证的，一个人一年差多少钱', 105_000],
    ['无锡最高那档跟最低那档，每人每年差几钱', 300_000],
    ['无锡高级工和高级技师每个人每年差多少', 200_000],
    ['北京同样是高级工，紧缺的比普通的多多少', 200_000],
    ['北京的，20个普通中级全拿证和全没拿证，一年期差多少钱', 1_500_000],
    ['阳泉高级工和中级工补贴差多少', 0],
  ])('%s', (text, fen) => {
    const reply = ask(text)
    expect(reply.outcome).toBe('answer')
    expect(reply.amounts[0]).toMatchObject({ label: '相差', fen })
  })
})

describe('two levels where the category is not told', () => {
  it.each([
    // 7000 − 6000, 9000 − 8000
    ['高级工和技师哪个补得多，北京', [7000, 6000, 9000, 8000], '普通技师高，相差**1,000元/人年**'],
    // 6000 − 5000, 8000 − 7000
    ['北京中级工和高级工补贴差多少', [6000, 5000, 8000, 7000], '普通高级工高，相差**1,000元/人年**'],
  ])('%s', (text, standards, lead) => {
    const reply = ask(text)
    expect(reply.missing).toEqual([])
    expect(reply.answer).toContain(lead)
    const said = reply.amounts.filter(({ kind }) => kind === 'standard').map(({ fen }) => fen / 100)
    expect(said).toEqual(standards)
  })
})

describe('places held against each other a head and year', () => {
  it.each([
    ['北京和无锡高级工一年差多少', ['普通：一样，都是6,000元/人年', '急需紧缺：北京市高，相差2,000元/人年']],
    ['北京和太原中级工哪个标准高', ['普通：一样，都是5,000元/人年', '急需紧缺：北京市高，相差2,000元/人年']],
    ['无锡跟太原技师谁补得多', ['无锡市高，相差2,000元/人年']],
    ['北京、无锡、太原的高级工哪个高', ['普通：北京市6,000元/人年、无锡市6,000元/人年、太原市5,000元/人年']],
  ])('%s', (text, leads) => {
    const reply = ask(text)
    expect(reply.outcome).toBe('answer')
    expect(reply.missing).toEqual([])
    for (const lead of leads) expect(reply.answer).toContain(lead)
    expect(reply.answer).not.toContain('请问')
  })

  it('holds a sum against the sums of each category, never against a standard', () => {
    // 无锡 10 × 6000; for 北京 10 × 6000 or 10 × 8000, and the category is asked for
    const reply = ask('北京和无锡高级工10个人一年都拿证差多少')
    expect(reply.missing).toContain('category')
    expect(reply.answer).toContain('普通：一样，都是60,000元')
    expect(reply.answer).toContain('急需紧缺：北京市高，相差20,000元')
    expect(reply.answer).not.toContain('相差2,000元')
  })
})

describe('two places', () => {
  it.each([
    ['北京急需紧缺技师和无锡技师哪个补得多，多多少', [900_000, 700_000], '北京市高，相差2,000元'],
    ['无锡跟山西高级工学徒哪个补贴高', [600_000, 500_000], '无锡市高，相差1,000元'],
    ['北京普通和无锡，高级工一人一年谁补得多', [600_000, 600_000], '一样，都是6,000元'],
  ])('%s', (text, standards, lead) => {
    const reply = ask(text)
    expect(reply.answer.split('\n')[0]).toContain(lead)
    for (const fen of standards) expect(reply.amounts.map((amount) => amount.fen)).toContain(fen)
    expect(new Set(reply.citations.map((citation) => citation.sourceFile)).size).toBeGreaterThanOrEqual(2)
  })

  it('gives each place its own clause, and says where one is silent', () => {
    const reply = ask('线上课上限北京和无锡各多少')
    expect(reply.answer).toMatch(/【北京市】.*没有规定/u)
    expect(reply.answer).toMatch(/【无锡市】.*40%/u)
  })

  it('does not compare where one place’s rule is asked for another', () => {
    expect(ask('拿北京的标准给无锡算10个高级工').amounts.every((amount) => amount.kind !== 'total')).toBe(
      true,
    )
  })
})
