import { labelsOf, type LabelContext } from './claim-label.ts'
import type { Comparator } from './comparator.ts'
import { labelMentions, labelParts } from './label.ts'
import { readNumbers, type ReadNumber } from './numbers.ts'
import { readingForm } from './reading.ts'
import { cellAt, columnHead, readTables } from './table.ts'
import { printUnit, sameUnit, unitInHead, unitParts, type UnitParts } from './unit.ts'

/** What a rule says stands in its quote. */
export interface Claim {
  /** As printed: 85 for 85%, 5000 for 5000元, 1/3 for 三分之一. */
  readonly value: number
  /** 元/人年, 元/课时, 年, 个月, 工作日 …; left out = not checked, but a percentage then never matches. */
  readonly unit?: string
  /** Left out = not checked. */
  readonly comparator?: Comparator
  /** 高级工, or parts joined by ·: 急需紧缺·技师. */
  readonly label?: string
  readonly percent?: boolean
}

export type ClaimProblemCode = 'number-missing' | 'number-order' | 'unit' | 'comparator' | 'label'

export interface ClaimProblem {
  readonly code: ClaimProblemCode
  /** Index into the claims given. */
  readonly claim: number
  readonly expected: string
  readonly found: string
  /** What to do about it, in Chinese. */
  readonly hint: string
}

/**
 * Compares claims with the stored quote: their numbers must occur in this order, each with its unit, comparator
 * words and label. Where a number occurs several times the reading with the fewest problems is taken. Empty = all agree.
 */
export function verifyClaims(quoteRaw: string, claims: readonly Claim[]): readonly ClaimProblem[] {
  if (claims.length === 0) return []
  const context = contextOf(quoteRaw, claims)
  const table = claims.map((claim, i) =>
    context.numbers.map((number) =>
      sameValue(claim, number) ? detailProblems(context, claim, i, number) : undefined,
    ),
  )
  const chosen = bestAssignment(table, claims.length, context.numbers.length)
  return claims.flatMap((claim, i) => {
    const column = chosen[i]
    return column === undefined ? [unmatched(context, claim, i)] : (table[i]?.[column] ?? [])
  })
}

function contextOf(quoteRaw: string, claims: readonly Claim[]): LabelContext {
  const reading = readingForm(quoteRaw)
  const own = claims.flatMap((claim) => labelParts(claim.label ?? ''))
  return {
    text: reading.text,
    numbers: readNumbers(reading),
    tables: readTables(reading.text),
    mentions: labelMentions(reading.text, own),
    own,
  }
}

const MISSED = 1000

/** For each claim the column of its number, increasing, with the least total cost. `undefined` cells cannot be chosen. */
function bestAssignment(
  table: readonly (readonly (readonly ClaimProblem[] | undefined)[])[],
  rows: number,
  columns: number,
): readonly (number | undefined)[] {
  const cost: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number): number => cost[row]?.[column] ?? 0
  const pair = (row: number, column: number): number => table[row]?.[column]?.length ?? Infinity
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      const skipClaim = at(row + 1, column) + MISSED
      const skipNumber = column < columns ? at(row, column + 1) : Infinity
      const match = column < columns ? pair(row, column) + at(row + 1, column + 1) : Infinity
      const line = cost[row]
      if (line) line[column] = Math.min(skipClaim, skipNumber, match)
    }
  }
  const chosen: (number | undefined)[] = []
  for (let row = 0, column = 0; row < rows;) {
    if (column < columns && at(row, column) === pair(row, column) + at(row + 1, column + 1)) {
      chosen[row++] = column++
    } else if (column < columns && at(row, column) === at(row, column + 1)) column++
    else chosen[row++] = undefined
  }
  return chosen
}

function sameValue(claim: Claim, number: ReadNumber): boolean {
  const scale = /^万(?=.)/u.test(claim.unit ?? '') ? 10_000 : 1
  const value = claim.value * scale
  if (typeof number.stated.value === 'number')
    return Math.abs(number.stated.value - value) < 1e-9 * Math.max(1, Math.abs(value))
  const fraction = fractionValue(number.stated.value)
  return Math.abs(fraction - value) < 1e-9 || (isPercent(claim) && Math.abs(100 * fraction - value) < 0.01)
}

function fractionValue(text: string): number {
  const [over, under] = text.split('/')
  return Number(over) / Number(under)
}

function isPercent(claim: Claim): boolean {
  return claim.percent === true || claim.unit === '%' || claim.unit === '％'
}

