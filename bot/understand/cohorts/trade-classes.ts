import { people } from './figures.ts'
import { ordinalsAt, ordinalsIn } from './named-classes.ts'
import { cohortTokens } from './tokens.ts'

export interface NumberedTrades {
  readonly text: string
  /** The trades by the number of their class. */
  readonly names: ReadonlyMap<number, string>
}

/**
 * 焊工是高级的10人，电工中级8人: each trade put as a numbered class, and the trades in order. Undefined unless every one of several trades is told
 * once, with a headcount, and something else with one of them: trades alone matter for no sum (`trades.ts`).
 */
export function numberTrades(text: string): NumberedTrades | undefined {
  if ((text.match(tradeWords) ?? []).length < 2) return undefined
  const said = namesFirst(text)
  const found = [...said.matchAll(tradeWords)]
  const names = new Map(found.map(([name], at) => [at + 1, name] as const))
  if (found.length < 2 || found.length > ordinals.length || new Set(names.values()).size < found.length)
    return undefined
  const bodies = found.map((match, at) =>
    said.slice(match.index + match[0].length, found[at + 1]?.index ?? said.length),
  )
  const kinds = bodies.map((body) => {
    const clause = /^[^，。？！；]*/u.exec(body)?.[0] ?? ''
    return cohortTokens(clause).map(({ kind }) => kind)
  })
  const counted = bodies.every((body) => people(`${body}。`).length > 0)
  const leads = cohortTokens(said.slice(0, found[0]?.index)).some(({ kind }) => kind === 'level')
  const called = bodies.every((body) => body.startsWith('班'))
  const told = leads || called || kinds.some((each) => each.some((kind) => kind !== 'count'))
  if (!counted || !told) return undefined
  return { text: withNumbers(said, names), names }
}

/** The trades a text names, each once. */
export function tradesIn(text: string): readonly string[] {
  return [...new Set(text.match(tradeWords) ?? [])]
}

/** 焊工那几个, of trades told of before by number: 第一个班那几个. */
export function withNumbers(text: string, names: ReadonlyMap<number, string>): string {
  const longestFirst = [...names].sort(([, one], [, other]) => other.length - one.length)
  return longestFirst.reduce((said, [number, name]) => {
    const spoken = new RegExp(`(?:做|干|学|当)?(?<![汽叉吊行天])${name}(?:班|组|那个?班)?`, 'gu')
    return said.replace(spoken, `第${ordinals[number - 1] ?? ''}个班`)
  }, text)
}

/**
 * 甲班20人，乙班18人，甲班都有证: where classes told apart by name are spoken of again, the clause that does so. Undefined unless several were
 * named before.
 */
export function namedAgainAt(text: string): number | undefined {
  const told = [...text.matchAll(tradeWords)].map(({ index, 0: name }) => ({ start: index, name }))
  const numbers = ordinalsIn(text).map(String)
  const ordinal = ordinalsAt(text).map((start, at) => ({ start, name: numbers[at] ?? '' }))
  const named = [...told, ...ordinal].sort((one, other) => one.start - other.start)
  const at = named.findIndex(({ name }, index) => named.slice(0, index).some((each) => each.name === name))
  const again = named[at]
  if (again === undefined || at < 2) return undefined
  return text.slice(0, again.start).search(/[，。；][^，。；]*$/u) + 1
}

/** 焊工10人，15个电工, spoken of again one by one: 焊工班10人，电工班15人, classes as much as those of a level. */
export function tradesAsClasses(text: string): string {
  if (tradesIn(text).length < 2) return text
  const [, countLeads = ''] = lead.exec(text) ?? []
  return (countLeads === '' ? text : text.replace(countFirst, '$2$1')).replace(
    new RegExp(`${trade}(?![班组])`, 'gu'),
    '$&班',
  )
}

const ordinals = '一二三四五'
const trade =
  '(?:数控)?(?:电焊|气焊|焊|维修电|电|机修钳|装配钳|钳|数控车|车|铣|磨|镗|刨|铸造|铸|锻造|锻|钣金|冷作|管道|管|木|瓦|油漆|喷漆|喷涂|漆|涂装|装配|机修|维修|检修|电气|机电|模具|叉车|起重|吊装|行车|天车|司炉|锅炉|仪表|化验|检验|质检|化工|纺织|挡车|缝纫|裁剪|印刷|包装|制冷|汽修|保全|轧钢|炼钢|热处理)(?:工|员)'
const tradeWords = new RegExp(trade, 'gu')
const count = '(?:(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:个|名|位|人)的?)'
const level = '(?:(?:普通|急需紧缺|紧缺)?(?:的)?(?:高级技师|技师|[初中高]级工?)的?)'

/** 10个高级焊工, 高级焊工10人, each of them told so: the name first. Of 高级工焊工10人，电工8人 the level is that of both. */
function namesFirst(text: string): string {
  const [, heads = '', naming = ''] = lead.exec(text) ?? []
  if (heads !== '') return text.replace(new RegExp(`(${count})(${level}?)(${trade})`, 'gu'), '$3$1$2')
  const levelled = text.match(new RegExp(`${level}${trade}`, 'gu')) ?? []
  return naming === '' || levelled.length < (text.match(tradeWords) ?? []).length
    ? text
    : text.replace(new RegExp(`(${level})(${trade})`, 'gu'), '$2$1')
}

/** 12个焊工 */
const countFirst = new RegExp(`(${count})(${trade})`, 'gu')
const lead = new RegExp(`^(?:(?!${trade}).)*?(${count}?)(${level}?)${trade}`, 'u')
