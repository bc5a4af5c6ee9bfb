/** What is said of days and terms: how they are counted, whether they are kept, what is not written of them. */
export const timePhrases = {
  waitsForWhat:
    '请问等的这段时间要算在什么上：持证年数、合同期限、工作年限，还是别的？请连同原来的年数一起再说一遍。',
  heldFullOn: (day: string, years: number) => `${day}满${String(years)}年。`,
  ofOneYear: '没说培训几年，先按1年算：',
  lateUnstated: '过了期限怎么办，文本没有写：',
  daysCounted: (workdays: boolean) =>
    workdays ? '按工作日数，周末和法定节假日不算。' : '按自然日数，周末和节假日也算在内。',
  daysAsPut: (right: boolean, unit: '日' | '工作日' | '月' | '年') =>
    `${right ? '是的' : '不是'}，${
      { 日: '按自然日数', 工作日: '按工作日数', 月: '按日历月数，不折成天数', 年: '按年数，不折成天数' }[unit]
    }。`,
  inTime: '来得及。',
  tooLate: '来不及，已经超期。',
  asRequired: (kept: boolean) => (kept ? '符合这一条的要求。' : '不符合这一条的要求。'),
  softlyLate: '超过了文本写的时间，但不是一定不行：',
  notFirm: '不是一定的：',
  firstDayAfter: '不算，从次日起算：',
  countsFrom: '从次日起算：',
  extensionUnstated: (soft: boolean) =>
    soft ? '延期文本没有写，但“原则上”不是硬期限：' : '能不能延期，文本没有写：',
  postponementUnstated: '最后一天碰上节假日能不能顺延，文本没有写，赶早办稳妥。',
} as const
