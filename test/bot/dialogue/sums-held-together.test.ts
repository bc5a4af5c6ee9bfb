import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const last = (turns: readonly string[]) => lastReply(assistant, turns, '2026-03-02')

describe('a headcount asked back from a sum', () => {
  it.each([
    // 120000 ÷ 6000
    ['无锡高级工一年，批了12万是几个人', '20人', 6000],
    // 250000 ÷ 5000
    ['北京普通中级工一年拿证，补贴25万是多少人', '50人', 5000],
    // 600000 ÷ (6000 × 2)
    ['无锡高级工两年，到账60万对应多少人', '50人', 12_000],
  ])('%s', (text, people, each) => {
    const reply = last([text])
    expect(reply.answer).toContain(`**${people}**`)
    expect(yuan(reply, 'standard')).toEqual([each])
    expect(yuan(reply, 'total')).toEqual([])
  })

  it('gives both neighbours where no whole number of people comes to it', () => {
    // 16 × 6000 = 96000, 17 × 6000 = 102000
    const reply = last(['无锡高级工一年，批了10万是几个人'])
    expect(yuan(reply, 'part')).toEqual([96_000, 102_000])
    expect(reply.answer).toContain('**17人**')
  })
})

describe('差多少 of two turns', () => {
  it('holds the last two sums against each other', () => {
    // 10 × 6000 × 2 = 120000; × 85% = 102000
    const reply = last(['北京普通高级，10个，两年，没证但合格', '要是都拿到证呢', '差多少'])
    expect(yuan(reply, 'part')).toEqual([18_000, 120_000, 102_000])
  })

  it('says nothing of a difference before two sums are known', () => {
    expect(yuan(last(['无锡高级工10人一年都过，补多少', '差多少']), 'part')).toEqual([])
  })
})

describe('a rule of reckoning asked for a class already counted', () => {
  it('is answered with the sum beside it', () => {
    // 12 of 18 months are a whole year: 8 × 6000
    const reply = last(['无锡高级工8个，18个月，都通过了，那半年怎么折算'])
    expect(yuan(reply, 'total')).toEqual([48_000])
    expect(reply.answer).toContain('不足一年的部分文本没有规定折算办法')
  })
})

describe('people counted before who came out otherwise', () => {
  it.each([
    // 28 × 6000; then 30 − 2 − 3 = 25 × 6000
    [['无锡高级工30人一年，28个通过，2个没过，补多少'], 168_000],
    // 阳泉: only certificates are paid for: 25 × 5000
    [['阳泉30人一年，25个拿证5个没拿，多少', '那5个后来也拿证了'], 150_000],
    // 18 × 6000 + 10 × 5000
    [['无锡高级工20人、中级工10人，都一年都过，多少', '高级工里走了两个'], 158_000],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toContain(total)
  })
})

describe("Wuxi's trades that are not evaluated yet", () => {
  it('gives the standard of selected projects as one reading, never the sum by level', () => {
    // 10 × 5000
    const reply = last(['无锡这个工种还没开展评价，高级工10个人一年都合格，补多少'])
    expect(yuan(reply, 'total')).toEqual([50_000])
    expect(reply.answer).toContain('读法二：没有遴选设立的，文本没有写能补')
  })

  it('pays nothing for those who failed', () => {
    const reply = last(['无锡工种没开展评价，10个人一年，不合格，补多少'])
    expect(yuan(reply, 'total')).toEqual([0])
    expect(reply.answer).toContain('不予补贴')
  })
})
