/** A file handed in beside the workbooks, as far as a look at its first and last bytes tells. */
export interface Attachment {
  /** Path relative to what was handed in, `/` between folders. */
  readonly file: string
  readonly bytes: number
  /** By its content. */
  readonly content: Content
  /** The content begins and does not end as such a file does: cut off or damaged. */
  readonly damaged: boolean
}

export const contents = [
  'pdf',
  'jpeg',
  'png',
  'gif',
  'bmp',
  'tiff',
  'webp',
  'heic',
  'zip-office',
  'zip',
  'ole',
  'rar',
  '7z',
  'video',
  'unknown',
] as const
export type Content = (typeof contents)[number]

/** Contents that go by a file name's ending. */
const byExtension: Readonly<Record<string, readonly Content[]>> = {
  pdf: ['pdf'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  png: ['png'],
  gif: ['gif'],
  bmp: ['bmp'],
  tif: ['tiff'],
  tiff: ['tiff'],
  webp: ['webp'],
  heic: ['heic'],
  docx: ['zip-office', 'zip'],
  pptx: ['zip-office', 'zip'],
  doc: ['ole'],
  wps: ['ole', 'zip-office', 'zip'],
  zip: ['zip', 'zip-office'],
  rar: ['rar'],
  '7z': ['7z'],
  mp4: ['video'],
  mov: ['video'],
}

/** Contents that should stand behind the name's ending; undefined for an ending nothing is known of. */
export function expectedContents(file: string): readonly Content[] | undefined {
  return byExtension[extensionOf(file)]
}

export function extensionOf(file: string): string {
  return (/\.([^./\\]+)$/u.exec(file)?.[1] ?? '').toLowerCase()
}
