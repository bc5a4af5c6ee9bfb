/** Which issuer's text, independent of the file it was found in. ASCII, e.g. `shanxi-2023-9`. */
export type DocumentId = string

/** A half-open range of UTF-16 code units in the decoded source file. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type ProvisionKind =
  | 'document'
  /** 红头, title block, 主送机关, 落款, 附注, 印发: everything before and after the numbered body. */
  | 'front'
  /** The printed marker and heading of a node that has children of its own; always a leaf, always the first child. */
  | 'heading'
  | 'paragraph'
  /** 第一章, 第一节 */
  | 'chapter'
  /** 第一条 */
  | 'article'
  /** 一、 */
  | 'section'
  /** （一） */
  | 'subsection'
  /** 1. and, below it, （1） */
  | 'item'
  /** `- `, `——`, `----`, `<p>1.…</p>` and other unnumbered or innermost list entries */
  | 'entry'
  | 'table'
  | 'row'
  | 'cell'
  /** 附件 n, or a sheet named after the body (任务清单): a scope of its own */
  | 'attachment'
  /** 注：… below a form */
  | 'note'

/**
 * A node of the provision tree. Children lie inside their parent, in order, without overlap; the leaves
 * together cover the document's span completely (white space and page furniture belong to the leaf before them).
 */
export interface Provision extends Span {
  /** Unique and stable inside the document, from the printed numbering: `4.2`, `4.2.1`, `a1.n1`, `4.2.p2`. */
  readonly id: string
  readonly kind: ProvisionKind
  /**
   * The printed marker, widths and spaces made uniform: `四`, `（二）`, `1`, `附件1`; empty when none is printed.
   * A row whose number cell is merged with the one above carries that row's label.
   */
  readonly label: string
  /** Heading words that follow the marker (`补贴标准`), cleaned; empty when the node has no heading of its own. */
  readonly heading: string
  /**
   * Printed path: the labels from the top joined by ` › `, e.g. `四 › （二）`; unlabelled nodes have their parent's.
   * Outside the numbering a word: 正文前 主送 通知正文 标题 引言 正文 尾段 附件说明 附件 落款 附注 印发.
   */
  readonly path: string
  readonly children: readonly Provision[]
}

/** One document of one file: a file may hold a cover letter, the forwarded text and its forms. */
export interface ParsedDocument extends Span {
  /** 文号 as printed in the document's own head, brackets made 〔〕; absent when the text prints none. */
  readonly docNumber?: string
  /** The printed title, white space removed. */
  readonly title: string
  readonly root: Provision
}
