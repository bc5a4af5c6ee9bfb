import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const last = (turns: readonly string[], asOf = '2026-03-02') => lastReply(assistant, turns, asOf)

describe('a sum put forward in the middle of the sentence', () => {
  it.each([
    // 40 × 6000
    [['无锡高级工40人，补贴24万对吗，都有证，一年'], '对。', 240_000],
    [['无锡高级工40人一年', '补贴24万对吗，都有证'], '对。', 240_000],
    // 30 × 5000
    [['山西学徒30人，15万没错吧，一年的班，证都下来了'], '对。', 150_000],
    // 5 × 7000
    [['无锡技师5个，给4万是吧，一年全过了'], '不对。', 35_000],
    // 18 × 5000
    [['无锡中级工18人，给9.5万没错吧，一年都通过了'], '不对。', 90_000],
  ])('%j', (turns, lead, total) => {
    const reply = last(turns)
    expect(reply.answer.startsWith(lead)).toBe(true)
    expect(yuan(reply, 'total')).toEqual([total])
  })

  it('is denied where the text has no such rate', () => {
    expect(last(['山西先有初级工证再升中级工，取证补贴给600吗'], '2023-11-01').answer).toMatch(/^不是。/u)
    expect(last(['山西已经有初级证了，今年考了中级，取证补贴是不是600']).answer).toMatch(
      /^不能这么算：.*\n中级工只写了初次取证直接取的，由初级工升中级工的没有这一档。/u,
    )
  })
})

describe('a level that is not listed', () => {
  it.each(['山西学徒制初级工有补贴吗', '无锡初级工有补贴吗', '山西技师有补贴吗'])('%s', (text) => {
    const reply = last([text])
    expect(reply.answer).toMatch(/^(?:初级工|技师)没有列进，不在其内。/u)
    expect(reply.amounts).toEqual([])
  })

  it('is said by the text itself in Beijing', () => {
    expect(last(['北京初级工有补贴吗']).answer.split('\n')[0]).toContain('初级工不在其内')
  })
})

describe('how many copies', () => {
  it.each(['山西补贴申领材料一式几份', '无锡备案材料要交几份', '山西承诺书要几份', '广州学徒制材料交几份'])(
    '%s',
    (text) => {
      const reply = last([text])
      expect(reply.outcome).toBe('not_stated')
      expect(reply.answer).toMatch(/^文本没有写要几份，份数未载明/u)
    },
  )
})

describe('one column of a form by the last word of its name', () => {
  it.each([
    ['山西附件3的标准怎么填', '“申报补贴标准”一栏：每人每年5000元。'],
    ['附件3申报补贴标准这一栏填多少，山西', '“申报补贴标准”一栏：每人每年5000元。'],
    [
      '山西审核表里的人数填谁',
      '“培养学徒合格人数”一栏：附件2中合格并取得职业资格证书或职业技能等级证书的人数。',
    ],
  ])('%s', (text, lead) => {
    expect(last([text]).answer.split('\n')[0]).toBe(lead)
  })
})

describe('standards of places where no level is named', () => {
  it.each([
    [
      '北京和无锡哪个补得多',
      /^急需紧缺工种北京市高，每级每人每年都高2,000元（.*；普通工种一样，每人每年中级工5,000元/u,
    ],
    ['无锡和北京学徒补贴差多少', /^急需紧缺工种北京市高，每级每人每年都高2,000元（/u],
    [
      '山西跟无锡谁补得高',
      /^中级工一样，都是5,000元，高级工无锡市高1,000元（山西省5,000元、无锡市6,000元）。/u,
    ],
  ])('%s', (text, lead) => {
    const reply = last([text])
    expect(reply.outcome).toBe('answer')
    expect(reply.missing).toEqual([])
    expect(reply.answer).toMatch(lead)
  })

  it('are not compared with a place that names none', () => {
    expect(last(['广州和北京哪边补得多']).answer).toMatch(/^【广州市】广州的文本没有规定补贴金额/u)
  })
})

describe('nothing due, or nothing that can be reckoned', () => {
  it.each(['山西普通培训50人，两天16学时，给多少', '山西订单式培训20人15天，就业率75%，补多少'])(
    "is explained by the programme's own rule: %s",
    (text) => {
      const reply = last([text])
      expect(reply.answer.startsWith('不予补贴（0元）。')).toBe(true)
      expect(reply.answer).not.toContain('职业技能等级证书')
    },
  )

  it('is no 0元 for less than a year', () => {
    const reply = last(['无锡学了8个月就结班，高级工10个，补多少'])
    expect(reply.outcome).toBe('not_stated')
    expect(reply.answer).toMatch(/^不满一年，文本只写了按年计的标准/u)
    expect(reply.answer).not.toContain('0元（')
  })
})
