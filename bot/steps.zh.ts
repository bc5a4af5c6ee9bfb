/** Sentences about the order of steps and the days between them. Part of the catalogue of messages. */
export const stepPhrases = {
  nextStep: (next: string) => `下一步是${next}。`,
  lastStep: '这是最后一步，后面没有别的了。',
  order: (first: string, then: string) => `先是${first}，后是${then}。`,
  otherOrder: '不可以，文本写的顺序不是这样：',
  termEnds: (years: number, start: string, end: string, firm: boolean) =>
    `按${start}开班、${firm ? '' : '原则上'}培养${Number.isInteger(years) ? `${String(years)}年` : `${String(years * 12)}个月`}算，期满在${end}前后，以备案的期满日为准。`,
  dayOfQuarter: (quarter: string, day: string) => `${quarter}季度的是**${day}**前。`,
  nextDay: (day: string, today: string) => `下一次是**${day}**前（按今天${today}看）。`,
  dayOfThis: ({ span, passed, inTime }: { span: string; passed: boolean; inTime: boolean }, day: string) =>
    passed
      ? `${inTime ? '来不及，' : ''}${span}的已经过了，是${day}前。`
      : `${inTime ? '来得及' : '还没过'}，${span}的是**${day}**前。`,
  tooEarly: (day: string, from: string) => `${day}还没到${from}：`,
  notTooEarly: (day: string, from: string) => `可以，${day}在${from}之后，文本没有写最晚哪天：`,
  moreThere: (name: string, items: readonly string[]) =>
    items.length === 0 ? `比${name}没有多写的。` : `比${name}多写了${items.join('、')}。`,
  listsAlike: (each: readonly { readonly name: string; readonly more: readonly string[] }[]) => {
    const more = each.filter(({ more }) => more.length > 0)
    if (more.length === 0) return '一样。'
    return `不完全一样，${more.map((one) => `${one.name}另外写了${one.more.join('、')}`).join('，')}，其余一样。`
  },
  firmFiles: '由企业去办：',
  dutyOf: (bearers: string) => `由${bearers}负责：`,
  notDutyOf: (bearers: string) => `不是，这条约束的是${bearers}：`,
  dutyAmong: (bearers: string) => `这条约束的是${bearers}：`,
  sameLimit: (limit: string) => `一样，都是${limit}。`,
  ofLocality: (name: string) => `在${name}参保的，归${name}的人社部门：`,
} as const
