import type { Line } from './lines.ts'
import { closingWord, isIssuer, isRedHead, standaloneNumber } from './recognise.ts'

/**
 * Cuts the lines of one file into its documents. A new document begins at a red head (`…文件`, or offices followed by
 * a 文号 on its own line) that comes after the document before it has already addressed somebody or closed.
 */
export function splitDocuments(lines: readonly Line[]): readonly (readonly Line[])[] {
  const documents: Line[][] = []
  let current: Line[] = []
  let begun = false
  lines.forEach((line, at) => {
    if (begun && beginsDocument(lines, at)) {
      documents.push(current)
      current = []
      begun = false
    }
    current.push(line)
    begun ||= line.text.endsWith(':') || closesDocument(line.text)
  })
  return [...documents, current]
}

function beginsDocument(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || !(isRedHead(line.text) || isIssuer(line.text))) return false
  if (isRedHead(line.text)) return true
  for (const next of lines.slice(at + 1, at + 7)) {
    if (standaloneNumber(next) !== undefined) return true
    if (next.text !== '文件' && !isIssuer(next.text) && !isRedHead(next.text)) return false
  }
  return false
}

/** An office's name alone closes nothing: it is also how a head begins. */
function closesDocument(text: string): boolean {
  return closingWord(text) !== undefined && !isIssuer(text)
}
