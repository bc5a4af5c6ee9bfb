import type { Entry, SourceDocument } from '../../../knowledge/index.ts'
import { atom, type Part, part } from '../../compose/index.ts'
import { chineseDate, phrases } from '../../messages.zh.ts'
import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 这个通知是哪几个部门发的, 文号是多少: who issued the place's document, or its number; by what is known of the document itself. */
export function aboutDocument(context: AnswerContext, { text }: AskedQuestion): Part | undefined {
  const asksIssuers = issuers.test(text) && !otherIssue.test(text)
  if (!asksIssuers && (!number.test(text) || signed.test(text))) return undefined
  const document = documentMeant(context)
  if (document === undefined) return undefined
  const quotes = context.knowledge.entries
    .filter(
      (entry) =>
        entry.document === document.id &&
        entry.topics.some((topic) => topic === 'legal-basis' || topic === 'effective-date'),
    )
    .flatMap((entry) => entry.quotes)
  const newer = asksIssuers ? undefined : successor(context, document, text, quotes)
  if (newer !== undefined) return newer
  if (asksIssuers) {
    const said = phrases.issuedBy(document.title, document.issuers.join('、'), chineseDate(document.since))
    return part('answer', [atom('issuers', 'statement', said, { quotes })])
  }
  return document.docNumber === undefined
    ? part('not_stated', [
        atom('number', 'absence', phrases.noNumber(document.title, chineseDate(document.since)), { quotes }),
      ])
    : part('answer', [
        atom('number', 'statement', phrases.numberIs(document.title, document.docNumber), { quotes }),
      ])
}

/** 新文件是几号: of the document that has replaced the place's own, which is not held. */
function successor(
  { knowledge }: AnswerContext,
  document: SourceDocument,
  text: string,
  quotes: Entry['quotes'],
): Part | undefined {
  if (!/新|现行|取代|代替|替代/u.test(text)) return undefined
  const edge = knowledge.corpus.graph.find(
    ({ kind, from, to }) => kind === '废止' && !from.held && to.held && to.id === document.id,
  )
  if (edge === undefined || edge.from.held || edge.effective === undefined) return undefined
  const said = phrases.replacedBy(
    document.docNumber ?? document.title,
    edge.from.docNumber ?? edge.from.name,
    chineseDate(edge.effective),
  )
  return part('answer', [atom('successor', 'statement', said, { quotes })])
}

/** The document named, else the letter the user's own city sent, else the place's own on the apprenticeship. */
function documentMeant({ resolution, named, knowledge, within }: AnswerContext): SourceDocument | undefined {
  const [pointed] = [...named]
  if (pointed !== undefined) return knowledge.corpus.get(pointed)
  const [own] = within
  const letter = knowledge.corpus.documents.find(({ place }) => place === own)
  if (letter !== undefined && letter.topics.apprenticeship !== 'primary') return letter
  const chain = resolution.chain.map((link) => link.document)
  return chain.find((document) => document.topics.apprenticeship === 'primary') ?? chain[0]
}

const issuers =
  /(?:哪些|哪几个|几个|哪个|什么|哪家|哪几家)(?:部门|单位|机关|局|委办局)(?:联合|共同|一起)?(?:印|制|下|颁|签)?(?:发|定|发布|制定|出台)(?:的|文)|(?:发文|印发|制定|发布)(?:的)?(?:机关|单位|部门|主体)|(?:文件|通知|方案|政策|办法|规定)(?:是)?(?:由)?(?:谁|哪些部门|哪个部门|哪几家|几家)(?:联合|共同)?(?:印|下|颁|制)?(?:发|定|出)的/u
const otherIssue = /证书|津贴|补贴|工资|目录|清单|计划|发给|教材|钱/u
/** 跟学校签的文件叫什么: an agreement. */
const signed = /签(?:的|订的|署的)/u
const number =
  /文号|发文字号|文件号|几号文|多少号文|(?:文件|通知|方案)(?:的)?(?:编号|号码|是几号)|(?:文件|通知|方案)(?:的名字|名字|名称)?(?:叫|是)(?:个)?什么(?:名字|名称)?[？。！呢啊]*$|\d号(?:文|函)?(?:是|指|叫)(?:的是|的)?(?:个)?什么(?:文|文件|通知|东西)?[？。！呢啊]*$/u
