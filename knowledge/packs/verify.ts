import {
  foldForMatch,
  foldText,
  locateQuote,
  numbersIn,
  verifyAbsence,
  verifyClaims,
  type Claim,
  type Folded,
  type NumberInText,
} from '../citation/index.ts'
import type { Corpus, SourceDocument } from '../documents/index.ts'
import { provisionAt, walk, type Span } from '../ingest/index.ts'
import type { Comparator, QuoteId } from '../rules/index.ts'
import type { WrittenClaim } from './claims.ts'
import type { PackProblem } from './errors.ts'
import type { QualifiedClaims, Translation, WrittenAbsence, WrittenQuote } from './translation.ts'

/** A quotation found in its document; `start`/`end` are UTF-16 offsets into the source file. */
export interface FoundQuote extends Span {
  readonly id: QuoteId
  readonly document: SourceDocument
  /** Printed path, `四 › （二）`. */
  readonly path: string
  readonly text: string
}

/** Finds every quote and proves every figure, sentence and absence against the stored texts. */
export function verifyPacks(
  translation: Translation,
  corpus: Corpus,
  report: (problem: PackProblem) => void,
): ReadonlyMap<QuoteId, FoundQuote> {
  const folds = new Map<string, Folded>()
  const ownFolds = new Map<string, Folded>()
  const found = new Map<QuoteId, FoundQuote>()
  for (const quote of translation.quotes) locate(quote)
  for (const quote of translation.quotes)
    if (!translation.usedQuotes.has(quote.id))
      report({
        code: 'quote-unused',
        ...blame(quote),
        message: '这条引文没有被用到',
        hint: '请删去，或在规则的「据」里引用它',
      })
  for (const claims of translation.claims) prove(claims)
  for (const absence of translation.absences) search(absence)
  return found

  function foldOf(document: SourceDocument): Folded {
    const existing = folds.get(document.file)
    if (existing !== undefined) return existing
    const folded = foldForMatch(document.raw)
    folds.set(document.file, folded)
    return folded
  }

  /** The document's own part of its file, which may hold several. */
  function ownFoldOf(document: SourceDocument): Folded {
    const existing = ownFolds.get(document.id)
    if (existing !== undefined) return existing
    const folded = foldForMatch(document.raw.slice(document.parsed.start, document.parsed.end))
    ownFolds.set(document.id, folded)
    return folded
  }

  function locate(quote: WrittenQuote): void {
    const document = corpus.get(quote.document)
    if (document === undefined) {
      report({
        code: 'unknown-name',
        ...blame(quote),
        message: `文件「${quote.document}」不在 knowledge/texts 里`,
        hint: '请核对文件代号',
      })
      return
    }
    const nodes = [...walk(document.parsed.root)].filter((node) => node.path === quote.path)
    const first = nodes[0]
    const last = nodes.at(-1)
    if (first === undefined || last === undefined) {
      report({
        code: 'quote-absent',
        ...blame(quote),
        message: `${document.shortName} 里没有「${quote.path}」这一条`,
        hint: '请照文件里印的层级写，如 四 › （二）',
      })
      return
    }
    const within = { start: first.start, end: last.end }
    const options = { within, ...(quote.occurrence === undefined ? {} : { occurrence: quote.occurrence }) }
    const location = locateQuote(foldOf(document), quote.text, options)
    switch (location.kind) {
      case 'found': {
        const { start, end } = location.span
        found.set(quote.id, {
          id: quote.id,
          document,
          path: quote.path,
          start,
          end,
          text: document.raw.slice(start, end),
        })
        if (end - start > 600)
          report({
            code: 'citation',
            ...blame(quote),
            message: `引文有 ${String(end - start)} 字，超过 600 字`,
            hint: '请只引能证明规则的那一句',
          })
        return
      }
      case 'ambiguous':
        report({
          code: 'quote-ambiguous',
          ...blame(quote),
          message: `引文在「${quote.path}」里出现 ${String(location.spans.length)} 次`,
          hint: '请把引文写长一些，或加上「第几处」',
        })
        return
      case 'absent': {
        const elsewhere = locateQuote(foldOf(document), quote.text, { within: document.parsed })
        const at =
          elsewhere.kind === 'found' ? provisionAt(document.parsed, elsewhere.span.start)?.path : undefined
        report({
          code: 'quote-absent',
          ...blame(quote),
          message:
            at === undefined
              ? `原文里没有这句引文${location.nearest === undefined ? '' : `，能对上的最长开头是「${location.nearest}」`}`
              : `这句引文在「${at}」，不在「${quote.path}」`,
          hint: at === undefined ? '请从 knowledge/texts 里照抄原文' : '请改「条」',
        })
      }
    }
  }

  function prove(claims: QualifiedClaims): void {
    const quotes = claims.quotes.map((id) => found.get(id)).filter((quote) => quote !== undefined)
    if (quotes.length < claims.quotes.length) return
    const raw = quotes.map((quote) => quote.text).join('\n')
    const where = { file: claims.file, line: claims.line, entry: claims.entry }
    if (claims.claims.length > 0 && quotes.length === 0) {
      report({
        code: 'citation',
        ...where,
        message: '规则里有数，却没有引文',
        hint: '请在「据」里写上印有这些数的引文',
      })
      return
    }
    for (const problem of verifyClaims(raw, claims.claims.map(asClaim)))
      report({
        code: 'citation',
        ...where,
        message: `第 ${String(problem.claim + 1)} 个数对不上引文：应为 ${problem.expected}，引文里是 ${problem.found}`,
        hint: problem.hint,
      })
    if (claims.text !== undefined) proveText(claims, claims.text, raw, where)
  }

  /** Every figure of a sentence must stand in the quotes, and in their order: swapped figures are the commonest slip. */
  function proveText(
    { derived = [], anyOrder = false }: QualifiedClaims,
    text: string,
    raw: string,
    where: Pick<PackProblem, 'file' | 'line' | 'entry'>,
  ): void {
    const said = numbersIn(text).filter(
      (number) =>
        !derived.includes(number.text) &&
        !derived.includes(`${number.text}${number.unit ?? ''}`) &&
        !isIdiom(number) &&
        !namesDocument(number),
    )
    if (said.length === 0) return
    const printed = numbersIn(raw)
    // A table prints its unit once, in the head: 补助标准（元/人年）.
    const heads = new Set([...raw.matchAll(/[（(]([^\d（()）\s/]+)/gu)].map(([, unit = '']) => unit))
    let from = 0
    for (const number of said) {
      const same = (other: NumberInText) =>
        other.value === number.value &&
        (number.unit === undefined ||
          unitKind(other.unit) === unitKind(number.unit) ||
          (other.unit === undefined && heads.has(number.unit)))
      const at = printed.findIndex((other, index) => (anyOrder || index >= from) && same(other))
      if (at >= 0) {
        from = at
        continue
      }
      const written = `「${anyOrder ? '提示' : '说'}」里的「${number.text}${number.unit ?? ''}」`
      const known = printed.some(same)
      report({
        code: 'wording',
        ...where,
        message: known ? `${written}在引文里不是按这个次序出现的` : `${written}在引文里找不到`,
        hint: known
          ? '请查是否把数写反了；要换次序说，就按说的次序列「据」，或把这个数写进「推导」并说明'
          : '请改正，或把印有它的原文加进「据」；是算出来的数就写进「推导」',
      })
    }
  }

  /** 9号文, 786号: the number a held document goes by. */
  function namesDocument({ unit, text }: NumberInText): boolean {
    return unit === '号' && corpus.documents.some((each) => each.docNumber?.endsWith(`〕${text}号`) === true)
  }

  function search(absence: WrittenAbsence): void {
    const where = { file: absence.file, line: absence.line, entry: absence.entry }
    for (const id of absence.searched) {
      const document = corpus.get(id)
      if (document === undefined) {
        report({
          code: 'unknown-name',
          ...where,
          message: `文件「${id}」不在 knowledge/texts 里`,
          hint: '请核对「查过」',
        })
        continue
      }
      const folded = ownFoldOf(document)
      for (const pattern of absence.patterns) {
        try {
          const result = verifyAbsence(folded, pattern)
          if (result.kind === 'present') {
            const [span] = result.spans
            const shown =
              span === undefined
                ? ''
                : document.raw.slice(document.parsed.start + span.start, document.parsed.start + span.end)
            report({
              code: 'absence',
              ...where,
              message: `${document.shortName} 里有「${shown}」，不能说没有写`,
              hint: '请改写「无此式」，或把它写成规则',
            })
          }
        } catch {
          report({
            code: 'absence',
            ...where,
            message: `「无此式」不是合法的正则：${pattern}`,
            hint: '请改正',
          })
        }
      }
    }
  }
}

function blame(quote: WrittenQuote): Pick<PackProblem, 'file' | 'line' | 'entry'> {
  return { file: quote.file, line: quote.line, entry: `引文 › ${quote.id.split('#')[1] ?? ''}` }
}

const comparators: Readonly<Record<Comparator, Claim['comparator'] | undefined>> = {
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
  equal: undefined,
  unequal: undefined,
}

function asClaim(written: WrittenClaim): Claim {
  const comparator = written.comparator === undefined ? undefined : comparators[written.comparator]
  return {
    value: written.amount.number,
    unit: written.amount.unit,
    ...(comparator === undefined ? {} : { comparator }),
    ...(written.label === undefined ? {} : { label: written.label }),
    ...(written.amount.unit === '%' ? { percent: true } : {}),
  }
}

/** 一家企业, 一名导师, 两次申请: how we count in speech, not a figure of the text. */
function isIdiom({ text, unit = '' }: NumberInText): boolean {
  return /^[一两]$/u.test(text) && /^[家名次份天项种样件处]$/u.test(unit)
}

function unitKind(unit: string | undefined): string {
  const text = foldText(unit ?? '')
  return { 天: '日', 个月: '月', 学时: '课时', 名: '人' }[text] ?? text
}
