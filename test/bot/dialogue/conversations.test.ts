import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant, type Reply } from '../../../bot/index.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

function talk(turns: readonly string[], asOf = '2026-11-21'): readonly Reply[] {
  let state = emptyState
  return turns.map((turn) => {
    // What is kept between turns is plain data.
    const result = assistant.turn(JSON.parse(JSON.stringify(state)), turn, asOf)
    state = result.state
    return result.reply
  })
}
const lastOf = (turns: readonly string[], asOf?: string) => {
  const reply = talk(turns, asOf).at(-1)
  if (reply === undefined) throw new Error('no reply')
  return reply
}

describe('place and date', () => {
  it('asks for the place and never takes one for granted', () => {
    const [first, second] = talk(['高级工20个两年都拿证，补多少', '无锡'])
    expect(first).toMatchObject({ outcome: 'ask', missing: ['region'], amounts: [] })
    expect(second?.amounts.find((amount) => amount.kind === 'total')?.fen).toBe(24_000_000)
  })

  it.each([
    ['苏州高级工补多少', '苏州'],
    ['江苏省的标准是多少', '江苏'],
    ['拿北京的标准给我算上海10个中级工', '上海'],
  ])('%s: not held, and nobody else’s rule', (text, name) => {
    const reply = lastOf([text])
    expect(reply.outcome).toBe('out_of_scope')
    expect(reply.answer).toContain(name)
    expect(reply.amounts).toEqual([])
  })

  it.each([
    ['2024-11-25', '北京普通中级工10个一年都有证，补多少', /^补贴合计/u],
    [
      '2024-11-26',
      '北京普通中级工10个一年都有证，补多少',
      /自2024年11月26日起废止，但该文件到2024年12月31日才公布/u,
    ],
    ['2024-12-31', '北京普通中级工10个一年都有证，补多少', /^据已废止的京人社能发〔2022〕11号，补贴合计/u],
    ['2021-06-01', '北京普通中级工10个一年都有证，补多少', /适用的是京人社能发〔2019〕128号，该文件未收录/u],
    ['2024-04-01', '无锡高级工10个一年都过，补多少', /还没有施行/u],
  ])('as of %s: %s', (asOf, text, words) => {
    expect(lastOf([text], asOf).answer).toMatch(words)
  })
})

describe('a question of ours that was not answered', () => {
  it('is no denial of it when a figure is put right instead', () => {
    const reply = lastOf(['无锡高级工20人一年，补多少', '不对，是18个', '都通过了'])
    expect(reply.amounts.find((amount) => amount.kind === 'total')?.fen).toBe(10_800_000)
  })
})

describe('deadlines', () => {
  it.each([
    [['无锡 学徒2025年9月15号办完离职手续', '最晚哪天报备'], /最晚2025年9月30日/u],
    [['无锡 计划2025年9月25日公布，最晚哪天交开班备案'], /最晚2025年10月15日/u],
    [['无锡 考核2026年1月31日完成，结班材料最晚什么时候交'], /最晚2026年2月28日.*取月末/u],
    [['无锡 计划2026年12月25日公布，最晚哪天交开班备案'], /放假调休安排只掌握到2026年/u],
  ])('%j', (turns, words) => {
    expect(lastOf(turns).answer).toMatch(words)
  })

  it('says whose duty a bureau deadline is', () => {
    expect(lastOf(['广州的企业每季度要报计划吗']).answer).toMatch(/区人社部门|不是企业|各区/u)
  })
})

describe('what is not surely understood', () => {
  it.each(['北京普通高级工25人两年，一半拿证，另一半合格没证，总数多少'])(
    '%s: no figure, a question',
    (text) => {
      const reply = lastOf([text])
      expect(reply.outcome).toBe('ask')
      expect(reply.amounts).toEqual([])
      expect(reply.answer).toContain('请一组一组告诉我')
    },
  )
})

describe('figures put forward', () => {
  it.each([
    ['无锡中级工15人一年都过，报12万对吗', '不对。', 7_500_000],
    ['无锡中级工15人一年都过，报7.5万对吗', '对。', 7_500_000],
    ['北京普通高级技师5个人两年全有证是10万，对不', '不对。', 8_000_000],
  ])('%s', (text, lead, fen) => {
    const reply = lastOf([text])
    expect(reply.answer.replace('据已废止的京人社能发〔2022〕11号，', '').startsWith(lead)).toBe(true)
    expect(reply.amounts.find((amount) => amount.kind === 'total')?.fen).toBe(fen)
  })
})

describe('advance, balance and clawback', () => {
  it.each([
    ['太原技师6人两年，全部拿证，先预支能拿多少', '不预拨'],
    ['无锡技师6人两年，预拨多少钱', '不预支'],
    ['太原高级工10人一年没考过，要追回多少钱', '没有写追回'],
  ])('%s: no sum where the text knows no such payment', (text, words) => {
    const reply = lastOf([text])
    expect(reply.amounts).toEqual([])
    expect(reply.answer).toContain(words)
  })

  it('reckons the advance where it is paid', () => {
    const reply = lastOf(['北京普通高级工10人一年，预拨能拿多少'])
    expect(reply.amounts[0]?.fen).toBe(3_000_000)
  })
})

describe('commands', () => {
  it('explains the last answer, shows its sources, and starts again', () => {
    const replies = talk(['无锡高级工20个一年都过，补多少', '为什么', '原文', '重新开始', '为什么'])
    expect(replies[1]?.answer).toContain('无锡补贴总额：120000元')
    expect(replies[2]?.text).toContain('分别按每人每年5000元、6000元、7000元、8000元')
    expect(replies[2]?.text).toContain('（上文）')
    expect(replies[2]?.citations).toEqual(replies[0]?.citations)
    expect(replies[4]?.outcome).toBe('ask')
  })

  it('shows one clause by its number, all where there is none of that number', () => {
    const [asked, all, second, ninth] = talk(['无锡高级工20个一年都过，补多少', '原文', '原文2', '原文第9条'])
    expect(second?.citations).toEqual(asked?.citations.slice(1, 2))
    expect(second?.text).toMatch(/^上一个回答的依据共\d条，这是第2条/u)
    expect(ninth?.text).toBe(all?.text)
  })

  it('does not ask again what the user could not say', () => {
    const replies = talk(['北京普通中级工10个一年，补多少', '不清楚'])
    expect(replies[0]?.missing).toEqual(['certified'])
    expect(replies[1]?.missing).not.toContain('certified')
    expect(replies[1]?.amounts.map((amount) => amount.fen)).toEqual(
      expect.arrayContaining([5_000_000, 4_250_000]),
    )
  })
})
