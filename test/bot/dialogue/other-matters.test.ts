import { expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState } from '../../../bot/index.ts'

const assistant = loadAssistant()
const ask = (text: string) => assistant.turn(emptyState, text, '2026-03-02').reply

it.each(['无锡，年假有几天', '山西孩子上学怎么办', '北京，怎么减肥', '股票能涨吗', '无锡个税怎么申报'])(
  'what is another matter is answered as such: %s',
  (text) => {
    expect(ask(text)).toMatchObject({ outcome: 'out_of_scope', citations: [] })
  },
)

it.each(['山西生活补贴一个月多少', '无锡交通补贴多少钱', '北京学徒有伙食补助吗', '无锡，招聘一个会计多少钱'])(
  'money of another kind is never the subsidy: %s',
  (text) => {
    const reply = ask(text)
    expect(reply.outcome).toBe('not_stated')
    expect(reply.answer).not.toMatch(/[5678],?000/u)
  },
)

it.each(['三个人能开班吗', '网课占多少比例', '电子券怎么用', '没有证的能当师傅吗'])(
  'a topic named without a place asks for the place: %s',
  (text) => {
    expect(ask(text).outcome).toBe('ask')
  },
)

it.each(['山西要什么材料', '阳泉要啥材料', '山西需要提供哪些资料'])(
  'papers of no step are those of both: %s',
  (text) => {
    const { answer } = ask(text)
    expect(answer).toContain('学徒培养实施方案')
    expect(answer).toContain('资金申请报告')
  },
)

it('papers of a step are those of that step', () => {
  expect(ask('山西申请补贴要什么材料').answer).not.toContain('学徒培养实施方案')
})

it('somebody who leaves, asked about without a number, changes nothing of the class', () => {
  const told = assistant.turn(emptyState, '无锡18个中级工学了两年，都合格，能补多少', '2026-03-02')
  const left = assistant.turn(told.state, '学徒离职了要跟谁说', '2026-03-02')
  const again = assistant.turn(left.state, '那能补多少', '2026-03-02')
  expect(told.reply.answer).toContain('180,000元')
  expect(again.reply.answer).toContain('180,000元')
})

it('the result of what was handed in is that of the review', () => {
  expect(ask('我们10月1号递的材料，北京几号之前该有结果').answer).toContain('没有规定人社部门几日内审核完')
})

it('the day something was handed in is not the day the plan was published', () => {
  expect(ask('无锡，我们10月1号递的备案材料，几号之前该有结果').answer).not.toContain('最晚')
})

it.each([
  ['无锡有钳工中级证3年，想报电工的高级工学徒，可以不', /^不可以/u],
  ['无锡有钳工中级证3年，想报钳工的高级工学徒，可以不', /^可以/u],
  ['无锡手里是别的工种的中级证，满两年了，能报高级工吗', /^不可以/u],
])('the certificate is to be of the same occupation: %s', (text, lead) => {
  expect(ask(text).answer).toMatch(lead)
})
