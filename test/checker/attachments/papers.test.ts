import { describe, expect, test } from 'vitest'
import type { Attachment } from '../../../checker/attachments/index.ts'
import { checkPapers, type PapersSubmission } from '../../../checker/attachments/check-papers.ts'
import { papersIn } from '../../../checker/attachments/papers.ts'
import { apprentice, knowledge, roster } from '../checks/artifacts.ts'

const asOf = '2024-04-02'

function pdf(file: string, bytes = 1000): Attachment {
  return { file, bytes, content: 'pdf', damaged: false }
}

function check(submission: Partial<PapersSubmission>) {
  return checkPapers(knowledge, { artifacts: [], attachments: [], asOf, ...submission })
}

const missing = (submission: Partial<PapersSubmission>) =>
  check(submission).drafts.map(({ severity, where }) => `${severity} ${where.field}`)

describe('what a name speaks of', () => {
  test.each([
    ['企业与学徒签订的培养协议', ['培养协议']],
    ['集体培养协议', ['集体协议']],
    ['企业新型学徒培训合作协议', ['合作协议']],
    ['材料/2.身份证/王伟 正反面.jpg', ['身份证']],
    ['职业资格证书或技能等级证书复印件', ['证书']],
    ['培养期满考核鉴定成绩学徒花名册', ['成绩花名册']],
    ['学徒花名册', ['花名册']],
    ['IMG_20240301.jpg', []],
  ])('%s', (name, kinds) => {
    expect([...papersIn(name)]).toEqual(kinds)
  })
})

describe('the filing of Shanxi', () => {
  const filing = { place: '山西', stage: '备案' } as const
  const artifacts = [roster([apprentice(1)])]
  const whole = [
    '培养方案.pdf',
    '培养协议/王伟.pdf',
    '校企合作协议.pdf',
    '承诺书.pdf',
    '身份证/王伟.pdf',
    '劳动合同扫描.pdf',
  ]

  test('all there', () => {
    expect(missing({ ...filing, artifacts, attachments: whole.map((file) => pdf(file)) })).toEqual([
      '提示 集体培养协议',
    ])
  })

  test.each([
    ['培养方案.pdf', '警告 学徒培养实施方案'],
    ['承诺书.pdf', '警告 承诺书'],
    ['校企合作协议.pdf', '警告 企业与培训机构签订的合作协议'],
    ['劳动合同扫描.pdf', '提示 劳动合同复印件'],
    ['身份证/王伟.pdf', '提示 学徒身份证复印件'],
  ])('without %s', (file, told) => {
    const attachments = whole.filter((each) => each !== file).map((each) => pdf(each))
    expect(missing({ ...filing, artifacts, attachments })).toEqual(
      expect.arrayContaining([told, '提示 集体培养协议']),
    )
    expect(missing({ ...filing, artifacts, attachments })).toHaveLength(2)
  })

  test('the roster is known by its content; without it, it is missing', () => {
    const attachments = whole.map((file) => pdf(file))
    expect(missing({ ...filing, attachments })).toContain('警告 学徒花名册')
  })

  test('an empty file is none', () => {
    const attachments = whole.map((file) => pdf(file, file === '承诺书.pdf' ? 0 : 1000))
    expect(missing({ ...filing, artifacts, attachments })).toContain('警告 承诺书')
  })

  test('each finding cites the clause that asks for the paper', () => {
    const [first] = check({ ...filing, artifacts, attachments: [pdf('承诺书.pdf')] }).drafts
    expect(first).toMatchObject({
      code: 'attachment-missing',
      source: '政策',
      clause: { document: '晋人社厅发〔2023〕9号', provision: '四 › （二）', quote: '学徒培养实施方案' },
    })
  })
})

describe('what is not looked for is said', () => {
  const attachments = [pdf('承诺书.pdf')]
  const whyNot = (submission: Partial<PapersSubmission>) =>
    check(submission).notChecked.map(({ what }) => what)

  test('workbooks alone: nothing is missing', () => {
    expect(check({ place: '山西', stage: '备案' })).toMatchObject({ drafts: [], checked: 0 })
    expect(whyNot({ place: '山西', stage: '备案' })).toEqual(['备案的材料齐不齐'])
    expect(whyNot({ place: '山西' })).toEqual([])
  })

  test('no stage, no place, a stage the text lists nothing for', () => {
    expect(whyNot({ attachments, place: '山西' })).toEqual(['附件齐不齐'])
    expect(whyNot({ attachments, stage: '备案' })).toEqual(['附件齐不齐'])
    expect(check({ attachments, place: '广州', stage: '补贴申领' }).notChecked[0]?.why).toBe(
      '广州的文本没有列补贴申领要交的材料',
    )
  })

  test('what the system looks up itself is not asked for', () => {
    expect(missing({ attachments, place: '无锡', stage: '补贴申领' }).join()).not.toContain('信息')
  })
})
