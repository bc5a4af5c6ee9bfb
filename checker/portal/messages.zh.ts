/** What a portal's findings say. `page` is the system's name; the page's own words are quoted. */
export const messages = {
  required: (field: string, own: string | undefined) =>
    `网页的「${field}」必填，这里是空的${own === undefined ? '' : `；网页会提示“${own}”`}`,
  requiredFix: (field: string) => `请补填「${field}」`,
  tooLong: (field: string, limit: number, length: number) =>
    `网页的「${field}」最多 ${String(limit)} 个字，这里有 ${String(length)} 个，录入时会被截断`,
  tooLongFix: (limit: number) => `请缩到 ${String(limit)} 个字以内，或请经办人员确认怎么填`,
  tooShort: (field: string, limit: number, length: number) =>
    `网页的「${field}」至少 ${String(limit)} 个字，这里只有 ${String(length)} 个`,
  tooShortFix: '请核对是否缺了字',
  pattern: (field: string, own: string | undefined) =>
    `「${field}」通不过网页的格式校验${own === undefined ? '' : `；网页会提示“${own}”`}`,
  patternFix: '请按网页要求的格式改正',
  option: (field: string, value: string, options: readonly string[]) =>
    `网页的「${field}」只能选${shortList(options)}，没有「${value}」`,
  optionFix: '请改成网页上的选项；没有合适的，请先电话问经办人员',
  range: (field: string, min: number | undefined, max: number | undefined) =>
    `网页的「${field}」要${min === undefined ? '' : `不小于 ${String(min)}`}${min !== undefined && max !== undefined ? '、' : ''}${max === undefined ? '' : `不大于 ${String(max)}`}`,
  rangeFix: '请核对数值',
  lacksOption: (field: string, missing: readonly string[]) =>
    `表注允许「${field}」填${missing.join('、')}，但采集到的网页没有这个选项`,
  lacksOptionFix: '表和网页不一致，两边都列出来了；请电话问经办人员这类人员在网页上选哪一项',
  weaker: (field: string) => `网页只查「${field}」的位数和字符，不查校验位；网页放行不等于号码对`,
  weakerFix: '以数据标准的检查结果为准',
  noColumn: (field: string) => `网页要填「${field}」，表里没有这一栏`,
  noColumnFix: (field: string) => `请在录入前备好「${field}」`,
} as const

/** Why something was not checked. */
export const reasons = {
  named: '只知道这个系统的名字，网页没有采集；采集后再按网页的规则逐行检查',
  derived: '网页没有采集，这里的栏目是从纸质表样推出来的，不含网页自己的限制',
  custom: '网页自带的校验函数，可能要联网核验，离线不能检',
  options: '网页的选项没有读全',
  unsafe: '网页的正则表达式过于复杂，逐行运行不安全',
  unmapped: '没有和表里的栏对上；请在对照表里指定',
  unreadable: (why: string) => `采集时没有读到：${why}`,
} as const

function shortList(options: readonly string[]): string {
  const shown = options.slice(0, 8).join('、')
  return options.length > 8 ? `${shown}等 ${String(options.length)} 项` : shown
}

/** What a page demands, in short. */
export const demandWords = {
  required: '必填',
  atLeast: (length: number) => `至少${String(length)}字`,
  atMost: (length: number) => `最多${String(length)}字`,
  from: (value: number) => `不小于${String(value)}`,
  to: (value: number) => `不大于${String(value)}`,
  pattern: (rule: string) => `格式：${rule}`,
  types: (accept: readonly string[]) => `只收${accept.join('、')}`,
  size: (megabytes: number) => `每个不超过${String(megabytes)}MB`,
  files: (count: number) => `最多${String(count)}个文件`,
  custom: (count: number) => `另有${String(count)}条网页自带的校验，离线不能检`,
} as const

/** What of a page changed, in words. */
export const driftWords = {
  added: '新增了这一栏',
  removed: '没有这一栏了',
  moved: '换了步骤',
  label: '名称',
  kind: '填法',
  required: '必填',
  minLength: '最少字数',
  maxLength: '最多字数',
  min: '最小值',
  max: '最大值',
  patterns: '格式',
  options: '选项',
  upload: '上传限制',
  customRules: '自带校验',
} as const
