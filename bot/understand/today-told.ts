/** 今天11月9号了, 今天9号: the day the user takes for today, and the text with it called 今天 alone. */
export interface TodayTold {
  readonly today: string
  readonly text: string
}

/** @param asOf ISO; the day told is the one nearest to it, without a month the last one. Undefined where no day is told of as today. */
export function todayTold(text: string, asOf: string): TodayTold | undefined {
  const found = told.exec(text)
  const day = Number(found?.groups?.['day'])
  if (found === null || Number(found.groups?.['month'] ?? 1) > 12) return undefined
  const [year = 0, month = 0] = asOf.split('-').map(Number)
  const said = found.groups?.['month']
  const months = said === undefined ? [month - 1, month].map((each) => [year, each]) : []
  const years = said === undefined ? [] : [year - 1, year, year + 1].map((each) => [each, Number(said)])
  const [nearest] = [...months, ...years]
    .map(([inYear = year, inMonth = month]) => new Date(Date.UTC(inYear, inMonth - 1, day)))
    .filter((date) => date.getUTCDate() === day && (said !== undefined || date.getTime() <= Date.parse(asOf)))
    .map((date) => ({
      iso: date.toISOString().slice(0, 10),
      apart: Math.abs(date.getTime() - Date.parse(asOf)),
    }))
    .sort((left, right) => left.apart - right.apart)
  return nearest === undefined
    ? undefined
    : { today: nearest.iso, text: text.replace(found[0], found[0].slice(0, 2)) }
}

const told = /今[天日](?:是|都|已经|就)*(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})[号日](?=[，。？！；了]|$)/u
