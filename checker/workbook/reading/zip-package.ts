import { open, type Entry, type ZipFile } from 'yauzl'
import type { Readable } from 'node:stream'
import { limits } from '../limits.ts'
import { Refusal } from './refusal.ts'

/** A workbook's zip, its directory read and within the limits. Sizes are checked again while a part is read. */
export interface ZipPackage {
  has(path: string): boolean
  /** Paths of the parts, as stored. */
  readonly paths: readonly string[]
  /** The part's text in pieces, decoded across piece borders; refuses a document type declaration. */
  text(path: string): AsyncIterable<string>
  close(): void
}

/** Opens the package. @throws Refusal */
export async function openPackage(file: string): Promise<ZipPackage> {
  const zip = await opened(file)
  const entries = await directory(zip)
  const find = (path: string) => entries.get(normalised(path))
  return {
    has: (path) => find(path) !== undefined,
    paths: [...entries.values()].map((entry) => entry.fileName),
    text(path) {
      const entry = find(path)
      if (entry === undefined) throw new Refusal('file-damaged', `part ${path} is missing`)
      return textOf(zip, entry)
    },
    close() {
      zip.close()
    },
  }
}

/** Part names are compared without case and without the leading slash some writers store. */
function normalised(path: string): string {
  return path.replace(/^\/+/, '').toLowerCase()
}

function opened(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip)
      else reject(new Refusal('file-damaged', error.message))
    })
  })
}

async function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries)
    throw new Refusal('file-unsafe', `${String(zip.entryCount)} entries`)
  const entries = new Map<string, Entry>()
  let total = 0
  for (const entry of await listed(zip)) {
    total += entry.uncompressedSize
    checkEntry(entry, total)
    entries.set(normalised(entry.fileName), entry)
  }
  return entries
}

function checkEntry(entry: Entry, total: number): void {
  const { uncompressedSize: size, compressedSize } = entry
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Refusal('file-encrypted', 'encrypted zip entry')
  if (size > limits.entryBytes || total > limits.totalBytes)
    throw new Refusal('file-too-heavy', `${String(size)} bytes declared in one part, ${String(total)} in all`)
  if (size > limits.ratioFromBytes && size > compressedSize * limits.ratio)
    throw new Refusal('file-unsafe', `compressed ${String(Math.round(size / compressedSize))} to 1`)
}

function listed(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > limits.zipEntries) reject(new Refusal('file-unsafe', 'too many entries'))
      else zip.readEntry()
    })
    zip.on('end', () => {
      resolve(entries)
    })
    zip.on('error', (error: Error) => {
      reject(new Refusal('file-damaged', error.message))
    })
    zip.readEntry()
  })
}

async function* textOf(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const stream = await streamOf(zip, entry)
  // Decoding here keeps a character whole that lies across two pieces; a reader fed with bytes makes it two U+FFFD.
  stream.setEncoding('utf8')
  let first = true
  try {
    for await (const chunk of stream) {
      const piece = String(chunk)
      if (first && /<!(DOCTYPE|ENTITY)/i.test(piece))
        throw new Refusal('file-unsafe', 'document type declaration')
      first = false
      yield piece
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-damaged', messageOf(error))
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream)
      else reject(new Refusal('file-damaged', error.message))
    })
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
