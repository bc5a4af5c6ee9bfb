import { cite, type FoundQuote, type QuoteId, type Resolution } from '../../knowledge/index.ts'
import { phrases } from '../messages.zh.ts'
import type { Amount, Outcome, Reply, ReplyFact, TraceStep } from '../reply.ts'
import type { Atom, AtomKind, Part } from './atoms.ts'
import { quoteBlocks } from './quote-block.ts'

/** Longest answer, in characters after folding; caveats are left out before anything that must be said. */
export const answerLimit = 880
const citationLimit = 6

export interface RenderInput {
  readonly parts: readonly Part[]
  readonly quotes: ReadonlyMap<QuoteId, FoundQuote>
  readonly resolution: Extract<Resolution, { kind: 'applies' }>
  readonly facts: Readonly<Record<string, ReplyFact>>
  /** One line saying what was taken for granted; empty when nothing was. */
  readonly assumption: string
  /** Longest answer, in characters; left out, as long as one answer may be. */
  readonly limit?: number
}

/** A line of an answer; lines joined by line breaks are the answer. */
export interface Line {
  /** `L1`, `L2` … in the order of the answer. */
  readonly id: string
  readonly kind: AtomKind | 'validity' | 'assumed' | 'basis'
  /** Which of the parts it belongs to, from 0. */
  readonly part: number
  readonly text: string
}

export interface Rendered {
  readonly reply: Reply
  readonly lines: readonly Line[]
}

/** Renders the parts of an answer: the first line answers, then arithmetic, conditions, validity, and the next question. */
export function render(input: RenderInput): Rendered {
  const { parts, quotes, resolution } = input
  const cited = [...new Set(parts.flatMap((part) => part.atoms.flatMap((atom) => atom.quotes)))]
    .flatMap((id) => quotes.get(id) ?? [])
    .slice(0, citationLimit)
  const citations = cited.map((quote) =>
    cite(quote, resolution.chain.find((link) => link.document.id === quote.document.id)?.status),
  )
  const indexOf = (ids: readonly QuoteId[]) => [
    ...new Set(ids.map((id) => cited.findIndex((quote) => quote.id === id)).filter((at) => at >= 0)),
  ]
  const atoms = fit(withoutRepeats(parts.flatMap((part) => part.atoms)), input)
  const amounts = parts.flatMap((part) => amountsOf(part, atoms, indexOf))
  const lines = linesOf(atoms, input, cited).map((line, at) => ({ id: `L${String(at + 1)}`, ...line }))
  const answer = textOf(lines)
  const outcome: Outcome = parts[0]?.outcome ?? 'ask'
  const reply: Reply = {
    text: [answer, ...quoteBlocks(citations, answer)].join('\n\n'),
    answer,
    outcome,
    missing: [...new Set(parts.flatMap((part) => part.missing))],
    citations,
    amounts,
    facts: input.facts,
    trace: parts.flatMap((part) =>
      part.trace.map(({ rule, label, value, facts, quotes: ids }): TraceStep => ({
        rule,
        label,
        value,
        facts,
        citation: indexOf(ids),
      })),
    ),
    phrasing: 'deterministic',
  }
  return { reply, lines }
}

/** A reply that is one sentence of ours and cites nothing: a question back, a refusal. */
export function plainReply(
  text: string,
  outcome: Outcome,
  missing: readonly string[] = [],
  facts: Reply['facts'] = {},
): Reply {
  return {
    text,
    answer: text,
    outcome,
    missing,
    citations: [],
    amounts: [],
    facts,
    trace: [],
    phrasing: 'deterministic',
  }
}

function linesOf(
  atoms: readonly Atom[],
  input: RenderInput,
  cited: readonly FoundQuote[],
): readonly Omit<Line, 'id'>[] {
  const { status, chain } = input.resolution
  const [first, ...rest] = atoms.filter((atom) => atom.kind !== 'ask')
  const questions = atoms.filter((atom) => atom.kind === 'ask')
  const partOf = (atom: Atom) => input.parts.findIndex((part) => part.atoms.includes(atom))
  const line = (atom: Atom) => ({ kind: atom.kind, part: partOf(atom), text: atom.text })
  const last = input.parts.length - 1
  const name = chain[0].document.shortName
  const names = [
    ...new Set([...cited.map((quote) => quote.document.shortName), ...(cited.length === 0 ? [name] : [])]),
  ]
  const lead = status.kind === 'repealed' ? phrases.repealedLead(name) : ''
  return [
    ...(first === undefined ? [] : [{ ...line(first), text: `${lead}${first.text}` }]),
    ...(status.kind === 'in-force'
      ? []
      : [{ kind: 'validity' as const, part: 0, text: validity(input.resolution) }]),
    ...rest.map(line),
    ...(input.assumption === '' ? [] : [{ kind: 'assumed' as const, part: last, text: input.assumption }]),
    ...(first === undefined
      ? []
      : [{ kind: 'basis' as const, part: last, text: phrases.basis(names.join('、')) }]),
    ...questions.map(line),
  ]
}

function textOf(lines: readonly { readonly text: string }[]): string {
  return lines.map(({ text }) => text).join('\n')
}

function validity({ chain, status }: RenderInput['resolution']): string {
  if (status.kind === 'in-force') return ''
  const by = status.by.held ? status.by.id : (status.by.docNumber ?? status.by.name)
  const name = chain[0].document.shortName
  return status.kind === 'repealed'
    ? phrases.repealedNext(name, by, status.effective)
    : phrases.repealedUnpublished(name, by, status.effective, status.published ?? '')
}

/** Two questions may rest on one sentence: it is said once. */
function withoutRepeats(atoms: readonly Atom[]): readonly Atom[] {
  const said: string[] = []
  return atoms.filter((atom) => {
    const bare = atom.text.replace(/^(?:可以|不可以|需要|不需要|是的|不是|符合|不符合)。/u, '')
    if (said.some((text) => text.includes(bare))) return false
    said.push(atom.text)
    return true
  })
}

/** Leaves out caveats, then what need not be said, until the answer is short enough. */
function fit(atoms: readonly Atom[], input: RenderInput): readonly Atom[] {
  const length = (list: readonly Atom[]) => textOf(linesOf(list, input, [])).replace(/\s/gu, '').length
  let kept = [...atoms]
  for (const droppable of [(atom: Atom) => atom.kind === 'note', (atom: Atom) => !atom.must])
    for (let at = kept.length - 1; at >= 0 && length(kept) > (input.limit ?? answerLimit); at--) {
      const atom = kept[at]
      if (atom !== undefined && droppable(atom)) kept = kept.filter((_, index) => index !== at)
    }
  return kept
}

function amountsOf(
  part: Part,
  shown: readonly Atom[],
  indexOf: (ids: readonly QuoteId[]) => readonly number[],
): readonly Amount[] {
  const fallback = part.atoms.flatMap((atom) => atom.quotes)
  const seen = new Set<string>()
  return part.atoms
    .filter((atom) => shown.includes(atom))
    .flatMap((atom) =>
      atom.amounts.map((amount) => ({
        ...amount,
        citation: indexOf(atom.quotes.length > 0 ? atom.quotes : fallback),
      })),
    )
    .filter(({ kind, fen, label }) => {
      const key = kind === 'standard' ? `${kind}${String(fen)}` : `${kind}${String(fen)}${label}`
      return seen.has(key) ? false : seen.add(key)
    })
}
