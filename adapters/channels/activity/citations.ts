import type { Citation } from '../../../bot/index.ts'

/** Limits of the client: at most so many claims, characters of a name and of an abstract. */
const limits = { claims: 20, name: 80, abstract: 160 } as const

/** The clauses as the schema.org Message entity that clients draw as citations; `position` is the number in the text. */
export function citationEntity(
  citations: readonly Citation[],
  urlOf: (citation: Citation) => string | undefined = () => undefined,
): Readonly<Record<string, unknown>> & { readonly type: string } {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.slice(0, limits.claims).map((citation, at) => {
      const { document, provision, quote, status } = citation
      const url = urlOf(citation)
      return {
        '@type': 'Claim',
        position: at + 1,
        appearance: {
          '@type': 'DigitalDocument',
          name: clip(`${document} ${provision}（${status}）`, limits.name),
          abstract: clip(quote.replace(/\s+/gu, ' '), limits.abstract),
          ...(url === undefined ? {} : { url }),
        },
      }
    }),
  }
}

/** The text with `[1]`, `[2]` … after the head of each quoted clause: without its number in the text a citation is not drawn. */
export function numberClauses(text: string, citations: readonly Citation[]): string {
  const lines = text.split('\n')
  citations.slice(0, limits.claims).forEach(({ document, provision }, at) => {
    const head = `> 【${document} ${provision}】`
    const line = lines.findIndex((each) => each.startsWith(head) && !/ \[\d+\]$/u.test(each))
    if (line >= 0) lines[line] = `${lines[line] ?? ''} [${String(at + 1)}]`
  })
  return lines.join('\n')
}

function clip(text: string, most: number): string {
  if (text.length <= most) return text
  // No character is longer than two code units: the rest need not be taken apart.
  const characters = [...text.slice(0, 2 * most + 2)]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
