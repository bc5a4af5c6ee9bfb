import { termEnds } from '../../../knowledge/index.ts'
import { chineseDate, phrases } from '../../messages.zh.ts'
import { groupsOf, type AnswerContext } from '../context.ts'

/** The day the term ends, worked out from the day the class began and its length, where one length was told. */
export function derivedTermEnd(
  context: AnswerContext,
): { readonly date: string; readonly note: string } | undefined {
  const { started } = context
  if (started === undefined || !wholeDay.test(started)) return undefined
  const years = groupsOf(context).map((facts) => facts['years'] ?? facts['filed-years'])
  const [length] = years
  if (typeof length !== 'number' || years.some((each) => each !== length)) return undefined
  const [end] = termEnds({ 'start-date': started }, [
    { label: '', level: '中级工', headcount: 1, years: length },
  ])
  const shown = Number.isInteger(length) ? `${String(length)}年` : `${String(length * 12)}个月`
  return end === undefined
    ? undefined
    : { date: end.date, note: phrases.derivedEnd(started, shown, end.date) }
}

/**
 * A class begun before the text that is held was issued: that its words leave open how it goes on; `before` where the day asked for is
 * earlier than the text too. Undefined of any other class.
 */
export function earlierClass(
  { started, resolution, placeName }: Pick<AnswerContext, 'started' | 'resolution' | 'placeName'>,
  due?: string,
): { readonly kind: 'before' | 'goes-on'; readonly text: string } | undefined {
  const [{ document }] = resolution.chain
  if (started === undefined || started >= document.since.slice(0, started.length)) return undefined
  if (due !== undefined && due < document.since)
    return { kind: 'before', text: phrases.gap(placeName, chineseDate(due), undefined, document.shortName) }
  return { kind: 'goes-on', text: phrases.earlierClass(document.shortName) }
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/u
