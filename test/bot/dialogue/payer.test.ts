import { describe, expect, it } from 'vitest'
import { payerLead } from '../../../bot/dialogue/verdict/payer.ts'

const borne = '承担带徒任务的企业导师享受带徒津贴，标准由企业确定、由企业承担'

describe('a question that takes it that the state pays', () => {
  it.each(['导师津贴国家给补吗', '带徒补贴是不是政府出钱', '师傅的钱财政掏不掏'])('%s', (question) => {
    expect(payerLead(borne, question)).toBe('不是，由企业承担。')
  })

  it.each([
    ['企业要不要给导师津贴', borne],
    ['培训费政府补吗', '企业向培训机构支付学徒培训费用，所需资金从财政补助资金和企业职工教育培训经费中列支'],
    ['政府给补贴吗', '给予企业每人每年5000元的补助'],
  ])('is not read into %s', (question, statement) => {
    expect(payerLead(statement, question)).toBeUndefined()
  })
})
