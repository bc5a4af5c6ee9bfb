import { createHash } from 'node:crypto'

const longest = 80

/**
 * The id under which the form at an address is kept where nobody named one: by host and page, so that two forms of one system stand
 * beside each other. A query is left out: it can hold a token. `#/…` is a page as well, as single-page systems write it.
 */
export function pageId({ host, pathname, hash }: URL): string {
  const route = hash.startsWith('#/') ? (hash.split('?')[0] ?? '') : ''
  const address = `${host}${pathname}${route}`
  const id = `page-${address.toLowerCase()}`.replace(/[^a-z0-9]+/gu, '-').replace(/-$/u, '')
  if (id.length <= longest) return id
  const digest = createHash('sha256').update(address).digest('hex').slice(0, 8)
  return `${id.slice(0, longest - 9).replace(/-$/u, '')}-${digest}`
}
