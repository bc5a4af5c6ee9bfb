import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'
import { isIssuer, isRedHead, standaloneNumber } from './recognise.ts'

export interface Head {
  /** How many of the document's lines are 红头, 文号 and title. */
  readonly length: number
  /** How many lines after them are the 主送机关. */
  readonly addressee: number
  readonly title: string
  readonly docNumber?: string
}

/** Reads what stands before a document's text: offices, 文号, title, addressee. Any of them may be missing. */
export function readHead(lines: readonly Line[]): Head {
  const colon = addresseeEnd(lines)
  const length = colon === undefined ? titleBlock(lines) : addresseeStart(lines, colon)
  const head = lines.slice(0, length)
  const numbers = head.flatMap((line) => standaloneNumber(line) ?? [])
  const docNumber = numbers[0]
  return {
    length,
    addressee: colon === undefined ? 0 : colon + 1 - length,
    title: head
      .filter(isTitle)
      .map((line) => line.shown.replaceAll(/\s+/gu, ''))
      .join(''),
    ...(docNumber === undefined ? {} : { docNumber }),
  }
}

function addresseeEnd(lines: readonly Line[]): number | undefined {
  for (const [at, line] of lines.slice(0, MOST_HEAD_LINES).entries()) {
    if (/[。;]/u.test(line.text) || line.tabs > 1 || readMarker(line.shown) !== undefined) return undefined
    if (/^(?:附件|注|附)/u.test(line.text)) return undefined
    if (line.text.endsWith(':')) return at
  }
  return undefined
}

function addresseeStart(lines: readonly Line[], end: number): number {
  const titleEnd = lines
    .slice(0, end)
    .findLastIndex((line) => /(?:通知|意见|方案|办法|决定|号|函)$/u.test(line.text))
  const opening = lines.findIndex(
    (line, at) => at > titleEnd && at <= end && /^(?:各|有关|市直|省直)/u.test(line.text),
  )
  return opening === -1 ? end : opening
}

/** Without an addressee: the leading lines that are no sentence, no marker and no table. */
function titleBlock(lines: readonly Line[]): number {
  const first = lines
    .slice(0, MOST_HEAD_LINES)
    .findIndex(
      (line) =>
        /[。;:!?,]/u.test(line.text) ||
        line.text.length > 60 ||
        line.tabs > 0 ||
        readMarker(line.shown) !== undefined,
    )
  if (first !== -1) return first
  return Math.min(lines.length, lines.some(isNumbered) ? MOST_HEAD_LINES : 0)
}

function isNumbered(line: Line): boolean {
  return standaloneNumber(line) !== undefined
}

function isTitle(line: Line): boolean {
  return line.text !== '文件' && !isNumbered(line) && !isRedHead(line.text) && !isIssuer(line.text)
}

const MOST_HEAD_LINES = 30
