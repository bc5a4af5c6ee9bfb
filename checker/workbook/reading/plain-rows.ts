import { columnLetter, columnNumber } from './references.ts'

/**
 * exceljs 4.4.0's streaming reader reads these lawful forms wrongly, so they are rewritten before it sees them:
 *
 * - rows or cells without `r` (it stops): numbered;
 * - inline strings of several runs (it keeps the last), and with phonetic runs: joined to one;
 * - shared formulas, whose later cells have an empty `<f>` (it returns JSON text): given a stand-in;
 * - ISO dates `t="d"` (it keeps the year): handed on as text;
 * - white space between tags (it is appended to inline text): removed;
 * - formula results that are errors or truth values (it returns NaN): handed on as their own kind, marked.
 */
const signs = ['<f', '<is', ' t="d"', " t='d'"]
/** A writer that leaves the numbers out, or sets tags apart, does so from the first row on. */
const uneven = />\s+<|<row(?=[\s>])(?![^>]*\sr=)|<c(?=[\s/>])(?![^>]*\sr=)/

export function isPlain(xml: string): boolean {
  return !signs.some((sign) => xml.includes(sign)) && !uneven.test(xml.slice(0, 2000))
}

/** Rewrites whole rows; `counter.row` is the number of the last row seen. */
export function plainRows(xml: string, counter: { row: number }): string {
  return joinRuns(xml)
    .replace(/>\s+(?=<)/g, (gap, offset: number, text: string) => (inText(text, offset) ? gap : '>'))
    .replace(/<row(?=[\s>/])([^>]*)>/g, (tag: string, attributes: string) =>
      numberedRow(tag, attributes, counter),
    )
    .replace(
      /(<row\b[^>]*\sr=["'](\d+)["'][^>]*(?<!\/)>)(.*?)<\/row>/gs,
      (_, open: string, row: string, cells: string) => `${open}${plainCells(cells, row)}</row>`,
    )
}

/** True where the `>` at the offset closes an opening `<t …>`: there white space is text. */
function inText(text: string, offset: number): boolean {
  const open = text.lastIndexOf('<', offset)
  return /^<t[\s>]/.test(text.slice(open, open + 3))
}

function joinRuns(xml: string): string {
  if (!xml.includes('<is')) return xml
  return xml.replace(/<is\b[^>]*>(.*?)<\/is>/gs, (_, inner: string) => {
    const runs = inner.replace(/<rPh\b.*?<\/rPh>/gs, '').matchAll(/<t\b[^>]*?(?:\/>|>(.*?)<\/t>)/gs)
    return `<is><t>${[...runs].map((run) => run[1] ?? '').join('')}</t></is>`
  })
}

function numberedRow(tag: string, attributes: string, counter: { row: number }): string {
  const written = /\sr=["'](\d+)["']/.exec(attributes)?.[1]
  counter.row = written === undefined ? counter.row + 1 : Number(written)
  return written === undefined ? `<row r="${String(counter.row)}"${attributes}>` : tag
}

function plainCells(cells: string, row: string): string {
  let column = 0
  return cells
    .replace(/<c(?=[\s/>])([^>]*)>/g, (tag: string, attributes: string) => {
      const letters = /\sr=["']([A-Z]+)\d+["']/.exec(attributes)?.[1]
      column = letters === undefined ? column + 1 : columnNumber(letters)
      const numbered = letters === undefined ? `<c r="${columnLetter(column)}${row}"${attributes}>` : tag
      return numbered.replace(/\st=["']d["']/, ' t="str"')
    })
    .replace(/<f\b[^>]*?(?:\/>|><\/f>)/g, '<f>shared</f>')
    .replace(
      /<c\b([^>]*?)\st=["'](e|b)["']([^>]*)>(<f\b[^>]*>[^<]*<\/f>)/g,
      (_, a: string, kind: string, b: string) => `<c${a} t="${kind}"${b}>`,
    )
}
