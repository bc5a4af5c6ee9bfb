import { messages } from './messages.zh.ts'
import type { LetterLayout } from './layout.ts'
import { bytesOf, officialSheet, writeLine, writeTitle } from './sheet-style.ts'
import { documentBytes } from './write-document.ts'

/** Who stamps the letter, by the printed seal line; absent: left for the pen. */
export interface LetterInput {
  readonly seals: readonly (string | undefined)[]
  /** Day, ISO. */
  readonly date?: string
}

const width = 6
const charactersPerLine = 38

/** 附件4 as a Word document: the printed words, to the letter. */
export async function letterDocument(letter: LetterLayout, input: LetterInput): Promise<Uint8Array> {
  return documentBytes(letter.title, [
    { kind: 'note', text: messages.attachment(letter.form) },
    { kind: 'title', text: letter.title },
    ...letter.paragraphs.map((text) => ({ kind: 'text', text }) as const),
    { kind: 'blank', lines: 2 },
    ...sealLines(letter, input).map((text) => ({ kind: 'text', text }) as const),
    { kind: 'right', text: dayOf(input) },
  ])
}

/** 附件4 as a workbook. */
export async function letterWorkbook(letter: LetterLayout, input: LetterInput): Promise<Uint8Array> {
  const { workbook, sheet } = officialSheet(letter.form, false)
  sheet.columns = Array.from({ length: width }, () => ({ width: 14 }))
  writeLine(sheet, 1, [1, width], messages.attachment(letter.form))
  writeTitle(sheet, 2, width, letter.title)
  let row = 4
  for (const text of letter.paragraphs) {
    writeLine(sheet, row, [1, width], `　　${text}`)
    sheet.getRow(row).height = 24 * Math.ceil(text.length / charactersPerLine + 0.2)
    row += 1
  }
  row += 2
  for (const text of sealLines(letter, input)) {
    writeLine(sheet, row, [1, width], text)
    sheet.getRow(row).height = 40
    row += 1
  }
  writeLine(sheet, row, [1, width], dayOf(input), 'right')
  sheet.pageSetup.printArea = `A1:F${String(row)}`
  return bytesOf(workbook)
}

function sealLines(letter: LetterLayout, input: LetterInput): readonly string[] {
  return letter.seals.map((who, at) => `${messages.seal(who)}${input.seals[at] ?? ''}`)
}

function dayOf({ date }: LetterInput): string {
  return date === undefined ? messages.signDate : messages.day(date)
}
