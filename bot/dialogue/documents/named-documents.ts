import type { Corpus, SourceDocument } from '../../../knowledge/index.ts'

/**
 * The documents a question points at: by number (786号, 13号文), or as the letter its own city sent (那个函, 转发文). Empty when it
 * points at none; what those say then comes before what others say.
 */
export function namedDocuments(
  corpus: Corpus,
  within: ReadonlySet<string>,
  question: string,
): ReadonlySet<string> {
  const here = corpus.documents.filter((document) => within.has(document.place))
  const numbers = [...question.matchAll(/(?<!\d)(\d{1,4})号/gu)].map((match) => match[1])
  const byNumber = here.filter(({ docNumber }) => numbers.some((number) => endsWith(docNumber, number)))
  // 忻州转发那份，五台山收没收到, read as of the county: the letter of its city.
  const own = [...within].find((place) => here.some((document) => document.place === place))
  const letters = pointsAtLetter.test(question) ? here.filter((document) => document.place === own) : []
  return new Set((byNumber.length > 0 ? byNumber : letters).map((document) => document.id))
}

const pointsAtLetter = /转发|自己|本市|(?:这|那)(?:个|份|一份)?(?:函|文|通知|文件)/u

function endsWith(docNumber: SourceDocument['docNumber'], number: string | undefined): boolean {
  return docNumber !== undefined && number !== undefined && docNumber.endsWith(`〕${number}号`)
}
