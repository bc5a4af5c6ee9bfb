import { randomUUID } from 'node:crypto'

/**
 * An id nobody else has or can guess. Later ones sort after earlier ones: what is stored under them lies side by side, so that
 * writing many at once touches few pages of the file.
 */
export function newId(): string {
  return `${Date.now().toString(36)}-${randomUUID()}`
}
