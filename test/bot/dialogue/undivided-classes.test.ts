import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const last = (turns: readonly string[]) => lastReply(assistant, turns, '2026-03-02')

describe('several levels or categories under one headcount', () => {
  it.each([
    // 20 × 6000 and 20 × 7000
    [['无锡高级工和技师一共20人，一年都过了能补多少'], [120_000, 140_000]],
    // 20 × 6000 × 2 and 20 × 7000 × 2
    [['北京普通高级工和技师一共20人，两年都有证，补多少'], [240_000, 280_000]],
    // 20 × 5000 and 20 × 7000
    [['北京中级工20人，普通和紧缺的都有，一年都拿证，补多少'], [100_000, 140_000]],
    // half of 30 × 5000 and of 30 × 6000
    [['北京中级工和高级工共30个，普通工种，预拨多少，一年'], [75_000, 90_000]],
    // 10 × 5000 and 20 × 6000 or 20 × 7000
    [
      ['无锡中级工高级工技师一共30人，都过一年，补多少', '中级工10个'],
      [170_000, 190_000],
    ],
  ])('gives the bounds of %j and asks how they divide', (turns, bounds) => {
    const reply = last(turns)
    expect(yuan(reply, 'limit')).toEqual(bounds)
    expect(yuan(reply, 'total')).toEqual([])
    expect(reply.missing).toEqual(['headcount'])
    expect(reply.answer).toMatch(/(?:一共|还剩)\d+人，请问.*各多少人？$/u)
  })

  it.each([
    // 12 × 6000 + 8 × 7000
    [['无锡高级工和技师一共20人，一年都过了能补多少', '高级工12个'], 128_000],
    // 15 × 6000 + 5 × 7000
    [['无锡高级工和技师一共20人', '一年都拿证，补多少', '技师5个，其余高级工'], 125_000],
    // 20 × 5000, of whichever level
    [['山西中级工和高级工一共20人，一年都拿证，补多少'], 100_000],
  ])('sums %j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it.each([
    ['无锡中级和高级工共30人，补贴16万对吗，一年都拿证', '不一定：'],
    ['无锡中级和高级工共30人，补贴19万对吗，一年都拿证', '不对。'],
  ])('holds a sum put forward against the bounds: %s', (text, lead) => {
    expect(last([text]).answer.startsWith(lead)).toBe(true)
  })
})
