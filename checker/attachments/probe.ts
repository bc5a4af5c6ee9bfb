import { open } from 'node:fs/promises'
import type { Attachment, Content } from './attachment.ts'

const edge = 4_096

/** Looks at a file's beginning and end. @throws when it cannot be opened at all. */
export async function probeAttachment(path: string, file: string): Promise<Attachment> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, edge)
    const head = Buffer.alloc(length)
    const tail = Buffer.alloc(length)
    await handle.read(head, 0, length, 0)
    await handle.read(tail, 0, length, size - length)
    const content = contentOf(head)
    return { file, bytes: size, content, damaged: isDamaged(content, tail) }
  } finally {
    await handle.close()
  }
}

const beginnings: readonly (readonly [Content, string, number?])[] = [
  ['pdf', '255044462d'],
  ['jpeg', 'ffd8ff'],
  ['png', '89504e470d0a1a0a'],
  ['gif', '47494638'],
  ['bmp', '424d'],
  ['tiff', '49492a00'],
  ['tiff', '4d4d002a'],
  ['ole', 'd0cf11e0a1b11ae1'],
  ['rar', '526172211a07'],
  ['7z', '377abcaf271c'],
  ['webp', '57454250', 8],
]

function contentOf(head: Buffer): Content {
  if (head.subarray(0, 4).toString('hex') === '504b0304')
    return /(?:word|ppt|xl)\/|\[Content_Types\]/u.test(head.toString('latin1')) ? 'zip-office' : 'zip'
  if (head.subarray(4, 8).toString('latin1') === 'ftyp')
    return /^(?:hei|mif|hev)/u.test(head.subarray(8, 12).toString('latin1')) ? 'heic' : 'video'
  // A few writers put blank bytes before the mark.
  if (head.subarray(0, 1_024).includes('%PDF-')) return 'pdf'
  const found = beginnings.find(([, mark, at = 0]) => head.subarray(at).toString('hex').startsWith(mark))
  return found?.[0] ?? 'unknown'
}

function isDamaged(content: Content, tail: Buffer): boolean {
  switch (content) {
    case 'pdf':
      return !tail.includes('%%EOF')
    case 'png':
      return !tail.includes('IEND')
    case 'jpeg':
      // Cameras write data of their own behind the end mark.
      return !tail.includes(Buffer.from([0xff, 0xd9]))
    case 'zip':
    case 'zip-office':
      return !tail.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    default:
      return false
  }
}
