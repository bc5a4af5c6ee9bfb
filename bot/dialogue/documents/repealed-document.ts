import { chineseDay, compareDates, type Corpus, type Knowledge } from '../../../knowledge/index.ts'
import { atom, type Part, part } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { isNamed } from './unheld-document.ts'

/** 19年那个128号文还能用吗: of a document that a text of this place repealed; undefined where none such is asked after. */
export function repealedDocument(
  knowledge: Knowledge,
  corpus: Corpus,
  within: ReadonlySet<string>,
  question: string,
): Part | undefined {
  const neither = neitherRepealed(knowledge, corpus, within, question)
  if (neither !== undefined || !asksForce.test(question)) return neither
  for (const { kind, from, to, effective } of corpus.graph) {
    const by = from.held ? corpus.get(from.id) : undefined
    if (kind !== '废止' || by === undefined || to.held || !within.has(by.place)) continue
    const { docNumber } = to
    if (docNumber === undefined || effective === undefined || !isNamed(docNumber, question, true)) continue
    const entry = knowledge.entries.find((each) => each.document === by.id && each.text.includes(docNumber))
    const lead = /废止|作废|失效/u.test(question) ? '是的。' : '不能用了。'
    const text = `${lead}${phrases.repealedBy(docNumber, by.docNumber ?? by.title, chineseDay(effective))}`
    return part('answer', [atom('repealed', 'verdict', text, { quotes: entry?.quotes ?? [], must: true })])
  }
  return undefined
}

/** 786号把9号废止了吗, where neither text says so of the other. */
function neitherRepealed(
  knowledge: Knowledge,
  corpus: Corpus,
  within: ReadonlySet<string>,
  question: string,
): Part | undefined {
  if (!/废止|取代|代替|替代/u.test(question)) return undefined
  const [earlier, later, ...more] = corpus.documents
    .filter(
      ({ place, docNumber }) =>
        within.has(place) && docNumber !== undefined && isNamed(docNumber, question, true),
    )
    .sort((left, right) => compareDates(left.since, right.since))
  if (earlier === undefined || later === undefined || more.length > 0) return undefined
  const quotes = knowledge.entries
    .filter(({ document, topics }) => document === later.id && topics.includes('validity'))
    .flatMap((entry) => entry.quotes)
  const text = phrases.noneRepealed(earlier.docNumber ?? earlier.title, later.docNumber ?? later.title)
  return part('answer', [atom('not-repealed', 'verdict', text, { quotes, must: true })])
}

const asksForce = /(?:能|可以|能够|还)[^，。？！]{0,4}(?:用|按|照|依|执行|行)|有效|作数|管用|废止|作废|失效/u
