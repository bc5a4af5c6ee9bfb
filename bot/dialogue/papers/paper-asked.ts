import type { DocumentItem, Entry } from '../../../knowledge/index.ts'
import { atom, notes, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { PaperFinding } from '../../papers.zh.ts'
import type { AnswerContext } from '../context.ts'
import { entriesFor } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { namesOther } from '../question/programme.ts'
import { listSteps } from './list-steps.ts'
import { type Likeness, likeness, papersIn } from './paper-names.ts'
import { keeperOf } from './keeper.ts'

type Papers = Extract<Entry, { kind: 'documents' }>

interface Finding extends PaperFinding {
  readonly list?: List
  readonly item?: DocumentItem
}

/** One step's list of papers, as far as the text gives all of it. */
interface List {
  readonly step: string
  readonly entry: Papers
}

/**
 * 申领要不要交营业执照, 备案要交附件2吗: whether the papers named stand on the list of a step. Undefined when no paper is named, or the
 * place's text gives no list of its own.
 */
export function paperAsked(context: AnswerContext, question: AskedQuestion): Part | undefined {
  if (question.polar !== 'require' && !(question.polar === 'truth' && handsIn.test(question.text)))
    return undefined
  if (namesOther(question.text) || otherMatter.test(question.text)) return undefined
  const papers = papersIn(question.text)
  const free = papers.length === 1 ? exemptPaper(context, papers[0] ?? '') : undefined
  if (free !== undefined) return free
  const lists = listSteps.flatMap(({ step, topic }) =>
    entriesFor(context, topic).flatMap((entry): readonly List[] =>
      entry.kind === 'documents' && isWhole(context, entry) ? [{ step, entry }] : [],
    ),
  )
  const named: readonly string[] = listSteps
    .filter(({ words }) => words.test(question.text))
    .map(({ step }) => step)
  const wanted = named.length === 0 ? lists : lists.filter(({ step }) => named.includes(step))
  const [first] = wanted
  if (first === undefined) return unlisted(context, question, papers, named)
  if (named.length === 0 && !handsIn.test(question.text)) return undefined
  const found = papers.map((paper) => findingOf(paper, wanted, lists))
  const distinct = found.filter(
    ({ item }, at) => item === undefined || found.findIndex((each) => each.item === item) === at,
  )
  const [only] = distinct
  if (only === undefined) return undefined
  // What is handed in according to the case is told by its own topic.
  if (distinct.length === 1 && (only.kind === 'open' || only.kind === 'either')) return undefined
  const all = wanted.map(({ step }) => step).join('、')
  if (
    alone.test(question.text) &&
    distinct.every(({ kind }) => kind === 'listed') &&
    notAll(distinct.length, wanted)
  )
    return reply(first.entry, phrases.paperAlone(distinct.flatMap(({ name }) => name ?? [])))
  const lead = distinct.length === 1 ? phrases.paper(only, all) : phrases.papersBeside(distinct, all)
  return only.list === undefined || distinct.length > 1
    ? reply(
        first.entry,
        lead,
        wanted.slice(1).map(({ entry }) => entry),
      )
    : reply(only.list.entry, lead)
}

/** 光交开班的视频就够了吧: whether the papers named are all that is handed in. */
const alone = /[光只仅][^，。？！]{1,16}够/u

function notAll(named: number, lists: readonly List[]): boolean {
  return lists.some(({ entry }) => entry.items.filter(({ handling }) => handling === '提交').length > named)
}

/** 申领要交毕业证吗, where the text gives no whole list of the step and does not name the paper: not whether the firm qualifies, or who makes it out. */
function unlisted(
  context: AnswerContext,
  { text, topic }: AskedQuestion,
  [paper, ...more]: readonly string[],
  named: readonly string[],
): Part | undefined {
  const of = listSteps.filter(({ step }) => named.includes(step))
  const [wanted, ...others] = of
  if (paper === undefined || more.length > 0 || wanted === undefined || others.length > 0) return undefined
  if (!handsIn.test(text) || ofPapers.test(topic)) return undefined
  const [entry] = entriesFor(context, wanted.topic)
  if (entry === undefined) return undefined
  if (entry.kind === 'documents' && entry.items.some((item) => likeness(item, paper) !== 'other'))
    return undefined
  return part('not_stated', [
    atom('paper', 'absence', phrases.paperUnlisted(paper, wanted.step), { quotes: entry.quotes }),
    atom('list', 'statement', sentence(entry.text), { quotes: entry.quotes }),
    ...notes(entry),
  ])
}
/** Topics that speak of one paper themselves. */
const ofPapers = /documents|receipts|letter|form|roster|agreement|ledger|video|records/u

/** The paper on the lists wanted, else kept by the enterprise on another, else another step's, else one like it, else nowhere. */
function findingOf(paper: string, wanted: readonly List[], lists: readonly List[]): Finding {
  const on = (among: readonly List[], want: Likeness) =>
    among
      .flatMap((list) => list.entry.items.map((item) => ({ list, item })))
      .find(({ item }) => likeness(item, paper) === want)
  const here = on(wanted, 'same')
  if (here !== undefined) return { ...named(paper, here), kind: kindOf(here.item) }
  const elsewhere = on(lists, 'same')
  if (elsewhere !== undefined && elsewhere.item.handling !== '提交')
    return { ...named(paper, elsewhere), kind: 'kept' }
  const near = on(wanted, 'near')
  if (near !== undefined) return { ...named(paper, near), kind: 'near' }
  return elsewhere === undefined
    ? { kind: 'absent', paper }
    : { kind: 'other-step', paper, step: elsewhere.list.step }
}

function named(paper: string, { list, item }: { readonly list: List; readonly item: DocumentItem }) {
  return { paper, list, item, step: list.step, name: item.name, form: item.form, by: keeperOf(item) }
}

function kindOf({ name, when, handling }: DocumentItem): Finding['kind'] {
  if (when !== undefined) return 'open'
  if (name.includes('或')) return 'either'
  return handling === '提交' ? 'listed' : 'kept'
}

function reply(entry: Papers, lead: string, more: readonly Papers[] = []): Part {
  return part('answer', [
    atom('paper', 'verdict', lead, { quotes: entry.quotes }),
    ...[entry, ...more].map((each) =>
      atom(`list-${each.id}`, 'statement', sentence(each.text), { quotes: each.quotes }),
    ),
    ...notes(entry),
  ])
}

/** 要交社保证明吗, where the system shows it: not handed in, whether the text gives the whole list or not. */
function exemptPaper(context: AnswerContext, paper: string): Part | undefined {
  for (const { topic } of listSteps)
    for (const entry of entriesFor(context, topic)) {
      if (entry.kind !== 'documents') continue
      const item = entry.items.find(
        (each) => each.handling === '系统可查免交' && likeness(each, paper) === 'same',
      )
      if (item !== undefined) return reply(entry, phrases.exemptPaper(item.name))
    }
  return undefined
}

/** The text itself says that the list follows: 应提供以下材料. */
function isWhole(context: AnswerContext, entry: Papers): boolean {
  return entry.quotes.some((id) => context.knowledge.quotes.get(id)?.text.includes('以下材料') === true)
}

/** 要交, 用不用提供: the paper is handed in. */
const handsIn =
  /(?:[要用得须]|需要|不必|要求|交不)[^，。？！]{0,12}(?:交|上报|附上|提供|递)|(?:交|提供|附上)[^，。？！]{0,12}(?:[吗么不吧]|没有?)[？。]*$/u
/** What is asked of a paper beside whether it is handed in. */
const otherMatter =
  /说|无需|签(?!(?:订|好|下|了|过)*的(?:那|这|合作|培养|委托|协议))|盖|填|写|样式|格式|[栏列]|编号|号码|意见|备注|勾|保存|留存|存档|几份|多少|多久|时间|日期|期限|全程|原件|改|谁|哪|什么|早|晚|代替|顶|行吗|可以|能|当|算|一致|一样|相同|对得?上|假|违背|违反/u
