import { assume, judge, type Entry, type Facts, type Verdict } from '../../knowledge/index.ts'
import {
  askAtoms,
  atom,
  type Atom,
  describeFact,
  leadWord,
  notes,
  type Part,
  part,
  sentence,
  strengthWord,
  verdictWord,
} from '../compose/index.ts'
import { isPremise, type PolarKind } from '../understand/index.ts'
import type { AnswerContext } from './context.ts'
import type { AskedQuestion } from './asked-question.ts'
import { gapLine } from './gap.ts'
import { hoursLead } from './hours.ts'
import { isOneOfSeveral, keepsLimit, keepsScope, statesMinimum, statesShare } from './threshold.ts'
import { unfavourable } from './unfavourable.ts'
import { fundLead, payerLead } from './payer.ts'

/** Judges the requirement by what was said, with the findings that decided it; without anything said, the rule itself. */
export function answerVerdict(
  context: AnswerContext,
  entry: Extract<Entry, { kind: 'verdict' }>,
  question: AskedQuestion,
): Part {
  const given: Facts = { ...context.shared, ...(context.groups[0] ?? {}) }
  const { facts, assumed } = assume(context.program, entry.rule, given)
  const said = context.program.factsOf(entry.rule).some((fact) => given[fact] !== undefined)
  const verdict = judge(context.program, entry.rule, facts)
  const asksVerdict = question.polar !== undefined || question.forms.length === 0
  const asksRule = !asksVerdict && !short.test(question.text)
  // Whether something is required is asked of the rule, not of the case.
  const mode = modeOf(context, question)
  const allowed = question.polar === 'require' && (mode === 'must' || (mode === 'may' && question.negated))
  const minimum = question.polar === undefined ? undefined : statesMinimum(entry.text, question.text)
  const hours = hoursLead(entry.text, question.text)
  const one = question.polar !== undefined && isOneOfSeveral(entry.text, question.text)
  const put = one ? oneIsEnough : minimum === undefined ? hours : minimum ? '是的。' : '不是。'
  if (!said || put !== undefined || (!asksVerdict && verdict.kind === 'open') || asksRule || allowed) {
    const lead = put ?? leadFor(context, entry, question)
    const missing = verdict.missing.filter((fact) => !context.declined.has(fact))
    const next = question.asksOn === true ? missing.slice(0, 1) : []
    return part(
      'answer',
      [
        atom('statement', 'verdict', `${lead}${sentence(entry.text)}`, { quotes: quotesOf(entry, verdict) }),
        ...notes(entry),
        ...askAtoms(context.program, next[0]),
      ],
      { missing: next },
    )
  }
  const trace = [
    {
      rule: entry.rule,
      label: entry.label,
      value: verdict.kind,
      facts: context.program.factsOf(entry.rule),
      quotes: entry.quotes,
    },
  ]
  switch (verdict.kind) {
    case 'unmet':
    case 'discretion': {
      const failed = verdict.findings.filter((finding) => finding.truth === false)
      const reasons = failed
        .map((finding) => `${finding.text}${saidOf(context, finding.facts, facts)}`)
        .join('；')
      const hard = verdict.kind === 'unmet'
      const level = facts['level']
      const lacking =
        hard && /差|缺/u.test(question.text)
          ? (gapLine(
              failed.map((finding) => finding.text),
              saidOf(
                context,
                failed.flatMap((finding) => finding.facts),
                facts,
              ),
              typeof level === 'string' ? level : undefined,
            ) ?? '')
          : ''
      const head = hard
        ? verdictWord(question.polar, false)
        : `${softWording(failed)}不是硬性门槛，达不到不能据此判定不符合，由当地人社部门把握`
      const quotes =
        hard && failed.length > 0
          ? [...entry.quotes, ...failed.flatMap((finding) => finding.quotes)]
          : quotesOf(entry, verdict)
      return part(
        'answer',
        [
          atom('verdict', 'verdict', `${lacking}${head}：${reasons === '' ? entry.text : reasons}。`, {
            quotes,
          }),
          ...ruleText(entry, reasons),
          ...notes(entry),
        ],
        { trace, assumed },
      )
    }
    case 'met':
      return part(
        'answer',
        [
          atom('verdict', 'verdict', `${verdictWord(question.polar, true)}：${sentence(entry.text)}`, {
            quotes: quotesOf(entry, verdict),
          }),
          ...notes(entry),
        ],
        { trace, assumed },
      )
    case 'open': {
      const against = unfavourable(context.program, entry.rule, facts, given)
      if (against.length > 0)
        return doubted(context, entry, verdict, against, { facts, given, trace, assumed })
      const held = verdict.findings.filter((finding) => finding.truth === true)
      const lead = held.length > 0 ? `${verdictWord(question.polar, true)}已说到的条件；还要同时满足：` : ''
      const left = verdict.findings
        .filter((finding) => finding.truth === undefined)
        .map((finding) => finding.text)
      const [asked] = verdict.missing.filter((fact) => !context.declined.has(fact))
      const body = held.length > 0 && left.length > 0 ? `${left.join('；')}。` : sentence(entry.text)
      return part(
        'answer',
        [
          atom('verdict', 'verdict', `${lead}${body}`, { quotes: quotesOf(entry, verdict) }),
          ...ruleText(entry, held.length > 0 ? body : entry.text),
          ...notes(entry),
          ...askAtoms(context.program, asked),
        ],
        { trace, assumed, missing: asked === undefined ? [] : [asked] },
      )
    }
  }
}

