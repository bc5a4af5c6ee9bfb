/** Where a page ended: the moment and id of its last row. */
export interface Position {
  readonly at: string
  readonly id: string
}

/** A cursor nobody gave out reads as the beginning. */
export function readCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const at = text.indexOf(' ')
  return at < 0 ? undefined : { at: text.slice(0, at), id: text.slice(at + 1) }
}

/** The cursor of a page read with one row more than its limit. */
export function cursorAfter(
  rows: readonly { readonly id: string; readonly updated_at?: string; readonly at?: string }[],
  limit: number,
): { readonly cursor?: string } {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  if (last === undefined) return {}
  return { cursor: Buffer.from(`${last.updated_at ?? last.at ?? ''} ${last.id}`).toString('base64url') }
}
