/** What a file may cost before it is refused; measured on files made to hang or exhaust readers. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 200,
  entryBytes: 100 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  /** Uncompressed to compressed, for entries over {@link ratioFromBytes}: honest sheets stay under 60. */
  ratio: 200,
  ratioFromBytes: 5 * 1024 * 1024,
  sharedStrings: 2_000_000,
  sheets: 60,
  /** Rows that hold something, in the whole book. */
  rows: 200_000,
  columns: 256,
  merges: 200_000,
  /** Characters of one row's XML. */
  rowXml: 4 * 1024 * 1024,
  heapMegabytes: 512,
  wallMilliseconds: 20_000,
} as const
