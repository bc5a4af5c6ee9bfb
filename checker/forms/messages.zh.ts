export const messages = {
  attachment: (form: string) => form.replace(/(\d)/u, ' $1'),
  headEnterprise: (title: string, name: string) => `${title}：${name}`,
  headDate: (title: string, date: string | undefined) => `${title}：${date ?? '    年    月    日'}`,
  day: (iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-')
    return `${year}年${String(Number(month))}月${String(Number(day))}日`
  },
  notes: (notes: readonly string[]) => `注：${notes.join('；')}。`,
  listError: '填写有误',
  listErrorText: (options: readonly string[]) => `只能填：${options.join('、')}`,
  fillPrompt: '填写说明',
  tick: '√',
  signDate: '年    月    日',
  years: (years: number) => `${String(years)}年`,
  /** The sum in 元, then turned into 万元. */
  formula: (lines: readonly string[], total: string) => {
    const sum = lines.length > 1 ? `（${lines.join(' ＋ ')}）` : (lines[0] ?? '')
    return `申报补贴资金 = ${sum} ÷ 10000 = ${total}万元`
  },
  amountOpen: (why: string) => `金额没有填：${why}`,
  noOutcome: '档案里没有取得证书的人数',
  noYears: (label: string) => `「${label}」没有写培训年数`,
  partYears: (label: string) => `「${label}」不是整年，零头文本没有写怎么算，请先问清`,
  creator: '学徒通',
  badCell: (column: string, row: number) =>
    `第 ${String(row)} 人的「${column}」写成了很长的数字，末几位可能已经丢了`,
  badCellHint: '长号码（身份证号、账号、证书编号）请写成文字，加引号',
  unknownColumn: (column: string, known: readonly string[]) =>
    `没有「${column}」这一栏；可用的：${known.join('、')}`,
  sheetIntro: (enterprise: string, region: string) =>
    `${enterprise === '' ? '' : `企业：${enterprise}　`}地区：${region}`,
  clauseTitle: '应写明的条款',
  clauseHead: ['序号', '条款', '协议第几条 / 写法', '有没有'] as readonly string[],
  has: '有',
  lacks: '缺',
  unchecked: '待核对',
  basis: (document: string, provision: string, status: string) =>
    `依据：${document} ${provision}（${status}）`,
  repealedBasis: (document: string, status: string) =>
    `注意：${document}${status}，新文件不在收录范围，用之前请向经办部门要新文件。`,
  missingLine: (missing: readonly string[]) => `还缺：${missing.join('、')}。签之前请补上。`,
  completeLine: '应写明的条款都在。',
  toCheckLine: '逐条对照协议填写；对不上的就是缺的。',
  noClauses: '文本没有规定协议要写哪些条款，不替您列；请向经办部门要样本。',
  sections: '下面各节取自文件对培养的要求；文件没有规定方案的格式，节的先后可以调整。',
  sectionFill: '（在此填写）',
  notStated: '文本没有规定这一项。',
  cohortHead: ['分组', '职业（工种）', '培养目标', '人数', '培训年数'] as readonly string[],
  footer: '由学徒通按收录的文本生成，供填写；不是审批结果。',
  seal: (who: string) => `${who}：`,
} as const
