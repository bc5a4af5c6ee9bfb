/** Exponents per base unit; 元 covers 元 and 分 (packs write 元, the core holds 分). */
export type Dimension = Readonly<Record<string, number>>

const baseOf: Readonly<Record<string, string>> = {
  年: '年',
  岁: '年',
  天: '日',
  日: '日',
  课时: '课时',
  学时: '课时',
}

/**
 * Reads a unit as packs write it: `元`, `人`, `元/人年`, `元/人·课时`; `%`, 门 (how many courses) and the empty string are bare numbers.
 * Words after the stroke are all divisors.
 */
export function dimensionOf(unit: string): Dimension {
  if (unit === '' || unit === '%' || unit === '门') return {}
  const [over = '', ...under] = unit.split('/')
  const result: Record<string, number> = {}
  for (const word of wordsOf(over)) add(result, word, 1)
  for (const word of wordsOf(under.join(''))) add(result, word, -1)
  return result
}

export function multiply(left: Dimension, right: Dimension): Dimension {
  const result: Record<string, number> = { ...left }
  for (const [unit, power] of Object.entries(right)) add(result, unit, power)
  return result
}

export function sameDimension(left: Dimension, right: Dimension): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  for (const key of keys) if ((left[key] ?? 0) !== (right[key] ?? 0)) return false
  return true
}

export function printDimension(dimension: Dimension): string {
  const entries = Object.entries(dimension).filter(([, power]) => power !== 0)
  if (entries.length === 0) return '无单位'
  const side = (sign: number) =>
    entries
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([unit, power]) => unit.repeat(Math.abs(power)))
      .join('')
  return side(-1) === '' ? side(1) : `${side(1)}/${side(-1)}`
}

const known = ['课时', '学时', '学分', '工作日', '元', '人', '年', '月', '日', '天', '岁', '课程', '%']

function wordsOf(text: string): string[] {
  const words: string[] = []
  let rest = text.replaceAll('·', '').replaceAll('每', '')
  while (rest !== '') {
    const word = known.find((candidate) => rest.startsWith(candidate)) ?? rest
    words.push(baseOf[word] ?? word)
    rest = rest.slice(word.length)
  }
  return words
}

function add(target: Record<string, number>, unit: string, power: number): void {
  const next = (target[unit] ?? 0) + power
  if (next === 0) target[unit] = 0
  else target[unit] = next
}
