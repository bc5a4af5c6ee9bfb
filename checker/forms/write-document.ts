import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { cleanText } from './form-input.ts'
import { messages } from './messages.zh.ts'

/** A page of text: what the writers of letters, plans and clause sheets are made of. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'note' | 'right'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'blank'; readonly lines: number }

const twipsPerMm = 56.7
const a4 = { width: Math.round(210 * twipsPerMm), height: Math.round(297 * twipsPerMm) }
const font = { body: '宋体', title: '黑体' } as const

/** An A4 Word document of these blocks. */
export async function documentBytes(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({
    creator: messages.creator,
    title,
    styles: { default: { document: { run: { font: font.body, size: 28 } } } },
    sections: [
      {
        properties: {
          page: { size: a4, margin: { top: 1440, bottom: 1440, left: 1587, right: 1474 } },
        },
        children: blocks.flatMap(childrenOf),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function childrenOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 240, after: 360 },
          children: [run(block.text, { bold: true, size: 36, font: font.title })],
        }),
      ]
    case 'heading':
      return [
        new Paragraph({
          spacing: { before: 240, after: 80 },
          children: [run(block.text, { bold: true, size: 28, font: font.title })],
        }),
      ]
    case 'text':
      return [
        new Paragraph({ indent: { firstLine: 560 }, spacing: { line: 480 }, children: [run(block.text)] }),
      ]
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 60, after: 60 },
          children: [run(block.text, { size: 21, color: '595959' })],
        }),
      ]
    case 'right':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { before: 240 },
          children: [run(block.text)],
        }),
      ]
    case 'blank':
      return Array.from({ length: block.lines }, () => new Paragraph({}))
    case 'table':
      return [tableOf(block.head, block.rows), new Paragraph({})]
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      borders: { top: line, bottom: line, left: line, right: line },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [new Paragraph({ children: [run(text, { size: 24, bold })] })],
    })
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({ children: cells.map((text) => cell(text, bold)), tableHeader: bold, cantSplit: true })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

interface RunStyle {
  readonly bold?: boolean
  /** Half points. */
  readonly size?: number
  readonly font?: string
  readonly color?: string
}

function run(text: string, style: RunStyle = {}): TextRun {
  return new TextRun({ text: cleanText(text), ...style })
}
