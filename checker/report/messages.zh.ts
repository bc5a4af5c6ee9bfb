import type { Severity } from '../finding.ts'

/** The words of reports. */
export const messages = {
  note: (severity: Severity, message: string, fix: string) => `【${severity}】${message}\n改法：${fix}`,
  alike: (count: number, example: string) => `另有${String(count)}行同样的问题。例如：${example}`,
  author: '学徒通检查',
  title: '申报前检查报告',
  notice: '这是申报前的自查，不代表审核结果；能不能补、补多少，以人社部门的审核为准。',
  none: (checked: number, notChecked: number) =>
    `未发现问题（检查了${String(checked)}项，未检${String(notChecked)}项）`,
  some: (errors: number, warnings: number, hints: number, people: number) =>
    `错误${String(errors)}处，警告${String(warnings)}处，提示${String(hints)}处，待人工确认${String(people)}处`,
  checked: (checked: number, notChecked: number) => `检查了${String(checked)}项，未检${String(notChecked)}项`,
  money: '金额',
  eligible: (count: number) => `能算的${String(count)}人`,
  expected: (yuan: string, arithmetic: string) => `应得${yuan}元：${arithmetic}`,
  stated: (yuan: string) => `表上填的是${yuan}元`,
  statedSame: '与表上填的一致',
  statedMore: (yuan: string) => `表上多填了${yuan}元`,
  statedLess: (yuan: string) => `表上少填了${yuan}元`,
  notEligible: (reason: string, rows: string, count: number) =>
    `${reason}：${String(count)}人（第${rows}行）`,
  files: '检查了哪些表',
  file: (file: string, sheet: string, form: string, rows: number) =>
    `${file}${sheet === '' ? '' : `「${sheet}」`}：${form}，${String(rows)}${form === '附件3' ? '项' : '行'}`,
  byCause: '按原因',
  byPerson: '按人',
  notCheckedTitle: '没有检查的',
  rows: (rows: string, count: number) => (count === 1 ? `第${rows}行` : `第${rows}行，共${String(count)}处`),
  fix: '改法',
  clause: '依据',
  whole: '整张表',
  person: (row: number, name: string) => `第${String(row)}行${name === '' ? '' : ` ${name}`}`,
  example: '例如',
  more: (count: number) => `还有${String(count)}处，见完整报告（HTML 或 JSON）`,
  source: '来源',
  cell: '单元格',
  value: '填的',
  what: '问题',
  dryRunTitle: '网页试填报告',
  dryRunVerdict: (system: string, rows: number, held: number) =>
    `在冻结的「${system}」网页里试填了${String(rows)}行，没有点过提交，没有写出任何东西${held === 0 ? '' : `（网页自己试图发出${String(held)}次，都被拦下）`}`,
  dryRunClean: '网页没有提示，我们也没有发现问题',
  field: '栏目',
  ours: '我们查到的',
  pageSays: '网页自己的提示',
  silent: '—',
  triedRow: (sheet: string, row: number) => `${sheet} 第${String(row)}行`,
  picture: (title: string) => `${title}填好后的网页截图，个人信息已遮住`,
  notFilled: (fields: readonly string[]) =>
    `没有填进去的栏目：${fields.join('、')}；请在网页上自己填了再看提示`,
} as const
