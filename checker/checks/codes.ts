import type { Source } from '../finding.ts'

/** A published code: where such a finding comes from, and what it says, in a line. */
export interface CodeEntry {
  readonly source: Source
  readonly title: string
}

/** Codes of the policy checks and of the checks across tables and files. Stable: scripts rely on them. */
export const policyCodes = {
  'basis-repealed': { source: '政策', title: '所依据的文件已经废止' },
  'value-not-listed': { source: '政策', title: '不是表注规定的写法' },
  'tick-mark': { source: '政策', title: '合格类型没有用√标记' },
  'tick-unclear': { source: '政策', title: '合格类型里的内容看不出是不是打勾' },
  'term-unclear': { source: '政策', title: '培养期限看不懂，或没有写单位' },
  'requirement-unmet': { source: '政策', title: '不符合文本写明的要求' },
  'requirement-soft': { source: '政策', title: '与“原则上”一类的要求不一致' },
  'requirement-open': { source: '政策', title: '要看是不是特殊情况，由人社部门认定' },
  'passed-without-type': { source: '政策', title: '合格的没有勾合格类型' },
  'failed-with-type': { source: '政策', title: '不合格的勾了合格类型' },
  'failed-with-certificate': { source: '表内一致性', title: '不合格的填了等级或证书编号' },
  'proof-only': { source: '政策', title: '只有资质认定证明或岗位聘用证明' },
  'certificate-number-empty': { source: '政策', title: '勾了合格类型，没有填证书编号或证明名称' },
  'level-empty': { source: '政策', title: '取得证书的没有填取得职业资格等级' },
  'assessed-before-term-end': { source: '政策', title: '考核鉴定早于培养期满' },
  'assessed-after-form-date': { source: '表内一致性', title: '考核鉴定晚于填表时间' },
  'dates-reversed': { source: '表内一致性', title: '起止日期颠倒' },
  'column-missing': { source: '表内一致性', title: '少了表样里的栏' },
  'required-empty': { source: '表内一致性', title: '应填的没有填' },
  'head-empty': { source: '表内一致性', title: '表头的企业名称或时间没有填' },
  numbering: { source: '表内一致性', title: '序号不连续' },
  'not-in-roster': { source: '表内一致性', title: '附件2的人不在附件1里' },
  'id-differs-from-roster': { source: '表内一致性', title: '同一人在附件1和附件2的身份证号不同' },
  'name-differs-from-roster': { source: '表内一致性', title: '同一身份证号在附件1和附件2的姓名不同' },
  'sex-differs-from-roster': { source: '表内一致性', title: '同一人在附件1和附件2的性别不同' },
  'occupation-differs-from-roster': { source: '表内一致性', title: '同一人在附件1和附件2的职业（工种）不同' },
  'level-differs-from-target': { source: '表内一致性', title: '取得等级与附件1的培养目标不同' },
  'no-result': { source: '表内一致性', title: '附件1的人在附件2里没有' },
  'enterprise-differs': { source: '表内一致性', title: '各表的企业名称不一致' },
  'institution-differs': { source: '表内一致性', title: '各表的合作培训机构不一致' },
  'account-name-differs': { source: '表内一致性', title: '账户名称与申报单位不一致' },
  'count-differs': { source: '政策', title: '合格人数与附件2不符' },
  'count-needs-update': { source: '政策', title: '附件2有问题的行改正后，人数可能要改' },
  'count-unreadable': { source: '政策', title: '合格人数看不懂' },
  'standard-differs': { source: '政策', title: '申报补贴标准与文本不符' },
  'amount-differs': { source: '政策', title: '申报补贴资金与应得数不符' },
  'amount-in-yuan': { source: '政策', title: '申报补贴资金的单位不是万元' },
  'amount-needs-update': { source: '政策', title: '附件2有问题的行改正后，金额可能要改' },
  'amount-unreadable': { source: '政策', title: '申报补贴资金看不懂' },
  'years-undecided': { source: '政策', title: '培养满两年以上的怎么计，由人社部门认定' },
  'part-year-undecided': { source: '政策', title: '不足整年的零头文本没有规定' },
  'attachment-empty': { source: '表内一致性', title: '附件是空文件' },
  'attachment-type': { source: '表内一致性', title: '附件内容与扩展名不符，或不是通常收的类型' },
  'attachment-unreadable': { source: '表内一致性', title: '附件打不开' },
  'attachment-too-large': { source: '表内一致性', title: '附件超过大小上限' },
  'attachment-missing': { source: '政策', title: '没有找到清单上的材料' },
  'attachment-person-missing': { source: '表内一致性', title: '有人没有对应的扫描件' },
  'attachment-person-unknown': { source: '表内一致性', title: '扫描件的文件名对不上任何人' },
  'attachment-id-differs': { source: '表内一致性', title: '文件名里的身份证号与表里的不同' },
} as const satisfies Readonly<Record<string, CodeEntry>>

export type PolicyCode = keyof typeof policyCodes
