import type { Corpus, ExternalDocument } from '../../../knowledge/index.ts'
import { atom, type Part, part } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'

/**
 * 2024年15号文里高级工补多少: what a document of this place that is not held says is asked for. It cannot be told, and nothing else
 * may stand in for it. Undefined when no such document is named, or only how the texts stand to it is asked.
 */
export function unheldDocument(
  corpus: Corpus,
  within: ReadonlySet<string>,
  question: string,
): Part | undefined {
  if (!contents.test(question) || relations.test(question)) return undefined
  const here = new Set(
    corpus.documents.filter((document) => within.has(document.place)).map((document) => document.id),
  )
  const related = corpus.graph.flatMap(({ from, to }): readonly ExternalDocument[] => {
    const touches = (from.held && here.has(from.id)) || (to.held && here.has(to.id))
    return touches ? [from, to].flatMap((end) => (end.held ? [] : [end])) : []
  })
  const held = corpus.documents.filter((document) => within.has(document.place))
  const named = related.find(
    ({ docNumber }) =>
      docNumber !== undefined &&
      isNamed(docNumber, question, !held.some((document) => sameNumber(document.docNumber, docNumber))),
  )
  return named === undefined
    ? undefined
    : part('not_stated', [
        atom('not-held', 'absence', phrases.notHeld(named.docNumber ?? named.name), { must: true }),
      ])
}

/** 15号文里, 按15号文: what it says, not what it is. */
const contents =
  /号(?:文|文件|通知|函)?(?:件)?(?:里|中|规定|说|写|怎么|的?(?:标准|补贴|规定|内容|全文|原文))|(?:按|依|照)[^，。？！]{0,12}号/u
const relations = /废止|代替|替代|取代|作废|有效|执行|依据|根据|适用|分担/u

/** By its number with its year or with the sign of its issuer; by the number alone, or as the old one of its year, where no text of the place has the same. */
export function isNamed(docNumber: string, question: string, alone: boolean): boolean {
  const [, sign = '', year = '', number = ''] = /^(.+?)〔(\d{4})〕(\d+)号$/u.exec(docNumber) ?? []
  if (number !== '' && question.includes(`${year}${number}号`)) return true
  if (
    alone &&
    number !== '' &&
    new RegExp(`${year}年(?:的|那|份|个|发)*(?:老|旧)(?:的)?(?:文|通知|办法|规定)`, 'u').test(question)
  )
    return true
  if (number === '' || !new RegExp(`(?<!\\d)${number}号`, 'u').test(question)) return false
  if (alone) return true
  return question.includes(sign) || new RegExp(`${year}(?:年|〕|\\]|\\))`, 'u').test(question)
}

function sameNumber(one: string | undefined, other: string): boolean {
  return one !== undefined && one.split('〕')[1] === other.split('〕')[1]
}