function modeOf(context: AnswerContext, question: AskedQuestion) {
  return context.knowledge.topics.get(question.topic)?.mode
}

/** 还差多少课时, 够几个: what was said is held against the rule. */
const short = /差|缺|少了|够|超|达标|合格|符合/u

/** The text's own word for what it leaves open: 原则上, 一般. */
function softWording(failed: Verdict['findings']): string {
  const words = [...new Set(failed.flatMap((finding) => finding.wording ?? []))]
  return words.length === 0 ? '' : `文本写的是${words.map((word) => `“${word}”`).join('、')}，`
}

interface Judged {
  readonly facts: Facts
  readonly given: Facts
  readonly trace: Part['trace']
  readonly assumed: readonly string[]
}

/** What was said speaks against it, and something not said could still save it. */
function doubted(
  context: AnswerContext,
  entry: Extract<Entry, { kind: 'verdict' }>,
  verdict: Verdict,
  against: ReturnType<typeof unfavourable>,
  { facts, given, trace, assumed }: Judged,
): Part {
  const soft = against.every(({ finding }) => finding.soft)
  const said = saidOf(
    context,
    against.flatMap((each) => each.facts),
    given,
  )
  const [asked] = verdict.missing.filter((fact) => !context.declined.has(fact))
  const rule = against.map(({ finding }) => finding.text).join('；')
  const head = soft
    ? `和规定的不一致，但${softWording(against.map(({ finding }) => finding))}不是硬性门槛，由当地人社部门把握：`
    : '按您说的还不符合，除非没说到的条件能补上：'
  const quotes = [...entry.quotes, ...against.flatMap(({ finding }) => finding.quotes)]
  return part(
    'answer',
    [
      atom('verdict', 'verdict', `${head}${rule}${said}。`, { quotes }),
      ...ruleText(entry, rule),
      ...notes(entry),
      ...askAtoms(context.program, asked),
    ],
    {
      trace,
      assumed: assumed.filter((fact) => facts[fact] !== undefined),
      missing: asked === undefined ? [] : [asked],
    },
  )
}

/** The whole requirement, when the verdict gave only the part that decided. */
function ruleText(entry: Entry, shown: string): readonly Atom[] {
  return entry.text === '' || shown.includes(entry.text)
    ? []
    : [atom('rule', 'statement', `规定：${sentence(entry.text)}`, { quotes: entry.quotes })]
}

function saidOf(context: AnswerContext, facts: readonly string[], given: Facts): string {
  const said = [...new Set(facts)].flatMap((fact) => {
    const value = given[fact]
    return value === undefined ? [] : [describeFact(context.program, fact, value)]
  })
  return said.length === 0 ? '' : `（您说的是：${said.join('、')}）`
}

function quotesOf(entry: Entry, verdict: Verdict): readonly string[] {
  return [...new Set([...entry.quotes, ...verdict.findings.flatMap((finding) => finding.quotes)])]
}

