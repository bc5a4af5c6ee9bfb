/**
 * 高级呢, 高级工多少节课: what a statement that sets a figure for each level sets for the one asked about
 * (中级工不少于40学分，高级工及以上不少于80学分 → 高级工：不少于80学分). Undefined where the question names none or several, or the
 * statement sets nothing apart for it, or a figure is put forward.
 */
export function levelFigures(statement: string, question: string): string | undefined {
  if (heldAgainst.test(question)) return undefined
  const [named, ...others] = new Set(question.match(levels)?.map(inFull))
  if (named === undefined || others.length > 0) return undefined
  const parts = [...statement.matchAll(figureOfLevel)]
  const own = parts.filter(([, level = '', above]) => holdsFor(inFull(level), above !== undefined, named))
  if (own.length === 0 || own.length === parts.length) return undefined
  return `${named}：${own.map(([, , , figure = '']) => figure).join('，')}。`
}

/** 排了380课时还差多少: a figure is held against the rule, which says what is lacking. */
const heldAgainst = /\d|差|缺|够/u
const levels = /高级技师|技师|[初中高]级工?/gu
const figureOfLevel =
  /(高级技师|技师|[初中高]级工?)(及以上)?((?:不少于|不低于|不超过|至少|最多)\d[^，。；、]*)/gu

const inFull = (level: string) => (level.endsWith('级') ? `${level}工` : level)
const ladder = ['初级工', '中级工', '高级工', '技师', '高级技师']

function holdsFor(level: string, above: boolean, asked: string): boolean {
  return level === asked || (above && ladder.indexOf(asked) > ladder.indexOf(level))
}
