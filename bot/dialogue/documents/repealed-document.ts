import { chineseDay, type Corpus, type Knowledge } from '../../../knowledge/index.ts'
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
  if (!asksForce.test(question)) return undefined
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

const asksForce = /(?:能|可以|能够|还)[^，。？！]{0,4}(?:用|按|依|执行)|有效|作数|管用|废止|作废|失效/u
