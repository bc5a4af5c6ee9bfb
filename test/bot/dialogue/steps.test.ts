import { expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { lastReply } from './last-reply.ts'

const assistant = loadAssistant()
const last = (...turns: string[]) => lastReply(assistant, turns, '2026-03-02')

it.each([
  [['无锡备案要交哪些材料', '什么时候交'], ['计划公布10个工作日内提交开班备案申请']],
  [['无锡备案要交哪些材料', '什么时候交', '交给谁'], ['所在市（县）、区人社部门申报开班备案']],
  [
    ['无锡要交哪些材料', '这些材料什么时候交'],
    ['10个工作日内提交开班备案申请', '结班后按照培训合格人数'],
  ],
  [['山西备案要交哪些材料', '最晚什么时候交', '交给谁'], ['向省人力资源和社会保障厅申报']],
  [['山西申领补贴要什么材料', '那什么时候交'], ['培养培训任务期满、考核鉴定完成后，向省人社厅申请']],
  [['北京备案要交哪些材料', '几号之前交'], ['没有规定申报、备案和开班要在几日内办']],
  [['无锡学徒离职了要跟谁说，几天内'], ['办理离职手续后15日内将离职情况向所在地人社部门报备']],
])('a follow-up stays with the step asked about: %j', (turns, says) => {
  const { answer } = last(...turns)
  for (const words of says) expect(answer).toContain(words)
})

it.each([
  ['无锡学徒离职了要跟谁说，几天内', '到账'],
  ['无锡备案要交哪些材料', '报备'],
])('and nothing of another step is told: %s', (question, foreign) => {
  expect(last(question).answer).not.toContain(foreign)
})

it.each([['剩下的什么时候给'], ['剩下的钱哪天能到'], ['尾款啥时候拨']])(
  'after a sum, %s asks a time and shows no figure',
  (followUp) => {
    const reply = last('北京高级工20人2年普通工种都拿证，补多少', followUp)
    expect(reply.answer).toContain('培训工作完成后')
    expect(reply.amounts).toEqual([])
  },
)

it('what is to be decided is not a question beside who decides it', () => {
  const { answer } = last('无锡哪些人当学徒，企业自己能定吗')
  expect(answer).toMatch(/^可以。企业可结合生产实际自主确定培训对象/u)
})

it('whether the firm qualifies is answered from what is said of firms and people, and asked on', () => {
  const turns = ['能不能拿补贴', '无锡']
  expect(last(...turns)).toMatchObject({ missing: ['contract-months'] })
  const described = last(...turns, '制造业，300多人')
  expect(described.answer).toContain('没有列出不能办的企业类型')
  expect(described.answer).toContain('与企业签订1年以上劳动合同的技能岗位职工')
  expect(described.missing).toEqual(['contract-months'])
  expect(described.amounts).toEqual([])
  const half = last(...turns, '制造业，300多人', '两年')
  expect(half.answer).toMatch(/^可以，符合已说到的条件；还要同时满足：在技能岗位上。/u)
  expect(half.facts['contract-months']?.value).toBe(24)
  expect(half.facts['years']).toBeUndefined()
  expect(last(...turns, '制造业，300多人', '两年', '是').answer).toMatch(/^可以，符合：/u)
})

it.each([
  ['北京，我们是物业公司，能申请吗', '可以。本市各类企业为培训主体'],
  ['太原，做餐饮的企业，能不能申请补贴', '可以。企业新型学徒制面向企业推行'],
])('what the firm is comes first: %s', (question, says) => {
  const { answer, missing } = last(question)
  expect(answer.replace(/^据已废止的[^，]+，/u, '')).toMatch(new RegExp(`^${says}`, 'u'))
  expect(missing).toEqual(['contract-months'])
})
