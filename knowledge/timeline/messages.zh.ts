/** `2024-04-02` → `2024年4月2日`. */
export function chineseDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${year}年${String(Number(month))}月${String(Number(day))}日`
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

export const messages = {
  naturalDays: (from: string, name: string, count: number, due: string) =>
    `${name}${chineseDay(from)}，次日起算${String(count)}日（自然日）→ ${chineseDay(due)}`,
  workdays: (from: string, name: string, count: number, due: string, skipped: string) =>
    `${name}${chineseDay(from)}，次日起算${String(count)}个工作日${skipped === '' ? '' : `（跳过${skipped}；调休上班日照算）`}→ ${chineseDay(due)}`,
  beyondTable: (from: string, name: string, count: number, lastYear: number) =>
    `${name}${chineseDay(from)}起${String(count)}个工作日要数到${String(lastYear)}年以后；放假调休安排只掌握到${String(lastYear)}年，等国务院办公厅公布后才算得出`,
  months: (from: string, name: string, length: string, due: string, clamped: boolean) =>
    `${name}${chineseDay(from)} ＋ ${length} → ${chineseDay(due)}${clamped ? '（对应月没有这一天，取月末）' : ''}`,
  window: (from: string, name: string, length: string, first: string, clamped: boolean) =>
    `${name}${chineseDay(from)}往前${length}：${chineseDay(first)}${clamped ? '（对应月没有这一天，取月末）' : ''}起，到${chineseDay(from)}止`,
  notBefore: (from: string, name: string) =>
    `${name}${chineseDay(from)}之后（最早${chineseDay(from)}）；文本没有写几日内`,
  noPeriod: '文本没有写几日内',
  needs: (name: string, length: string, before: boolean) =>
    `补上「${name}」的日期就能算：${before ? `${name}往前${length}之内` : `${name}起${length}内`}`,
  needsStart: (name: string) => `${name}之后；文本没有写几日内`,
  dayOff: (due: string, reason: string) =>
    `；${chineseDay(due)}是${reason}，文本没有写顺延，请在这之前的工作日办`,
  weekday: (day: number) => weekdays[day - 1] ?? '',
  late: (doneName: string, done: string, due: string) =>
    `「${doneName}」${chineseDay(done)}晚于最后期限${chineseDay(due)}`,
  early: (doneName: string, done: string, earliest: string) =>
    `「${doneName}」${chineseDay(done)}早于${chineseDay(earliest)}`,
  inTime: (doneName: string, done: string) => `「${doneName}」${chineseDay(done)}，在期限内`,
  derivedEnd: (start: string, years: string, end: string) =>
    `期满日没有填，按开班${chineseDay(start)}加培训期限${years}推算为${chineseDay(end)}，以备案的期满日为准`,
  months12: (months: number) => (months % 12 === 0 ? `${String(months / 12)}年` : `${String(months)}个月`),
  unit: { 日: '日', 工作日: '个工作日', 月: '个月', 年: '年' },
  fix: {
    endBeforeStart: (start: string, end: string) =>
      `开班日${chineseDay(start)}晚于期满日${chineseDay(end)}，两个日期有一个写错了`,
    assessedBeforeStart: (start: string, done: string) =>
      `考核完成日${chineseDay(done)}早于开班日${chineseDay(start)}，两个日期有一个写错了`,
    leftBeforeStart: (start: string, left: string) =>
      `离职日${chineseDay(left)}早于开班日${chineseDay(start)}，请核对；开班前就离职的不是这个班的学徒`,
    startBeforePlan: (plan: string, start: string) =>
      `开班日${chineseDay(start)}早于计划公布日${chineseDay(plan)}，请核对哪一个写错了`,
    termDiffers: (label: string, years: string, start: string, end: string) =>
      `「${label}」的培训年数写的是${years}年，但开班${chineseDay(start)}到期满${chineseDay(end)}不是这个长度，请核对`,
  },
} as const
