/** What a key of the profile is called. */
const labels: Readonly<Record<string, string>> = {
  id: '编号',
  name: '企业名称',
  creditCode: '统一社会信用代码',
  region: '地区',
  ownership: '隶属',
  size: '规模',
  institution: '培训机构',
  cohorts: '学徒分组',
  dates: '日期',
  facts: '其他情况',
  sources: '来源',
  label: '组名',
  level: '等级',
  category: '职业类别',
  occupation: '工种',
  headcount: '人数',
  years: '培训年数',
  dispatched: '是否派遣',
  outcome: '结果',
  certified: '取得证书人数',
  passedNoCert: '合格未取证人数',
  failed: '不合格人数',
}

/** `cohorts[0].level` → `cohorts[0].level（等级）`. */
export function keyName(key: string): string {
  const last = /([A-Za-z]+)(?:\[\d+\])?$/u.exec(key)?.[1] ?? ''
  const label = labels[last]
  return label === undefined ? `「${key}」` : `「${key}」（${label}）`
}

export const messages = {
  notObject: '档案要是一个 JSON 对象',
  notObjectHint:
    '写成 {"region":"无锡","size":"中型","cohorts":[{"level":"高级工","headcount":25,"years":1}]} 的样子',
  missing: (key: string) => `缺少${keyName(key)}`,
  missingHint: '请补上这一项',
  unknownKey: (key: string) => `没有「${key}」这一项`,
  unknownKeyHint: (near: string | undefined, known: readonly string[]) =>
    `${near === undefined ? '' : `是不是 ${near}？`}可用的：${known.join('、')}`,
  notListed: (key: string, written: string) => `${keyName(key)}写的是「${written}」`,
  notListedHint: (options: readonly string[]) => `只能写：${options.join('、')}`,
  wrongType: (key: string, written: string) => `${keyName(key)}写的是 ${written}，类型不对`,
  typeHints: {
    string: '请写成文字，加引号',
    number: '请写成数字，不加引号，如 25',
    int: '请写成整数，不加引号，如 25',
    boolean: '请写 true 或 false',
    array: '请写成数组 […]',
    object: '请写成对象 {…}',
    record: '请写成对象 {…}',
  } as Readonly<Record<string, string>>,
  typeHint: '请按档案的格式写',
  notDate: (key: string, written: string) => `${keyName(key)}写的是「${written}」，不是日期`,
  notDateHint: '请写成 2024-04-02 的样子，而且是有的那一天',
  tooSmall: (key: string, written: string) => `${keyName(key)}写的是 ${written}，太小`,
  notPositiveHint: '请写大于 0 的数',
  notNegativeHint: '不能小于 0',
  emptyHint: '不能是空的；没有就不写这一项',
  tooBig: (key: string, written: string) => `${keyName(key)}写的是 ${written}，太大或太长`,
  tooBigHint: (most: string) => `最多 ${most}，请核对`,
  overHeadcount: (key: string, told: number, headcount: number) =>
    `${keyName(key)}三项合计 ${String(told)} 人，多于这一组的人数 ${String(headcount)} 人`,
  overHeadcountHint: '请核对 certified、passedNoCert、failed 和 headcount',
  other: (key: string) => `${keyName(key)}写得不对`,
  otherHint: '请按档案的格式写',
  groupName: (number: number) => `第${String(number)}组`,
  unknownFact: (key: string) => `facts 里的「${key}」用不上：没有这个事实`,
  wrongFact: (key: string, label: string, written: string, wanted: string) =>
    `facts 里的「${key}」（${label}）写的是「${written}」，没有用上；${wanted}`,
  wantedBoolean: '请写 true 或 false',
  wantedNumber: (unit: string) => `请写数字，单位是${unit}`,
  wantedOption: (options: readonly string[]) => `只能写：${options.join('、')}`,
  wantedDate: '请写成 2024-04-02 的样子',
  unknownDate: (key: string, known: readonly string[]) =>
    `dates 里的「${key}」用不上；认得的日期：${known.join('、')}`,
  unknownCategory: (key: string, written: string) =>
    `${keyName(key)}写的是「${written}」，没有用上；只认：普通、急需紧缺，或 新招用、转岗、提升`,
  noApprentices: (label: string) => `「${label}」的人数是 0，没有按这一组列材料；有学徒再补上人数`,
} as const

/** What the dates of a profile may be called; 日期, 时间, 之日 and 日 at the end make no difference. */
export const dateWords: Readonly<Record<string, readonly string[]>> = {
  'plan-date': ['计划公布', '计划发布', '培训计划公布', '公布', 'plan', 'planPublished'],
  'list-date': ['清单发布', '目录清单发布', '实施目录清单发布', '计划确定', 'list', 'listPublished'],
  'acceptance-date': ['受理', '材料受理', '开班材料受理', '开班申报材料受理', 'acceptance', 'accepted'],
  'start-date': ['开班', '开课', '培养起始', '培养起', '培训开始', 'start', 'classStart'],
  'term-end-date': ['期满', '培养期满', '培训期满', '培训结束', '结束', 'end', 'termEnd'],
  'assessment-date': ['考核完成', '考核', '考核评价', '考核评价完成', '考核鉴定', 'assessment', 'assessed'],
  'leave-date': ['离职', '离职手续', '办理离职手续', '学徒离职', 'leave', 'left'],
}

/** Values of a cohort's category, and the fact they are. */
export const categoryWords: readonly {
  readonly fact: string
  readonly value: string
  readonly words: readonly string[]
}[] = [
  { fact: 'category', value: '急需紧缺', words: ['急需紧缺', '紧缺', '急需', '急需紧缺职业', '急需紧缺类'] },
  { fact: 'category', value: '普通', words: ['普通', '普通职业', '普通类', '一般'] },
  { fact: 'worker-kind', value: '新招用', words: ['新招用', '新录用', '新录用人员', '新招用人员', '新入职'] },
  { fact: 'worker-kind', value: '转岗', words: ['转岗', '转岗人员'] },
  { fact: 'worker-kind', value: '提升', words: ['提升', '提升人员', '在岗提升'] },
  { fact: 'worker-kind', value: '在岗', words: ['在岗', '在岗职工', '在岗人员'] },
]

/** The kind of enterprise (企业类型) that ownership and size make; ownership decides first. */
export const enterpriseKinds = {
  ownership: { 省属: '省属企业', 央企: '中央驻晋企业' } as Readonly<Record<string, string>>,
  size: { 大型: '大型企业', 中型: '中小微企业', 小型: '中小微企业', 微型: '中小微企业' } as Readonly<
    Record<string, string>
  >,
} as const
