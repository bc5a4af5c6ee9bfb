import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const last = (turns: readonly string[]) => lastReply(assistant, turns, '2026-03-02')

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

describe('people divided by a share, a rate or a bare figure', () => {
  it.each([
    // 40 × 5000 + 10 × 5000 × 85%
    ['北京普通中级工50人一年，证书拿到八成，剩下的合格没证，评价目录里有的', 242_500],
    // 45 × 6000
    ['无锡50个人合格率90%，高级工一年，补多少', 270_000],
    // 30 × 8000 × 2 + 10 × 8000 × 85% × 2
    ['北京紧缺高级工40人2年取证率75%其余合格，评价已开展，一共给多少', 616_000],
    // 22 × 5000
    ['山西25人，中级工，拿证的22，没拿证的3，一年', 110_000],
    // 18 × 6000 × 2 + 2 × 6000 × 85% × 2
    ['北京普通高级工20人两年，拿证18，合格未取证2，评价范围内，补多少', 236_400],
    // 5 × 7000 + 2 × 7000 × 85%
    ['北京普通技师7人，取证5，没取证2但都合格，1年，已纳入评价', 46_900],
    // 19 × 6000 × 2
    ['无锡高级工 20人 2年 过了19', 228_000],
    // 28 × 6000 × 2
    ['无锡高级工32个，备案2年，考过的28个，没过的4个', 336_000],
    // 10 × 6000 + 10 × 8000
    ['北京高级工20人，一半普通一半紧缺，一年都拿证，补多少', 140_000],
    // 30 × 5000 + 30 × 6000
    ['无锡一共60人，中级工占一半，其余高级工，一年都通过，多少', 330_000],
    // 15 × 6000 × 2 + 8 × 6000
    ['无锡高级工两拨，一拨15个人两年都过，另一拨8个一年都过，总共多少', 228_000],
    // 25 × 5000
    ['无锡中级工30人，有3个中途离职，2个没考过，剩下的全过，一年期，能申请几万块', 125_000],
    // 10 × 9000 × 2 + 2 × 9000 × 85% × 2
    ['北京急需紧缺技师12人，两年，10个拿证，2个合格没拿到证，评价已经开展了，能拿多少万', 210_600],
  ])('%s', (text, total) => {
    const reply = last([text])
    expect(yuan(reply, 'total')).toEqual([total])
    expect(reply.missing).toEqual([])
  })

  it.each([
    ['无锡20个高级工两年都过，多少', '有一小半后来没过', '那补多少'],
    ['无锡20个高级工两年都过，多少', '大多过了，个别没过', '那补多少'],
  ])('rests no later sum on %s, %s', (...turns) => {
    expect(last(turns.slice(0, 2)).outcome).toBe('ask')
    expect(last(turns).missing).toContain('passed')
  })
})

describe('two groups held against each other', () => {
  it('takes each with its own headcount', () => {
    // 10 × 5000 − 8 × 6000
    const reply = last(['无锡10个中级工和8个高级工一年都过，哪个补得多'])
    expect(yuan(reply, 'part')).toEqual([2000, 50_000, 48_000])
  })

  it('asks where three are named', () => {
    expect(last(['无锡5个中级5个高级和10个高级哪个补得多，一年都过']).outcome).toBe('ask')
  })

  it('computes the class under another place’s rules', () => {
    // 15 × 6000 − 15 × 5000
    const reply = last(['太原高级工15人一年都拿证，换成无锡多多少'])
    expect(yuan(reply, 'part')).toEqual([15_000])
    expect(yuan(reply, 'total')).toEqual([75_000, 90_000])
  })
})

describe('some of the people lack the certificate the level asks for', () => {
  it.each([
    ['无锡20个人报高级工，其中5个没有中级证，能报吗', '没有中级工证书的5人不可以，不符合。其余15人'],
    ['无锡我们10个人报技师，2个还没考到高级工证行不行', '没有高级工证书的2人不可以，不符合。其余8人'],
  ])('%s', (text, lead) => {
    const reply = last([text])
    expect(reply.answer).toContain(lead)
    expect(reply.answer).toContain('满2年')
    expect(reply.missing).toEqual([])
  })
})

describe('headcounts put together or corrected', () => {
  it.each([
    // 3 × 20 × 6000
    [['无锡高级工三个班，每班20人，一年都过，多少'], 360_000],
    // 20 × 5000 + 20 × 6000
    [['无锡中级工、高级工两个班各20人，一年都过，多少'], 220_000],
    // (20 − 3) × 6000 × 2
    [['无锡高级工20人两年都过，多少', '人数再减3个'], 204_000],
    // (20 + 5) × 6000 × 2
    [['无锡高级工20人两年都过，多少', '多了5个人呢'], 300_000],
    // (20 − 3) × 5000
    [['太原20人中级工，一年，除了3个都拿证了'], 85_000],
    // (20 − 3) × 6000 × 2
    [['无锡高级工20人两年，除3人外都过了'], 204_000],
    // 10 × 6000 × 2; those who were not assessed did not pass
    [['无锡12个高级工两年，缺考2个，其他都过'], 120_000],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it('asks where half of those counted before are of another level', () => {
    expect(last(['无锡高级工20人两年都过，多少', '那一半是技师呢']).outcome).toBe('ask')
  })
})

describe('a sum put forward beside what it is a head', () => {
  it.each([
    // 30 × 6000 × 2 = 360000, 12000 a head
    ['无锡高级工学徒30人两年都过，每人1.2万一共36万对吧', '对。'],
    // 20 × 6000 × 2
    ['无锡高级工都过，每人6000，20人两年是不是24万', '对。'],
    ['无锡高级工学徒30人两年都过，每人1.3万一共36万对吧', '不对。'],
    ['无锡高级工学徒30人两年都过，每人1.2万一共30万对吧', '不对。'],
  ])('%s', (text, lead) => {
    expect(last([text]).answer.startsWith(lead)).toBe(true)
  })
})
