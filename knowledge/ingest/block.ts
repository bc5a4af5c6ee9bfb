import type { Line } from './lines.ts'
import type { Marker } from './markers.ts'

/** A run of physical lines that is one thing: a paragraph, however many lines it was broken over, a table row, a form's name. */
export interface Block {
  readonly kind: 'front' | 'marker' | 'paragraph' | 'entry' | 'note' | 'row' | 'attachment' | 'title'
  readonly lines: Line[]
  /** 正文前, 落款 …; the label of an attachment. */
  readonly word?: string
  readonly marker?: Marker
  /** A table's tabs per row, as its first row has them. */
  readonly columns?: number
}
