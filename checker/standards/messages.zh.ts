import type { Issue } from './issue.ts'
import type { StandardCode } from './codes.ts'

const issue = (code: StandardCode, message: string, fix: string): Issue => ({ code, message, fix })

const asText =
  '末几位已经丢失，无法由程序还原：请把该列设为“文本”格式后，照原件重新录入（先设格式再录入，或在号码前加半角单引号）'
const againstCard = '请照身份证原件逐位核对'
const typeAgain = '请删去后照原件重新录入；确定无误的，可采用工具给出的改正'

/** What the data standards say to the user. */
export const messages = {
  lostPrecision: (code: StandardCode, what: string) =>
    issue(code, `${what}被 Excel 存为数值，超过 15 位的部分变成了 0`, asText),
  spaces: (code: StandardCode, what: string, found: string) =>
    issue(code, `${what}里有${found}，系统会认为与原件不符`, typeAgain),

  idLength: (length: number) =>
    issue('id-length', `身份证号应为 18 位，现在是 ${String(length)} 位`, againstCard),
  idOld: () => issue('id-old', '这是 15 位的旧号码，已停止使用', '请改填现在身份证上的 18 位号码'),
  idCharacters: (found: string, meant: string) =>
    issue(
      'id-characters',
      `身份证号里有不该有的字符「${found}」${meant}；前 17 位只能是数字，末位是数字或大写 X`,
      againstCard,
    ),
  idRegion: (prefix: string) =>
    issue('id-region', `身份证号开头两位「${prefix}」不是任何省级行政区的代码`, againstCard),
  idRegionUnknown: (codes: string) =>
    issue(
      'id-region-unknown',
      `身份证号前六位（${codes}）不在县级以上区划代码表里；早年撤销的区县也会这样，不一定有错`,
      againstCard,
    ),
  idBirthDate: (digits: string, why: string) =>
    issue('id-birth-date', `身份证号第 7 到 14 位「${digits}」${why}`, againstCard),
  idCheckDigit: (found: string, expected: string, zeros: boolean) =>
    issue(
      'id-check-digit',
      `身份证号校验位不对：按前 17 位推算末位应为 ${expected}，现在是 ${found}${zeros ? '；末三位都是 0，疑似曾被 Excel 存为数值' : ''}`,
      `${againstCard}，错的不一定是末位`,
    ),
  idLowerCase: () => issue('id-lower-case', '身份证号末位的 x 是小写', '请改为大写 X，有的系统不认小写'),
  idForeignOld: () =>
    issue(
      'id-foreign-old',
      '像是旧版外国人永久居留身份证号码（15 位），没有校验位可以核对',
      '已换新版证件的，请改填以 9 开头的 18 位号码',
    ),
  idDuplicate: (rows: string) =>
    issue(
      'id-duplicate',
      `同一身份证号在本表出现多次：第 ${rows} 行`,
      '请核对是重复录入还是号码填错，每人只留一行',
    ),
  idDuplicateElsewhere: (places: string) =>
    issue(
      'id-duplicate-elsewhere',
      `这个人也在另一张同类的表里：${places}`,
      '请核对是否重复申报；若是同一份表的两个版本，只留要报的一份',
    ),

  sexValue: (text: string) => issue('sex-value', `性别填的是「${text}」`, '请填「男」或「女」'),
  sexWording: (text: string, meant: string) =>
    issue('sex-wording', `性别填的是「${text}」`, `请改为「${meant}」`),
  sexDiffers: (written: string, byId: string) =>
    issue(
      'sex-differs-from-id',
      `性别填「${written}」，按身份证号第 17 位是「${byId}」`,
      '请核对性别和身份证号，改正其中填错的一个',
    ),
  ageValue: (text: string) => issue('age-value', `年龄填的是「${text}」，看不出是几岁`, '请填周岁数字'),
  ageDiffers: (written: number, byId: number, at: string) =>
    issue(
      'age-differs-from-id',
      `年龄填 ${String(written)}，按身份证号在 ${at} 是 ${String(byId)} 周岁，相差超过一岁`,
      '请核对年龄和身份证号，改正其中填错的一个',
    ),
  ageDateUnknown: (at: string) =>
    issue('age-date-unknown', `表上没有填报时间，年龄按 ${at} 核对，只报相差很大的`, '请在表头补填时间'),
  birthDiffers: (written: string, byId: string) =>
    issue(
      'birth-date-differs-from-id',
      `出生日期是 ${written}，身份证号里是 ${byId}`,
      '请核对出生日期和身份证号，改正其中填错的一个',
    ),

  nameCharacters: (found: string) =>
    issue('name-characters', `姓名里有「${found}」`, '姓名栏只填身份证上的姓名；说明请写在备注里'),
  nameGarbled: () =>
    issue('name-garbled', '姓名里有乱码或显示不出的字', '请照身份证重新录入；录不出的字请向人社部门询问写法'),
  nameDot: (found: string) =>
    issue('name-dot', `姓名里的间隔号写成了「${found}」`, '请改为「·」（中圆点，与身份证一致）'),
  nameLength: (length: number) =>
    issue('name-length', `姓名只有或多达 ${String(length)} 个字`, '请照身份证核对姓名是否完整'),
  nameRare: (found: string) =>
    issue(
      'name-rare',
      `姓名里有生僻字「${found}」`,
      '请确认报送系统能录入这个字，并与身份证、社保登记的写法一致',
    ),

  creditLength: (length: number) =>
    issue('credit-code-length', `统一社会信用代码应为 18 位，现在是 ${String(length)} 位`, '请核对营业执照'),
  creditCharacters: (found: string, meant: string) =>
    issue(
      'credit-code-characters',
      `统一社会信用代码里有不该有的字符「${found}」${meant}；代码不用字母 I、O、S、V、Z`,
      '请核对营业执照',
    ),
  creditCheck: (found: string, expected: string) =>
    issue(
      'credit-code-check',
      `统一社会信用代码校验位不对：按前 17 位推算末位应为 ${expected}，现在是 ${found}`,
      '请核对营业执照，错的不一定是末位；早年发放的代码个别也会如此',
    ),
  creditBody: () =>
    issue(
      'credit-code-body',
      '统一社会信用代码第 9 到 17 位（主体标识码）自己的校验位不对',
      '请核对营业执照',
    ),

  accountAsNumber: () =>
    issue(
      'account-as-number',
      '银行账号被存为数值；开头若有 0 已经丢失',
      '请把单元格设为“文本”格式后重新录入',
    ),
  accountLength: (length: number) =>
    issue(
      'account-length',
      `银行账号一般为 8 到 32 位，现在是 ${String(length)} 位`,
      '请照开户许可证或开户证明核对',
    ),
  accountCharacters: (found: string) =>
    issue(
      'account-characters',
      `银行账号里有不该有的字符「${found}」`,
      '银行账号栏只填数字，请照开户证明核对',
    ),
  accountCardCheck: () => issue('account-card-check', '个人银行卡号末位的校验对不上', '请照银行卡逐位核对'),
  bankCodeLength: (text: string) =>
    issue(
      'bank-code-length',
      `开户行行号应为 12 位数字，现在是 ${text}`,
      '请向开户行询问 12 位支付系统行号（不是账号，也不是网点号）',
    ),
  bankCodeDiffers: (byCode: string, written: string) =>
    issue(
      'bank-code-differs-from-bank',
      `开户行行号是${byCode}的，开户行填的是「${written}」`,
      '请核对行号和开户行全称',
    ),
  bankIncomplete: (text: string) =>
    issue('bank-incomplete', `开户行填的是「${text}」，没有写到支行`, '请填开户行全称，写到支行或分理处'),

  certificateLength: (length: number) =>
    issue(
      'certificate-format',
      `职业技能等级证书编号应为 22 位，现在是 ${String(length)} 位`,
      '请照证书核对，或在职业技能等级证书联网查询系统里查实',
    ),
  certificateLetters: () =>
    issue('certificate-format', '证书编号里的字母或数字位置不合编码规则', '请照证书核对'),
  certificateUnknown: () =>
    issue(
      'certificate-format-unknown',
      '证书编号不是常见的编码（22 位技能等级证书、16 位职业资格证书），没有核对',
      '请照证书核对',
    ),
  certificateLevel: (byNumber: string, written: string) =>
    issue(
      'certificate-level',
      `证书编号里的等级是${byNumber}，取得等级填的是「${written}」`,
      '请照证书核对编号和等级',
    ),
  certificateYear: (byNumber: string, assessed: string) =>
    issue(
      'certificate-year',
      `证书编号里的年份是 ${byNumber} 年，考核鉴定时间是 ${assessed}`,
      '请核对证书编号和考核鉴定时间',
    ),
  certificateDuplicate: (rows: string) =>
    issue('certificate-duplicate', `同一证书编号出现在不同的人身上：第 ${rows} 行`, '请照证书核对各人的编号'),

  phoneFormat: () =>
    issue('phone-format', '不是 11 位手机号，也不是带区号的座机号', '请核对号码；手机号以 1 开头，共 11 位'),

  dateUnreadable: (text: string) =>
    issue('date-unreadable', `「${text}」看不出是哪一天`, '请按 2025-03-01 的写法填写'),
  dateImpossible: (text: string) => issue('date-impossible', `「${text}」这一天不存在`, '请核对日期'),
  dateTwoDigitYear: (text: string, read: string) =>
    issue('date-two-digit-year', `「${text}」的年份只写了两位，按 ${read} 理解`, '请把年份写成四位'),
  dateOutOfRange: (text: string) => issue('date-out-of-range', `「${text}」的年份不可能`, '请核对日期'),
  dateSerial: (read: string) =>
    issue('date-serial', `日期显示成了数字，按 ${read} 理解`, '请把单元格设为“日期”格式'),
  dateDayMissing: (text: string) =>
    issue('date-day-missing', `「${text}」没有写到日，只能按月核对`, '系统要求到日的，请补上日'),
} as const

export const found = {
  space: '空格',
  fullWidth: '全角字符',
  invisible: '看不见的字符',
  mark: '多余的单引号',
  lowerCase: '小写字母',
  separator: '分隔符',
} as const

export const birthReasons = {
  noSuchDay: '不是存在的日期',
  future: '晚于检查日期',
  tooEarly: '早于 1900 年',
} as const

export const meantDigit = (pairs: string) => `（可能是${pairs}）`

/** What the data standards cannot say. */
export const notCheckedWords = {
  columns: (file: string, sheet: string, titles: string) => ({
    what: `${file}「${sheet}」的${titles}`,
    why: '没有认出这些列的含义；可以逐列指定后再检查',
  }),
  identity: { what: '姓名与身份证号是否为同一人', why: '号码的写法和校验位已核，是否本人要联网核验，没有做' },
  certificate: { what: '证书是否真实有效', why: '只核了编号的写法，真伪要在证书联网查询系统里查，没有做' },
  account: { what: '银行账号与户名、行号是否对应', why: '只核了写法，是否对应要由银行核验，没有做' },
} as const
