import { describe, expect, it } from 'vitest'
import { asked } from '../../../bot/dialogue/question/asked-question.ts'
import { insistedLead } from '../../../bot/dialogue/verdict/insisted.ts'
import { memberLead } from '../../../bot/dialogue/verdict/listed.ts'
import { leavesPayerOpen } from '../../../bot/dialogue/verdict/payer.ts'
import { pointLead, pointOf } from '../../../bot/dialogue/verdict/points.ts'
import { asksAgainst, putAs } from '../../../bot/dialogue/verdict/put-as.ts'
import { wayLead } from '../../../bot/dialogue/verdict/ways.ts'
import { questionForms } from '../../../bot/understand/index.ts'
import type { Entry, Point } from '../../../knowledge/index.ts'

const put = (text: string) => asked('x', text, questionForms(text))

const entryOf = (text: string, strength: Entry['strength'], points: readonly Point[] = []): Entry => ({
  kind: 'statement',
  id: 'x.x',
  label: 'x',
  place: 'x',
  document: 'x',
  topics: ['x'],
  inventory: [],
  quotes: [],
  text,
  notes: [],
  caveats: [],
  points,
  bearers: [],
  strength,
  dated: false,
  source: { file: 'x', line: 1 },
})

describe('what is insisted on', () => {
  it.each([
    ['一定要审计吗', '部门可引入第三方机构开展专项审计', '可以', '不是必须。'],
    ['期限必须三年吗', '期限原则上中级工为1年，高级工及以上为2年', '原则上', '不是，文本写的是“原则上”：'],
    ['每个班都要现场核验吗', '由专家组审核，必要时进行现场核验', '刚性', '不是，必要时才要：'],
    ['非得注册学籍不可吗', '应进行学籍注册或建立实名制台账，二者有其一即可', '刚性', '不是，满足一条就行。'],
    [
      '导师必须是技师吗',
      '应会指导，并满足下列条件之一：1年以上经验；高级工及以上',
      '刚性',
      '不是，满足一条就行。',
    ],
    [
      '导师必须高级技师才行吗',
      '应会指导，并满足下列条件之一：1年以上经验；高级工及以上',
      '刚性',
      '不是，满足一条就行。',
    ],
    ['必须签协议吗', '企业应与学徒签订培养协议', '刚性', undefined],
    ['不一定要签吧', '企业可与学徒签订协议', '可以', undefined],
  ] as const)('%s', (question, statement, strength, lead) => {
    expect(insistedLead(entryOf(statement, strength), put(question))).toBe(lead)
  })
})

describe('how a question is put', () => {
  it.each([
    ['能办吗', 'may', 'permit'],
    ['不能办吗', 'may', 'truth'],
    ['可以不签吗', 'may', 'permit'],
    ['不能只发八成吗', 'must', 'permit'],
  ] as const)('%s of what one %s', (question, mode, polar) => {
    expect(putAs(put(question), mode)).toBe(polar)
  })

  it('is against what one may do, and for what one must, where a thing is barred', () => {
    expect(asksAgainst(put('不是重点企业是不是就不能报'), { mode: 'may' })).toBe(true)
    expect(asksAgainst(put('没达到是不是就不给补'), { mode: 'must' })).toBe(false)
  })
})

describe('a narrower proposition', () => {
  const point = (asked: string, mode: Point['mode'], stance: Point['stance'], text?: string): Point => ({
    asked: new RegExp(asked, 'u'),
    mode,
    stance,
    strength: '刚性',
    ...(text === undefined ? {} : { text }),
  })
  it.each([
    [point('顶岗', 'may', 'yes'), '实操能顶岗吗', '可以。'],
    [point('盖章', 'must', 'yes'), '承诺书可以不盖章吗', '不可以。'],
    [point('盖章', 'must', 'yes'), '承诺书要盖章吗', '需要。'],
    [point('备案', 'may', 'yes', '由第三方评价'), '没备案是不是就不能办', '不是，由第三方评价。'],
    [point('毕业证', 'is', 'no'), '毕业证要认吗', '不是。'],
    [point('断缴', 'is', 'open', '断缴算不算，文本没有写'), '断缴还算吗', '断缴算不算，文本没有写。'],
  ])('%#', (row, question, lead) => {
    const found = pointOf(entryOf('x', '刚性', [row]), put(question))
    expect(found === undefined ? undefined : pointLead(found, put(question))).toBe(lead)
  })

  it('is asked for by a yes/no question alone', () => {
    expect(pointOf(entryOf('x', '刚性', [point('顶岗', 'may', 'yes')]), put('顶岗怎么安排'))).toBeUndefined()
  })
})

describe('what a statement lists', () => {
  const groups = '就业重点群体有失业人员、脱贫劳动力以及离校未就业高校毕业生等，面向他们开展培训'
  it.each([
    ['脱贫户算重点群体吗', '算。'],
    ['离校没就业的大学生属于就业重点群体吗', '算。'],
    ['残疾人算重点群体吗', '没有点名，文本在列举后面写了“等”，算不算请问当地人社部门：'],
    ['残疾人能参加吗', undefined],
  ])('%s', (question, lead) => {
    expect(memberLead(groups, question)).toBe(lead)
  })

  it('lets one choose among the ways it names', () => {
    const ways = '企业可按规定用过程化考核、直接认定等方式考核定级'
    expect(wayLead(ways, put('能用直接认定吗'))).toBe('可以。')
    expect(wayLead(ways, put('能用笔试吗'))).toBeUndefined()
  })
})

describe('who bears a cost', () => {
  it('is left open by an entry that speaks of none', () => {
    expect(leavesPayerOpen('部门可引入第三方机构开展专项审计', '审计费是不是企业承担')).toBe(true)
    expect(leavesPayerOpen('津贴由企业承担', '津贴费用谁出')).toBe(false)
    expect(leavesPayerOpen('部门可引入第三方机构开展专项审计', '谁来审计')).toBe(false)
  })
})
