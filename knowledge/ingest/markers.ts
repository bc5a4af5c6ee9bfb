import { numeral } from './numeral.ts'
import type { ProvisionKind } from './types.ts'

export interface Marker {
  readonly kind: Extract<ProvisionKind, 'chapter' | 'article' | 'section' | 'subsection' | 'item'>
  /** Depth of the numbering style: a smaller rank encloses a larger one. */
  readonly rank: number
  readonly n: number
  readonly label: string
  /** The words after the marker. */
  readonly rest: string
  /** May this style count on across the nodes above it (条 across 章, 无锡's （八） after 二、（七））? */
  readonly runsOn: boolean
}

/** Reads a numbering marker at the start of a cleaned line, whatever its width; whether it counts is `Sequence`'s to say. */
export function readMarker(shown: string): Marker | undefined {
  for (const style of STYLES) {
    const match = style.pattern.exec(shown)
    const n = match?.[1] === undefined ? undefined : numeral(match[1])
    if (match === null || n === undefined) continue
    const { kind, rank, runsOn } = style
    return { kind, rank, runsOn, n, label: style.label(n), rest: shown.slice(match[0].length) }
  }
  return undefined
}

const HAN = '零〇一二三四五六七八九十百'
const DIGIT = '0-9０-９'

interface Style extends Pick<Marker, 'kind' | 'rank' | 'runsOn'> {
  readonly pattern: RegExp
  readonly label: (n: number) => string
}

const STYLES: readonly Style[] = [
  division('章', 'chapter', 0),
  division('节', 'chapter', 1),
  division('条', 'article', 2),
  {
    kind: 'section',
    rank: 3,
    runsOn: false,
    pattern: new RegExp(`^([${HAN}]{1,4})\\s*[、．.]\\s*`, 'u'),
    label: han,
  },
  {
    kind: 'subsection',
    rank: 4,
    runsOn: true,
    pattern: new RegExp(`^[（(]\\s*([${HAN}]{1,4})\\s*[）)]\\s*[、．.]?\\s*`, 'u'),
    label: (n) => `（${han(n)}）`,
  },
  {
    kind: 'item',
    rank: 5,
    runsOn: false,
    pattern: new RegExp(`^([${DIGIT}]{1,2})\\s*[、．.](?![${DIGIT}])\\s*`, 'u'),
    label: String,
  },
  {
    kind: 'item',
    rank: 6,
    runsOn: false,
    pattern: new RegExp(`^[（(]\\s*([${DIGIT}]{1,2})\\s*[）)]\\s*`, 'u'),
    label: (n) => `（${String(n)}）`,
  },
]

function division(word: string, kind: Marker['kind'], rank: number): Style {
  const pattern = new RegExp(`^第\\s*([${HAN}${DIGIT}]{1,6})\\s*${word}\\s*`, 'u')
  return { kind, rank, runsOn: rank > 0, pattern, label: (n) => `第${han(n)}${word}` }
}

/** 1…999 in Chinese numerals. */
function han(n: number): string {
  if (n > 999) return String(n)
  const digit = (d: number): string => '零一二三四五六七八九'.charAt(d)
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor((n % 100) / 10)
  const ones = n % 10
  const head = hundreds === 0 ? '' : `${digit(hundreds)}百`
  const one = ones === 0 ? '' : digit(ones)
  if (tens === 0) return head === '' ? digit(n) : ones === 0 ? head : `${head}零${one}`
  const ten = tens === 1 && head === '' ? '十' : `${digit(tens)}十`
  return head + ten + one
}
