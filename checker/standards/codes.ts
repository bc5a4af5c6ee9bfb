import type { Severity, Source } from '../finding.ts'

/** A published code: what such a finding says, in a line, and how grave it is. */
export interface StandardEntry {
  readonly source: Source
  readonly severity: Severity
  readonly title: string
}

const wrong = (title: string): StandardEntry => ({ source: '数据标准', severity: '错误', title })
const doubtful = (title: string): StandardEntry => ({ source: '数据标准', severity: '警告', title })
const hint = (title: string): StandardEntry => ({ source: '数据标准', severity: '提示', title })
const contradiction = (title: string): StandardEntry => ({ source: '表内一致性', severity: '错误', title })

/** Codes of the data standards. Stable: scripts rely on them. */
export const standardCodes = {
  'id-lost-precision': wrong('身份证号被存为数值，末几位已丢失'),
  'id-length': wrong('身份证号位数不对'),
  'id-old': wrong('15 位旧身份证号'),
  'id-characters': wrong('身份证号里有不该有的字符'),
  'id-region': wrong('身份证号开头两位不是省级代码'),
  'id-region-unknown': hint('身份证号前六位不在区划代码表里'),
  'id-birth-date': wrong('身份证号里的出生日期不存在或不可能'),
  'id-check-digit': wrong('身份证号校验位不对'),
  'id-spaces': doubtful('身份证号里有空格、全角或看不见的字符'),
  'id-lower-case': hint('身份证号末位是小写 x'),
  'id-foreign-old': hint('旧版外国人永久居留证号码，没有校验位可核'),
  'id-duplicate': contradiction('同一张表里身份证号重复'),
  'id-duplicate-elsewhere': { source: '表内一致性', severity: '警告', title: '同一人出现在两张同类的表里' },
  'sex-value': wrong('性别不是男或女'),
  'sex-wording': doubtful('性别没有写成男或女'),
  'sex-differs-from-id': contradiction('性别与身份证号不符'),
  'age-value': wrong('年龄不是数字'),
  'age-differs-from-id': contradiction('年龄与身份证号不符'),
  'age-date-unknown': hint('表上没有填报时间，年龄按检查日期核对'),
  'birth-date-differs-from-id': contradiction('出生日期与身份证号不符'),
  'name-characters': doubtful('姓名里有数字、括号等不该有的字符'),
  'name-garbled': wrong('姓名里有乱码'),
  'name-spaces': doubtful('姓名里有空格、全角或看不见的字符'),
  'name-dot': doubtful('姓名里的间隔号写法不标准'),
  'name-length': doubtful('姓名太短或太长'),
  'name-rare': hint('姓名里有生僻字'),
  'credit-code-lost-precision': wrong('统一社会信用代码被存为数值'),
  'credit-code-length': wrong('统一社会信用代码位数不对'),
  'credit-code-characters': wrong('统一社会信用代码里有不该有的字符'),
  'credit-code-check': wrong('统一社会信用代码校验位不对'),
  'credit-code-body': hint('统一社会信用代码里的主体标识码校验位不对'),
  'credit-code-spaces': doubtful('统一社会信用代码里有空格、全角或小写'),
  'account-lost-precision': wrong('银行账号被存为数值，末几位已丢失'),
  'account-as-number': hint('银行账号被存为数值'),
  'account-length': wrong('银行账号位数不对'),
  'account-characters': wrong('银行账号里有不该有的字符'),
  'account-spaces': doubtful('银行账号里有空格、全角或看不见的字符'),
  'account-card-check': hint('个人银行卡号的校验位不对'),
  'bank-code-length': wrong('开户行行号不是 12 位数字'),
  'bank-code-spaces': doubtful('开户行行号里有空格、全角或看不见的字符'),
  'bank-code-differs-from-bank': doubtful('开户行行号与开户行名称不是同一家银行'),
  'bank-incomplete': hint('开户行没有写到支行'),
  'certificate-lost-precision': wrong('证书编号被存为数值，末几位已丢失'),
  'certificate-format': doubtful('证书编号不合编码规则'),
  'certificate-format-unknown': hint('证书编号不是常见的编码'),
  'certificate-spaces': doubtful('证书编号里有空格、全角或看不见的字符'),
  'certificate-level': doubtful('证书编号里的等级与取得等级不同'),
  'certificate-year': doubtful('证书编号里的年份与考核时间不同'),
  'certificate-duplicate': contradiction('两个人的证书编号相同'),
  'phone-format': wrong('电话号码格式不对'),
  'phone-spaces': doubtful('电话号码里有空格、全角或看不见的字符'),
  'date-unreadable': wrong('日期看不懂'),
  'date-impossible': wrong('日期不存在'),
  'date-two-digit-year': doubtful('日期的年份只写了两位'),
  'date-out-of-range': wrong('日期的年份不可能'),
  'date-serial': hint('日期显示成了数字'),
  'date-day-missing': hint('日期没有写到日'),
} as const satisfies Readonly<Record<string, StandardEntry>>

export type StandardCode = keyof typeof standardCodes
