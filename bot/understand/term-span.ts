import type { DateQuantity } from './quantities/index.ts'

interface Span {
  readonly first: DateQuantity
  readonly last: DateQuantity
}

/** Each two whole days named one after the other. */
function dayPairs(dates: readonly DateQuantity[]): readonly Span[] {
  return dates.flatMap((first, at) => {
    const last = dates[at + 1]
    return last === undefined || first.precision !== 'day' || last.precision !== 'day'
      ? []
      : [{ first, last }]
  })
}

/** 培训期2025年3月1日到2027年2月28日: the first and the last day of a term of training; undefined where no such span is told. */
export function termSpan(text: string, dates: readonly DateQuantity[]): Span | undefined {
  for (const { first, last } of dayPairs(dates)) {
    if (!between.test(text.slice(first.end, last.start))) continue
    const before = /[^。？！；\n]*$/u.exec(text.slice(0, first.start))?.[0].slice(-14) ?? ''
    const after = text.slice(last.end, last.end + 8)
    const joint = text.slice(first.end, last.start)
    if (ofOther.test(before) || ofOther.test(/^[^，。？！；]*/u.exec(after)?.[0] ?? '')) continue
    if (training.test(before) || training.test(after) || begins.test(joint)) return { first, last }
  }
  return undefined
}

/** 考核6月12到6月18搞了: an assessment over several days, which is done on the last of them; undefined where no such span is told. */
export function assessmentSpan(text: string, dates: readonly DateQuantity[]): Span | undefined {
  for (const { first, last } of dayPairs(dates)) {
    const joint = text.slice(first.end, last.start)
    const before = /[^，。？！；\n]*$/u.exec(text.slice(0, first.start))?.[0].slice(-8) ?? ''
    const after = /^[^，。？！；\n]*/u.exec(text.slice(last.end))?.[0].slice(0, 8) ?? ''
    if (
      !between.test(joint) &&
      !(/^(?:开始|起|开考)$/u.test(joint) && /^(?:才|就)?(?:结束|考完|完|搞完)/u.test(after))
    )
      continue
    if (assessing.test(before) || (assessing.test(after) && !training.test(before))) return { first, last }
  }
  return undefined
}
const assessing = /(?:考核|评价|考试|鉴定|开考)(?!窗口|期满)|^(?:之间)?(?:都在|在)?考/u

/** 公示期11月2日到11月6日: the last day of another span is no day on which anything was done. */
export function endsOtherSpan(text: string, dates: readonly DateQuantity[], date: DateQuantity): boolean {
  const first = dates[dates.indexOf(date) - 1]
  return (
    first !== undefined &&
    between.test(text.slice(first.end, date.start)) &&
    /(?:公示|公布|报名|申报|受理|放假)(?:期间?|时间)?(?:是|为|：)?$/u.test(text.slice(0, first.start))
  )
}

const between =
  /^(?:这天|那天|的|就|正式|开班|开始|开课|开学|开训|开工|入学|进班|起步|起|开|办|培训|学|上课|上|一直|持续|计划|，)*(?:到|至|[-—–~～]+)(?:了|的)?$/u
const begins = /开|培训|入学|进班|上课|学/u
/** The span stands for the term of a class. */
const training = /培训|培养|学制|学徒期|班|周期|起止|开课|带徒|带教|学徒(?:是|从|：)?$/u
/** Or for another one. */
const ofOther = /合同|协议|公示|申报|受理|考核(?!窗口)|考试|评价|鉴定|报名|有效|文件|放假|补贴期/u
