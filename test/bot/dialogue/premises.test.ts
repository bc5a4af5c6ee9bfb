import { expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { lastReply } from './last-reply.ts'

const assistant = loadAssistant()
const today = '2026-03-02'
const firstLine = (...turns: string[]) =>
  (lastReply(assistant, turns, today).answer.split('\n')[0] ?? '').replace(/^据已废止的[^，]+，/u, '')

it.each([
  ['北京先给一半对吧', '对。企业为学徒建立学籍后，按相应补贴标准预先拨付50%'],
  ['北京是先给50%吧', '对。企业为学徒建立学籍后'],
  ['北京先给七成对吧', '不对。企业为学徒建立学籍后，按相应补贴标准预先拨付50%'],
  ['北京先拨三成是吧', '不对。企业为学徒建立学籍后，按相应补贴标准预先拨付50%'],
  ['无锡先给一半对吧', '不对。2024年起学徒制培训不预支'],
  ['太原先拨一部分对不对', '不对。先支后补'],
  ['北京派遣工也能当学徒对吧', '对。'],
  ['北京不合格的人不用退钱对吧', '不对。培训不合格者不予补贴，并追回已预拨资金'],
])('a premise is confirmed or denied as such: %s', (question, begins) => {
  expect(firstLine(question)).toMatch(new RegExp(`^${begins}`, 'u'))
})

it.each([
  ['北京不用签合作协议吧', '需要。'],
  ['北京教材不用备案吗', '需要。'],
  ['无锡离职不用报备吧', '需要。'],
  ['无锡奖学金不用发吧', '不需要。'],
  ['无锡奖学金要发吗', '不需要。'],
  ['北京要不要签合作协议', '需要。'],
  ['山西身份证复印件不用交吧', '不需要。'],
  ['山西身份证复印件要留在公司吗', '需要。'],
])('what is needed is needed however it is denied: %s', (question, begins) => {
  expect(firstLine(question).startsWith(begins)).toBe(true)
})

it.each([
  ['无锡开班备案超了10个工作日怎么办', '过了期限怎么办，文本没有写：'],
  ['无锡离职忘了报怎么办', '过了期限怎么办，文本没有写：'],
  ['北京专家审核几个人', '文本没有写多少人：'],
  ['太原去哪个网站申报', '文本没有写在哪个网站、系统办：'],
])('what a clause does not give is said first: %s', (question, begins) => {
  const { outcome } = lastReply(assistant, [question], today)
  expect(outcome).toBe('not_stated')
  expect(firstLine(question).startsWith(begins)).toBe(true)
})

it.each(['无锡', '北京', '太原', '广州'])('a place alone asks nothing of it: %s', (place) => {
  expect(lastReply(assistant, [place], today)).toMatchObject({ outcome: 'ask', missing: ['topic'] })
})

it.each(['北京导师必须是高级工对吧', '北京企业导师只能是高级工吗', '北京带教师傅一定要有中级职称吗'])(
  'one of several conditions is not required by itself: %s',
  (question) => {
    expect(firstLine(question)).toMatch(/^不是，满足一条就行。/u)
  },
)

it.each(['无锡没过能补考吗', '无锡考核挂了可以重考吗', '无锡不合格能不能再考一次，有补考吗'])(
  'what the text leaves open is not answered yes or no as well: %s',
  (question) => {
    const { outcome, answer } = lastReply(assistant, [question], today)
    expect(outcome).toBe('not_stated')
    expect(answer).toMatch(/^能不能补考，文本没有写[，。]/u)
    expect(answer).not.toMatch(/可以/u)
    expect(answer.split('能不能补考').length).toBe(2)
  },
)

it.each([
  ['北京现在还能申报吗', '新文件没有收录', 'answer'],
  ['北京，今年学徒制还办吗', '新文件没有收录', 'answer'],
  ['无锡今年还能申请吗', '没有写已经废止', 'not_stated'],
  ['无锡目前还受理申报吗', '没有写申报到哪一天截止', 'not_stated'],
  ['太原明年还能办学徒制吗', '根据省人社厅申报通知申请年度培养计划', 'not_stated'],
  ['广州现在还接收申请吗', '没有写企业申报的起止时间', 'not_stated'],
] as const)(
  'whether one may still apply is what the text and the corpus say of validity: %s',
  (question, says, outcome) => {
    const reply = lastReply(assistant, [question], today)
    expect(reply.outcome).toBe(outcome)
    expect(reply.answer.split('\n')[0]).toContain(says)
    expect(reply.answer).toContain('人社部门')
    if (question.startsWith('北京')) expect(reply.answer).toContain('京人社能发〔2024〕15号')
  },
)

it('before its repeal the text of Beijing is answered as in force', () => {
  const { answer } = lastReply(assistant, ['北京现在还能申报吗'], '2024-06-03')
  expect(answer).toMatch(/^文件自2022年5月27日发布之日起执行，没有写有效期/u)
})

it.each([
  ['太原企业欠社保能申请吗', '没有写欠缴社保、失信或受过处罚的企业能不能申请'],
  ['无锡，我们公司上过失信名单，还能报吗', '没有写欠缴社保、失信或受过处罚的企业能不能申请'],
  ['北京，拖欠过工资的公司可以申请吗', '没有写欠缴社保、失信或受过处罚的企业能不能申请'],
  ['忻州没交工伤保险的学徒能报吗', '没有写工伤保险、意外险'],
  ['无锡要给学徒买意外险吗', '没有写工伤保险、意外险'],
  ['广州学徒的工伤保险谁交', '没有写工伤保险、意外险'],
  ['无锡技工院校必须是本市的吗', '没有规定培训机构必须在本市'],
  ['太原可以找外省的职业学校合作吗', '没有规定培训机构必须在本市'],
  ['北京培训机构只能用本市的吗', '没有规定职业院校、培训机构必须在本市'],
  ['广州区级目标任务是多少', '中级工以上等级培训项目不低于全区年度学徒培训计划的70%'],
])('what no clause says is said so: %s', (question, says) => {
  const reply = lastReply(assistant, [question], today)
  expect(reply.outcome).toBe('not_stated')
  expect(reply.answer.split('\n')[0]).toContain(says)
})

it.each([
  ['总公司在北京，分厂在太原，按哪里的标准', ['【北京市】', '【太原市】']],
  ['总部在无锡，子公司在北京，该按照哪边的政策', ['【无锡市】', '【北京市】']],
])('two places in one question are each told, none alone: %s', (question, places) => {
  const { answer, amounts } = lastReply(assistant, [question], today)
  expect(answer).toMatch(/^收录的文本没有写总部和分厂分处两地时按哪一处/u)
  for (const place of places) expect(answer).toContain(place)
  expect(amounts).toEqual([])
})

it.each([
  ['无锡三家公司合办怎么分钱', 'answer', '补贴资金分别拨付各参训企业'],
  ['无锡，我们两家厂一起办班，补贴怎么拨', 'answer', '补贴资金分别拨付各参训企业'],
  ['北京三家公司合办怎么分钱', 'not_stated', '没有规定联合或委托培训时补贴拨给牵头企业还是各家企业'],
])('how money is divided among firms: %s', (question, outcome, says) => {
  const reply = lastReply(assistant, [question], today)
  expect(reply.outcome).toBe(outcome)
  expect(reply.answer).toContain(says)
})

it.each([
  '山西备案材料晚交三天是不是就不收了',
  '太原备案材料迟报了一周还收吗',
  '山西备案材料拖了几天再交行不行',
])('papers handed in late are a matter of time, not of the list: %s', (question) => {
  const reply = lastReply(assistant, [question], today)
  expect(reply.answer).toContain('原则上一个月内')
  expect(reply.answer).not.toContain('1. 学徒培养实施方案')
})

it.each([
  '无锡10月1号递的备案材料几号之前该有结果',
  '无锡备案资料交上去多久有答复',
  '无锡开班材料报了，什么时候给结果',
])('the answer of the office is the term of its review: %s', (question) => {
  expect(firstLine(question)).toBe('开班申报材料受理后，人社部门应当在1个月内完成审核工作。')
})

it.each([
  ['北京能按无锡的标准补吗', '不可以，无锡市的规定不能拿来用', '普通中级工5,000元'],
  ['拿北京的标准给无锡算行不行', '不可以，北京市的规定不能拿来用', '高级技师8,000元'],
  ['太原能不能套用广州的政策', '不可以，广州市的规定不能拿来用', '5,000元/人年'],
  ['无锡可以参照北京的预拨比例吗', '不可以，北京市的规定不能拿来用', '不预支培训补贴'],
])('one place is never answered by another: %s', (question, begins, own) => {
  const { answer } = lastReply(assistant, [question], today)
  expect(answer.startsWith(begins)).toBe(true)
  expect(answer).toContain(own)
})

it.each([
  ['山西班开了人不够能补人吗', '没有写备案以后能不能换人、加人'],
  ['无锡学徒名单报上去还能换人吗', '及时报告反馈学徒动态'],
  ['太原没有培训机构我们自己培训行吗', '可以。企业培训中心写在培训机构之内'],
  ['北京学分没修满给补贴吗', '修满规定学分完成培训'],
  ['无锡2025年的标准变了吗', '没有规定有效期'],
])('is told what bears on it: %s', (question, says) => {
  expect(firstLine(question)).toContain(says)
})