/** 可以。 / 不需要。 — with nothing for a question that is not yes/no or an entry that takes no side. */
export function leadFor(context: AnswerContext, entry: Entry, question: AskedQuestion): string {
  const topic = context.knowledge.topics.get(question.topic)
  // A stance is on the proposition of the topic it was written for; a topic that has none is not answered by it.
  const stance = 'stance' in entry && topic?.proposition !== undefined ? entry.stance : undefined
  const { polar, negated } = question
  if (polar === undefined || topic === undefined) return ''
  // 培训协议得一人一份吗, where the rule only allows otherwise.
  if (entry.kind === 'verdict' && polar === 'require' && topic.mode === 'may')
    return negated ? '不需要。' : '不是必须。'
  if (entry.kind === 'verdict' && polar === 'require' && topic.mode === 'must' && entry.strength === '刚性')
    return '需要。'
  // 中级工补6000对吗: figures put forward are judged by the sum, never by whether rates differ.
  if (polar === 'truth' && context.claims.length > 0 && /元/u.test(entry.text)) return ''
  const payer = payerLead(entry.text, question.text)
  if (payer !== undefined) return payer
  const fund = negated ? undefined : fundLead(entry.text, question.text)
  if (fund !== undefined) return fund
  if (keepsScope(entry.text, question.text) === false || leavesCity(context, entry.text, question.text))
    return '不可以。'
  if (existence.test(question.text) && stance === 'no' && entry.strength !== '刚性')
    return '有要求，但不是硬性的。'
  // 有没有津贴, of what is only encouraged: neither is there none.
  if (whetherThere.test(question.text) && stance === 'no' && entry.strength === '鼓励') return ''
  // 技培生跟学徒一样吗: whether two things are alike, which is no proposition but that of the rates.
  if (polar === 'truth' && alike.test(question.text) && topic.proposition?.includes('不同') !== true)
    return ''
  if (entry.strength === '目标' && stance === 'no' && penalty.test(question.text)) return '不会。'
  // A sum put forward is judged where sums are reckoned; a statement that names several confirms none of them.
  if (polar === 'truth' && context.claims.length > 0) return ''
  if (needsAll.test(question.text) && /之一|有其一/u.test(entry.text)) return oneIsEnough
  // 每个班都得达到吗, of what the whole city aims at.
  if (polar === 'suffice' && (entry.strength === '目标' || (topic.mode === 'must' && stance === 'no')))
    return '不是必须。'
  const share = polar === 'truth' ? statesShare(entry.text, question.text) : undefined
  if (share !== undefined) return share !== negated ? '对。' : '不对。'
  const bound = entry.strength !== '目标' && !(topic.mode === 'must' && stance === 'no')
  const kept = bound ? keepsLimit(entry.text, question.text) : undefined
  if (kept !== undefined && polar !== 'require') return `${limitWord(polar, kept)}。`
  const word =
    stance === undefined || stance === 'depends'
      ? strengthWord(polar, entry.strength)
      : leadWord(
          {
            polar,
            negated,
            denied: question.denied === true,
            departs: departs.test(question.text),
            premise: isPremise(question.text),
          },
          topic.mode,
          stance,
        )
  if (word === '不是' && whetherThere.test(question.text)) return '没有。'
  if (word !== undefined) return `${word}。`
  return stance === 'depends' ? '要看情况：' : ''
}

/** 会扣钱吗, 会影响补贴吗. */
const penalty =
  /会(?:不会|被)*(?:扣|罚|影响|少给|不给|取消|约谈|通报)[^，。？！]{0,8}(?:吗|么|不|吧)?[？。！]*$/u

/** 集团在苏州的分公司能一起报吗, where the statement holds within one city. */
function leavesCity(
  { knowledge, jurisdiction }: AnswerContext,
  statement: string,
  question: string,
): boolean {
  if (!statement.includes('同一设区市')) return false
  const { places } = knowledge.corpus
  const outside = (name: string) =>
    places
      .named(name)
      .some((match) =>
        match.kind === 'elsewhere'
          ? true
          : match.place.kind !== 'country' &&
            !places.upwards(match.place.id).some(({ id }) => id === jurisdiction) &&
            !places.upwards(jurisdiction).some(({ id }) => id === match.place.id),
      )
  const named = [...question.matchAll(/(?:在|到|是|去)([\u4e00-\u9fff]{2})/gu)].map(([, name = '']) => name)
  return named.some(outside) || /外地|外省|外市|别的(?:城)?市|其他(?:城)?市|跨市|跨省/u.test(question)
}

const alike = /(?:跟|和|与|同)[^，。？！]{1,12}(?:一样|相同|一回事)(?:的)?(?:吗|么|不|吧)?[？。！]*$/u

const oneIsEnough = '不是，满足一条就行。'

/** 三条都要满足吗, of conditions one of which is enough. */
const needsAll = /(?:都|全部?|[两三四几\d]条|同时)[^，。？！]{0,4}(?:满足|符合|具备|达到|要)/u

const whetherThere = /有没有|有无|有[^，。？！]{0,6}(?:吗|没有?)[？。！]*$/u

/** 有要求没, 有没有规定: whether there is a rule at all. */
const existence = /有(?:没有|无)?[^，。？！]{0,4}(?:要求|规定|限制|门槛)(?:吗|么|没有?|不)?[？。！]*$/u

function limitWord(polar: PolarKind, kept: boolean): string {
  if (polar === 'suffice') return kept ? '够' : '不够'
  return kept ? '可以' : '不可以'
}

/** Words for less, later, elsewhere, otherwise than required. */
const departs =
  /[只光仅少低省免晚拖]|自己[印编写刻定]|代替|替代|口头|外地|异地|以后再|再说|凑合|随便|[一二三四五六七八九半]成|[一二三四五六七八九]折|盗版|复印的|混着|打包|糊弄|手写|微信|电话/u
