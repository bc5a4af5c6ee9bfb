import type { DocumentItem, Entry } from '../../../knowledge/index.ts'
import { atom, notes, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AnswerContext } from '../context.ts'
import { entriesFor } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { namesOther } from '../question/programme.ts'

type Papers = Extract<Entry, { kind: 'documents' }>

/** One step's list of papers, as far as the text gives all of it. */
interface List {
  readonly step: string
  readonly entry: Papers
}

/**
 * 申领要不要交营业执照, 备案要交附件2吗: whether one paper stands on the list of a step. Undefined when no paper is named, or the place's text
 * gives no list of its own.
 */
export function paperAsked(context: AnswerContext, question: AskedQuestion): Part | undefined {
  if (question.polar !== 'require' && !(question.polar === 'truth' && handsIn.test(question.text)))
    return undefined
  if (namesOther(question.text) || otherMatter.test(question.text)) return undefined
  const paper = paperIn(question.text)
  if (paper === undefined) return undefined
  const lists = steps.flatMap(({ step, topic }) =>
    entriesFor(context, topic).flatMap((entry): readonly List[] =>
      entry.kind === 'documents' && isWhole(context, entry) ? [{ step, entry }] : [],
    ),
  )
  const named: readonly string[] = steps
    .filter(({ words }) => words.test(question.text))
    .map(({ step }) => step)
  const wanted = named.length === 0 ? lists : lists.filter(({ step }) => named.includes(step))
  if (wanted.length === 0 || (named.length === 0 && !handsIn.test(question.text))) return undefined
  const on = (list: List) => list.entry.items.find((item) => isPaper(item, paper))
  const here = wanted.flatMap((list) => {
    const item = on(list)
    return item === undefined ? [] : [{ ...list, item }]
  })
  const [found] = here
  if (found !== undefined) {
    // What is handed in according to the case is told by its own topic.
    if (found.item.name.includes('或') || found.item.when !== undefined) return undefined
    const { name, form, handling } = found.item
    const lead = handling === '提交' ? phrases.paperListed(found.step, name, form) : phrases.paperKept(name)
    return reply(found.entry, lead)
  }
  const elsewhere = lists.find((list) => on(list) !== undefined)
  const kept = elsewhere === undefined ? undefined : on(elsewhere)
  if (elsewhere !== undefined && kept !== undefined && kept.handling !== '提交')
    return reply(elsewhere.entry, phrases.paperKept(kept.name))
  const [first] = wanted
  if (first === undefined) return undefined
  const names = wanted.map(({ step }) => step).join('、')
  const lead =
    elsewhere === undefined
      ? phrases.paperNotListed(names, paper)
      : phrases.paperOfOther(names, paper, elsewhere.step)
  return reply(
    first.entry,
    lead,
    wanted.slice(1).map(({ entry }) => entry),
  )
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

/** The text itself says that the list follows: 应提供以下材料. */
function isWhole(context: AnswerContext, entry: Papers): boolean {
  return entry.quotes.some((id) => context.knowledge.quotes.get(id)?.text.includes('以下材料') === true)
}

const steps = [
  { step: '备案', topic: 'filing-documents', words: /备案/u },
  {
    step: '申领',
    topic: 'claim-documents',
    words:
      /申领|(?:申请|申报|领取?|拿)(?:学徒制?|培养|财政|政府|企业|的)*(?:补贴|补助|资金)|(?:能|可以)(?:申领|领)/u,
  },
] as const

/** 要交, 用不用提供: the paper is handed in. */
const handsIn =
  /(?:[要用得须]|需要|不必|要求|交不)[^，。？！]{0,12}(?:交|上报|附上|提供|递)|(?:交|提供|附上)[^，。？！]{0,12}(?:[吗么不吧]|没有?)[？。]*$/u
/** What is asked of a paper beside whether it is handed in. */
const otherMatter =
  /说|无需|签|盖|填|写|样式|格式|[栏列]|编号|号码|意见|备注|勾|保存|留存|存档|几份|多少|多久|时间|日期|期限|全程|原件|改|谁|哪|什么|早|晚|代替|顶|行吗|可以|能|当|算|一致|对上/u

const kinds =
  '证明|复印件|执照(?:副本)?|副本|协议书?|合同|流水|发票|收据|票据|凭证|回单|花名册|名册|成绩册|报告|总结|方案|承诺书|承诺函|视频(?:资料|影像)*|影像(?:资料)?|照片|许可证|明细|公证书?|身份证|户口本|审核表|申报表|申请表|登记表|体检表|执照|营业执照'
const paperWords = new RegExp(`[\\u4e00-\\u9fff]{0,10}?(?:${kinds})+|附件[1-4一二三四]`, 'u')
/** Words before the name of a paper that are none of it. */
const before =
  /^.*(?:交|提供|附|带|要|需要|不需|必须|得|用|有|的|时|把|将|还|领|材料|补贴|补助|资金|备案|学徒制|不)(?=.{2,}$)/u

/** The paper named: 营业执照副本, 附件2. */
function paperIn(text: string): string | undefined {
  const [name] = paperWords.exec(text) ?? []
  if (name === undefined) return undefined
  return name.startsWith('附件')
    ? name.replace(/[一二三四]/u, (digit) => digits[digit] ?? digit)
    : name.replace(before, '')
}

const digits: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' }

/** By the number of its form, by its name, or by the words of the paper in order within the name. */
function isPaper(item: DocumentItem, paper: string): boolean {
  if (paper.startsWith('附件')) return item.form === paper || item.name.includes(paper)
  const name = item.name.replaceAll(/[（(][^）)]*[）)]|学徒的?/gu, '')
  const wanted = alike(paper.replaceAll(/学徒的?|复印件$/gu, ''))
  return wanted.length >= 2 && alike(name).includes(wanted)
}

/** Papers called by several names. */
function alike(name: string): string {
  return name
    .replace(/名单|名册$/u, '花名册')
    .replace('花花', '花')
    .replace(/(?:发票|收据)/u, '票据')
    .replace(/(?:视频|影像|照片)(?:视频|影像|资料)*/u, '视频影像')
    .replace(/承诺[书函]/u, '承诺书')
    .replace(/申[请报]表|申报审核表|资金审核表/u, '审核表')
    .replace(/成绩册/u, '成绩花名册')
}
