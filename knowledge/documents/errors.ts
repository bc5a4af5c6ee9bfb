export type CorpusErrorCode =
  /** A file named in the metadata is not there. */
  | 'missing-file'
  /** The YAML cannot be read, or breaks the schema. */
  | 'bad-data'
  /** A text is not the one the metadata was written for. */
  | 'changed-text'
  /** The parser finds other documents in a file than the metadata lists. */
  | 'parse-mismatch'
  /** An edge names an unknown document, or its quote is not in its text. */
  | 'bad-edge'
  /** A place has an unknown parent or an id twice. */
  | 'bad-place'

/** Broken data in knowledge/texts or knowledge/documents. The message names the file and says what to do. */
export class CorpusError extends Error {
  readonly code: CorpusErrorCode
  readonly file: string

  constructor(code: CorpusErrorCode, file: string, problem: string, remedy: string) {
    super(`${file}：${problem}。${remedy}`)
    this.name = 'CorpusError'
    this.code = code
    this.file = file
  }
}
