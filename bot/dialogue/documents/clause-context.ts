import type { Citation, Corpus } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { Reply } from '../../reply.ts'
import type { ClausePlace } from '../state.ts'

/** Longest stretch shown of a paragraph around the words quoted, and of its neighbours, in characters. */
const around = 260
const beside = 120

/** Clauses of the last answer where they stand, after `answer`, which says which they are: each paragraph with the words quoted marked, and the lines before and after. */
export function clausesInContext(corpus: Corpus, places: readonly ClausePlace[], answer: string): Reply {
  const found = places.flatMap((place) => {
    const document = corpus.documents.find(({ file }) => file === place.sourceFile)
    return document === undefined ? [] : [{ place, title: document.title, raw: document.raw }]
  })
  const citations = found.map(({ place, title, raw }): Citation => ({
    ...place,
    title,
    quote: raw.slice(place.start, place.end),
  }))
  const paragraphs = new Map<string, { readonly raw: string; readonly places: readonly ClausePlace[] }>()
  for (const { place, raw } of found) {
    const key = `${place.sourceFile} ${String(lineStart(raw, place.start))}`
    paragraphs.set(key, { raw, places: [...(paragraphs.get(key)?.places ?? []), place] })
  }
  const blocks = [...paragraphs.values()].map(({ raw, places: own }) => blockOf(raw, own))
  const text = [answer, ...blocks].join('\n\n')
  return {
    text,
    answer,
    outcome: 'answer',
    missing: [],
    citations,
    amounts: [],
    facts: {},
    trace: [],
    phrasing: 'deterministic',
  }
}

function blockOf(raw: string, places: readonly ClausePlace[]): string {
  const [first] = places
  if (first === undefined) return ''
  const ordered = places.toSorted((left, right) => left.start - right.start)
  const start = Math.min(...places.map((place) => place.start))
  const end = Math.max(...places.map((place) => place.end))
  const from = lineStart(raw, start)
  const to = lineEnd(raw, end)
  const before = lineBefore(raw, from)
  const after = lineAfter(raw, to)
  const paragraph = [
    clipLeft(raw.slice(from, start).trimStart(), around),
    withMarks(raw, ordered),
    clipRight(raw.slice(end, to).trimEnd(), around),
  ].join('')
  return [
    `【${first.document} ${first.provision}】（${first.status}）`,
    ...(before === '' ? [] : [`${phrases.clauseBefore}${clipLeft(before, beside)}`]),
    ...paragraph.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    ...(after === '' ? [] : [`${phrases.clauseAfter}${clipRight(after, beside)}`]),
  ]
    .map((line) => `> ${line}`)
    .join('\n')
}

/** From the first to the last of the words quoted, each stretch marked. */
function withMarks(raw: string, ordered: readonly ClausePlace[]): string {
  let text = ''
  let at = ordered[0]?.start ?? 0
  for (const { start, end } of ordered) {
    if (end <= at) continue
    text += `${raw.slice(at, Math.max(at, start))}${marked(raw.slice(Math.max(at, start), end))}`
    at = end
  }
  return text
}

/** Each line marked by itself; words with marks of their own stay as they are. */
function marked(quote: string): string {
  if (quote.includes('*')) return quote
  return quote
    .split('\n')
    .map((line) => (line.trim() === '' ? line : line.replace(/^(\s*)(.*?)(\s*)$/u, '$1**$2**$3')))
    .join('\n')
}

function lineStart(raw: string, at: number): number {
  return raw.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(raw: string, at: number): number {
  const next = raw.indexOf('\n', at)
  return next < 0 ? raw.length : next
}

function lineBefore(raw: string, at: number): string {
  return (
    raw
      .slice(Math.max(0, at - 600), at)
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.trim() ?? ''
  )
}

function lineAfter(raw: string, at: number): string {
  return (
    raw
      .slice(at, at + 600)
      .trimStart()
      .split('\n')[0]
      ?.trim() ?? ''
  )
}

function clipLeft(text: string, most: number): string {
  return text.length <= most ? text : `…${text.slice(-most)}`
}

function clipRight(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`
}
