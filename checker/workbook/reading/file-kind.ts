import { open } from 'node:fs/promises'
import { Refusal, type RefusalCode } from './refusal.ts'

/** What a file that can be read is by its content; its name's ending is not believed. */
export type FileKind = 'xlsx' | 'xls' | 'xml' | 'html' | 'csv'

const headBytes = 4096

/** Looks at a file's size and first bytes. @throws Refusal also where it is not there */
export async function fileKind(path: string, maximum: number): Promise<FileKind> {
  const { size, head, tail } = await endsOf(path, maximum)
  if (size === 0) throw new Refusal('file-empty', '0 bytes')
  if (size > maximum) throw new Refusal('file-too-large', `${String(size)} bytes`)
  return kindOf(head, tail)
}

async function endsOf(path: string, maximum: number) {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size === 0 || size > maximum) return { size, head: Buffer.alloc(0), tail: Buffer.alloc(0) }
      const head = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
      const tail = await file.read(Buffer.alloc(headBytes), 0, headBytes, Math.max(0, size - headBytes))
      return {
        size,
        head: head.buffer.subarray(0, head.bytesRead),
        tail: tail.buffer.subarray(0, tail.bytesRead),
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new Refusal(
      'file-missing',
      error instanceof Error && 'code' in error ? String(error.code) : 'unreadable',
    )
  }
}

function kindOf(head: Buffer, tail: Buffer): FileKind {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'xlsx'
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'xls'
  // BIFF of Excel 2–4 without a container.
  if (startsWith(head, [0x09, 0x08]) || startsWith(head, [0x09, 0x04])) return 'xls'
  const other = signatures.find(({ bytes }) => startsWith(head, bytes))
  if (other !== undefined) throw new Refusal(other.code, other.what)
  const markup = markupKind(beginning(head))
  if (markup !== undefined) return markup
  if (isText(head) && isText(tail)) return 'csv'
  throw new Refusal('file-not-a-table', 'unknown content')
}

/** The first characters as far as they are ASCII, which the names of tags are. */
function beginning(head: Buffer): string {
  const isWide = startsWith(head, [0xff, 0xfe])
  return head
    .toString(isWide ? 'utf16le' : 'latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/u, '')
    .replace(/^(?:\s+|<!--[\s\S]*?-->)+/u, '')
}

function markupKind(text: string): FileKind | undefined {
  if (/^(?:Mime-Version|From):[\s\S]*multipart\/related/iu.test(text))
    throw new Refusal('file-old-xls-html', 'MHTML')
  if (/^<(?:!doctype html|html|table|meta|head|style|div|body|center|script|p|h\d)\b/iu.test(text))
    return 'html'
  if (/^<(?:\?xml\b[\s\S]*<)?(?:\w+:)?Workbook\b/u.test(text)) return 'xml'
  if (!text.startsWith('<?xml')) return undefined
  if (/<html\b/iu.test(text)) return 'html'
  if (/schemas\.microsoft\.com\/office\/(?:word|2006\/xmlPackage)/u.test(text))
    throw new Refusal('file-document', 'Word XML')
  if (text.includes('opendocument')) throw new Refusal('file-other-sheet', 'flat ods')
  throw new Refusal('file-not-a-table', 'XML of another kind')
}

const signatures: readonly { bytes: readonly number[]; code: RefusalCode; what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'file-document', what: 'PDF' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], code: 'file-document', what: 'RTF' },
  { bytes: [0x52, 0x61, 0x72, 0x21], code: 'file-archive', what: 'RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: 'file-archive', what: '7z' },
  { bytes: [0x1f, 0x8b], code: 'file-archive', what: 'gzip' },
  { bytes: [0xff, 0xd8, 0xff], code: 'file-picture', what: 'JPEG' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'file-picture', what: 'PNG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], code: 'file-picture', what: 'GIF' },
  { bytes: [0x42, 0x4d], code: 'file-picture', what: 'BMP' },
]

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}

/** No control characters but white space; UTF-16 only with its mark. */
function isText(bytes: Buffer): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  return !bytes.some(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a,
  )
}
