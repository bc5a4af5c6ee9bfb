import { describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState } from '../../../bot/index.ts'
import { normaliseForTopics, readAct } from '../../../bot/understand/index.ts'

const assistant = loadAssistant()
const asOf = '2026-11-21'
const say = (text: string, state = emptyState) => assistant.turn(state, text, asOf)

describe('whether the filing page can be checked beforehand', () => {
  it.each([
    '门户上能先校验一下吗',
    '申报系统里能不能提前查一遍',
    '提交之前能在平台上试填吗',
    '实名制系统能预检吗',
  ])('%s is heard', (text) => {
    expect(readAct(normaliseForTopics(text))).toBe('portal-check')
  })

  it.each([
    '申报系统里人社部门会先核验什么',
    '平台会检查线上学时吗',
    '要在信息系统里先备案吗',
    '先检查花名册要注意什么',
    '网上申报要哪些材料',
  ])('%s is another question', (text) => {
    expect(readAct(normaliseForTopics(text))).not.toBe('portal-check')
  })

  it('names the place’s systems, what is known of them, and how to go on, with the clause', () => {
    const { reply, state } = say('太原的，门户上能先校验一下吗')
    expect(reply.outcome).toBe('answer')
    expect(reply.answer.split('\n')).toEqual([
      '能先校验，不用等提交被退回：先把申报网页的填写规则采集下来，再拿表逐行查。',
      '山西省职业技能培训实名制信息系统：网页没有采集，现在能按纸质表样的 40 栏查，不含网页自己的必填、字数和格式限制。',
      '做法：打开「查」的「申报网页」，选系统、写网址、点「采集」（登录由你自己在窗口里完成）；之后检查花名册时选上它，还可以选几行在冻结的网页上试填，看网页自己的提示。',
      '学徒通从不点提交；聊天里不会打开浏览器，要你自己点了「采集」才会开。',
      expect.stringMatching(/^依据/u),
    ])
    expect(reply.citations.length).toBeGreaterThan(0)
    expect(state.place).toBe('taiyuan')
  })

  it('without a place lists every system the texts name', () => {
    const { reply } = say('门户上能先校验一下吗')
    expect(reply.outcome).toBe('answer')
    for (const system of [
      '实名制信息系统',
      '人社一体化信息平台',
      '评价服务云平台',
      '企业新型学徒制信息管理平台',
    ])
      expect(reply.answer).toContain(system)
  })

  it('goes by the place the conversation is about', () => {
    const first = say('我们在无锡')
    expect(say('那申报系统能先校验吗', first.state).reply.answer).toContain(
      '江苏省人社一体化信息平台：文本只写了名称',
    )
  })
})
