import { z } from 'zod'
import { addDays, isDate, weekday } from './dates.ts'

const date = z.string().refine(isDate, { message: 'not a day that exists; write YYYY-MM-DD' })

const holiday = z
  .strictObject({ name: z.string().min(1), from: date, to: date })
  .refine(({ from, to }) => from <= to, { message: 'from is after to' })

const year = z
  .strictObject({
    year: z.int().min(1949).max(9999),
    notice: z
      .string()
      .regex(/^国办发明电〔\d{4}〕\d+号$/, { message: 'write the 文号, like 国办发明电〔2025〕7号' }),
    off: z.array(holiday).min(1),
    work: z.array(
      date.refine((day) => !isDate(day) || weekday(day) >= 6, {
        message: 'a make-up workday is a Saturday or Sunday',
      }),
    ),
  })
  .check(({ value, issues }) => {
    for (const day of value.work) {
      if (value.off.some(({ from, to }) => from <= day && day <= to)) {
        issues.push({
          code: 'custom',
          message: `${day} is both off and worked`,
          input: value,
          path: ['work'],
        })
      }
    }
  })

const file = z
  .strictObject({ firstYear: z.int(), lastYear: z.int(), years: z.array(year).min(1) })
  .refine(
    ({ firstYear, lastYear, years }) =>
      years.length === lastYear - firstYear + 1 && years.every((entry, at) => entry.year === firstYear + at),
    { message: 'years must run from firstYear to lastYear without a gap, in order' },
  )

/** The file `days-off.yaml` as data. */
export type DaysOffFile = z.infer<typeof file>

/** The State Council's yearly arrangements, ready to look up. Years outside `firstYear`…`lastYear` are not known. */
export interface DaysOffTable {
  readonly firstYear: number
  readonly lastYear: number
  /** The 文号 of the notice for each year. */
  readonly notices: ReadonlyMap<number, string>
  /** Days off by law or arrangement, with the holiday's name. Ordinary weekends are not listed. */
  readonly off: ReadonlyMap<string, string>
  /** Weekend days that are worked. */
  readonly work: ReadonlySet<string>
}

/** Validates the parsed YAML and builds the look-up table. Throws zod's error on a wrong file. */
export function buildDaysOff(data: unknown): DaysOffTable {
  const parsed = file.parse(data)
  const off = new Map<string, string>()
  for (const { name, from, to } of parsed.years.flatMap((entry) => entry.off)) {
    for (let day = from; day <= to; day = addDays(day, 1)) off.set(day, name)
  }
  return {
    firstYear: parsed.firstYear,
    lastYear: parsed.lastYear,
    notices: new Map(parsed.years.map((entry) => [entry.year, entry.notice])),
    off,
    work: new Set(parsed.years.flatMap((entry) => entry.work)),
  }
}