function detailProblems(
  context: LabelContext,
  claim: Claim,
  index: number,
  number: ReadNumber,
): readonly ClaimProblem[] {
  return [
    ...unitProblem(context, claim, index, number),
    ...comparatorProblem(claim, index, number),
    ...labelProblems(context, claim, index, number),
  ]
}

function unitProblem(
  context: LabelContext,
  claim: Claim,
  index: number,
  number: ReadNumber,
): readonly ClaimProblem[] {
  const found = unitOf(context, number)
  const fraction = typeof number.stated.value === 'string'
  const wrong = (expected: string): readonly ClaimProblem[] => [
    {
      code: 'unit',
      claim: index,
      expected,
      found: printUnit(found),
      hint: `引文中「${number.stated.text}」的单位是「${printUnit(found)}」：请改单位，或把印有单位的表头、前后文字一并引入引文。`,
    },
  ]
  if (isPercent(claim)) return found.base === '%' || fraction ? [] : wrong('%')
  if (found.base === '%') return wrong(claim.unit ?? '（非百分数）')
  if (claim.unit === undefined || (fraction && found.base === '')) return []
  const unit = unitParts(readingForm(claim.unit).text.replace(/^万(?=元|人)/u, ''))
  return sameUnit(unit, found) ? [] : wrong(claim.unit)
}

/** The unit after the number, else that of its column head, else the last one announced before it: （元/人年）. */
function unitOf(context: LabelContext, number: ReadNumber): UnitParts {
  if (number.stated.unit !== undefined) return unitParts(number.stated.unit, number.stated.per)
  const inTable = cellAt(context.tables, number.from)
  const head = inTable && unitInHead(columnHead(inTable.table, inTable.cell.column))
  return unitParts(head ?? unitInHead(context.text.slice(0, number.from)) ?? '', number.stated.per)
}

const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  '>=': '不少于、不低于、达到、满、以上',
  '>': '超过、高于、多于',
  '<=': '不超过、以内、最高、以下',
  '<': '不足、未满、低于、不到',
}

function comparatorProblem(claim: Claim, index: number, number: ReadNumber): readonly ClaimProblem[] {
  if (claim.comparator === undefined || claim.comparator === number.stated.comparator) return []
  const found = number.stated.comparator
  const words = `「${claim.comparator}」要有「${COMPARATOR_WORDS[claim.comparator]}」等字样`
  return [
    {
      code: 'comparator',
      claim: index,
      expected: claim.comparator,
      found: found ?? '（无）',
      hint:
        found === undefined
          ? `引文中「${number.stated.text}」前后没有表示大小的词，${words}：请把这些字引全，或去掉比较符。`
          : `引文中「${number.stated.text}」的意思是「${found}」，${words}：请改比较符。`,
    },
  ]
}

function labelProblems(
  context: LabelContext,
  claim: Claim,
  index: number,
  number: ReadNumber,
): readonly ClaimProblem[] {
  const wrong = labelParts(claim.label ?? '').flatMap((part) => {
    const names = labelsOf(context, number, part.dimension)
    return names.includes(part.name) ? [] : [{ part, found: names.join('、') || '（无）' }]
  })
  const [first] = wrong
  if (first === undefined) return []
  return [
    {
      code: 'label',
      claim: index,
      expected: claim.label ?? '',
      found: wrong.map((one) => one.found).join('·'),
      hint:
        first.found === '（无）'
          ? `引文中「${number.stated.text}」前找不到「${first.part.name}」：请从写有该词的地方开始引，合并单元格要连同写有该词的那一行。`
          : `引文中「${number.stated.text}」对应的是「${first.found}」，不是「${first.part.name}」：请核对行、列或排列顺序。`,
    },
  ]
}

function unmatched(context: LabelContext, claim: Claim, index: number): ClaimProblem {
  const occurs = context.numbers.some((number) => sameValue(claim, number))
  const found = context.numbers.map((number) => number.stated.text).join('、') || '（无数字）'
  const expected = `${claim.value}${claim.percent === true ? '%' : (claim.unit ?? '')}`
  return occurs
    ? {
        code: 'number-order',
        claim: index,
        expected,
        found,
        hint: `「${claim.value}」在引文里有，但次序不对：用数要按引文中出现的先后排列，请查是否写反。`,
      }
    : {
        code: 'number-missing',
        claim: index,
        expected,
        found,
        hint: `引文里没有「${claim.value}」：请核对数字，或改引写有该数的那一句；算出来的数要写推导。`,
      }
}
