import { assume, judge, numbersIn, type Entry, type Facts, type Verdict } from '../../../knowledge/index.ts'
import {
  askAtoms,
  atom,
  type Atom,
  describeFact,
  notes,
  type Part,
  part,
  sentence,
  verdictWord,
} from '../../compose/index.ts'
import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { chineseDate, phrases } from '../../messages.zh.ts'
import { heldSince } from '../told/held-certificate.ts'
import { alsoRequiredLead } from './also-required.ts'
import { gapLine } from './gap.ts'
import { hoursLead } from './hours.ts'
import { levelFigures } from './of-level.ts'
import { insistedLead } from './insisted.ts'
import { inOwnWords } from './own-words.ts'
import { onlyTheseLead } from './only-these.ts'
import { leadFor } from './proposition-lead.ts'
import { ruleFigureLead } from './rule-put.ts'
import { ofOthersLead } from './share-of-whom.ts'
import { staffShareLead } from './staff-share.ts'
import { unfavourable, wanted } from './unfavourable.ts'

/** Judges the requirement by what was said, with the findings that decided it; without anything said, the rule itself. */
export function answerVerdict(
  context: AnswerContext,
  entry: Extract<Entry, { kind: 'verdict' }>,
  question: AskedQuestion,
): Part {
  const given: Facts = { ...context.shared, ...groupAimedAt(context.groups, question.text) }
  const { facts, assumed } = assume(context.program, entry.rule, given)
  const said = context.program.factsOf(entry.rule).some((fact) => given[fact] !== undefined)
  const verdict = judge(context.program, entry.rule, facts)
  // 最长呢, after whether one year will do: the rule's own limit.
  const asksVerdict =
    question.polar !== undefined ||
    casePut.test(question.text) ||
    (question.forms.length === 0 && !limitAlone.test(question.text))
  const asksRule = !asksVerdict && !short.test(question.text) && !whenMet.test(question.text)
  // 是不是不能报: 可以 and 不可以 say of what is denied which way it is, where 是的 would not.
  const denies = question.denied === true || barredOfCase.test(question.text)
  const polar = question.polar === 'truth' && denies ? 'permit' : question.polar
  // Whether something is required is asked of the rule, not of the case.
  const mode = modeOf(context, question)
  const allowed = question.polar === 'require' && (mode === 'must' || (mode === 'may' && question.negated))
  const put =
    alsoRequiredLead(entry, question) ??
    (question.topic === 'allowed-levels' ? onlyTheseLead(entry, question) : undefined) ??
    insistedLead(entry, question) ??
    (question.polar === undefined ? undefined : ofOthersLead(entry.text, question.text)) ??
    (question.polar === undefined ? undefined : ruleFigureLead(entry, question.text)) ??
    hoursLead(entry.text, question.text) ??
    staffShareLead(entry.text, question.text) ??
    (question.polar === undefined ? levelFigures(entry.text, question.text) : undefined)
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
        hard && (/差|缺/u.test(question.text) || whenMet.test(question.text))
          ? (fullOn(context, question.text, failed) ??
            gapLine(
              failed.map((finding) => finding.text),
              saidOf(
                context,
                failed.flatMap((finding) => finding.facts),
                facts,
              ),
              typeof level === 'string' ? level : undefined,
            ) ??
            '')
          : ''
      const head = hard
        ? inOwnWords(verdictWord(polar, false), question.text)
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
          atom(
            'verdict',
            'verdict',
            `${inOwnWords(verdictWord(polar, true), question.text)}：${sentence(entry.text)}`,
            {
              quotes: quotesOf(entry, verdict),
            },
          ),
          ...notes(entry),
        ],
        { trace, assumed },
      )
    case 'open': {
      const against = unfavourable(context.program, entry.rule, facts, given)
      if (against.length > 0)
        return doubted(context, entry, verdict, against, { facts, given, trace, assumed })
      // What was taken for granted is no condition that was told.
      const held = verdict.findings.filter(
        (finding) =>
          finding.truth === true &&
          finding.facts.some((fact) => given[fact] !== undefined && !wanted.has(fact)),
      )
      const lead =
        held.length > 0
          ? `${verdictWord(polar, true)}已说到的条件；还要同时满足：`
          : leadFor(context, entry, question)
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

/** 拿中级证一年半，想报高级工班: of levels named in one breath, the one they want to be trained for; else the first. */
function groupAimedAt(groups: AnswerContext['groups'], text: string): Facts {
  const [, aim] =
    /(?:报|考|上|读|学|升|参加)(?:名)?(?:的|个)?(?:[\u4e00-\u9fff]{1,3}工的?)?(高级技师|高级工?|技师|中级工?)/u.exec(
      text,
    ) ?? []
  const aimed =
    aim === undefined
      ? undefined
      : groups.find(({ level }) => typeof level === 'string' && level.startsWith(aim))
  return aimed ?? groups[0] ?? {}
}

function modeOf(context: AnswerContext, question: AskedQuestion) {
  return context.knowledge.topics.get(question.topic)?.mode
}

/** 他合同不到一年，不能报对吧: what is taken to be so is that he may not. */
const barredOfCase =
  /(?:不(?:能|可以?|行|给|让|准|符合|合格|达标|够|合规)|没(?:法|资格))[^，。？！]{0,6}，?(?:对吗|对不对|对吧|是吧|是吗|没错吧)[？。！]*$|不(?:符合|合格|达标|够格|合规)(?:要求|条件|规定)?了?(?:吧|吗)[？。！]*$/u

/** 培养期限写10个月呢: a figure of the case put, though its name sounds like a question of time. */
const casePut = /^(?!.*(?:几|多少|什么|哪|谁|怎么|最)).*\d[^，。？！]{0,6}呢[？。！]*$/u

const limitAlone = /^(?:那|那么)*最(?:长|短|多|少|高|低|早|晚|迟)(?:的)?呢?[？。！]*$/u

/** 什么时候能报, 多久才够: when what is required will be met. */
const whenMet =
  /(?:什么时候|时候|哪一?[天年]|几号|几月|何时|多久|最早)[^，。？！]{0,6}(?:能|可以|才|够|满|行)|等到?(?:什么时候|何时|哪一?[天年]|几[月号]|多久)/u

/** 2027年3月10日满2年: when the certificate told of, now or in the question this one leans on, will have been held long enough. */
function fullOn(context: AnswerContext, text: string, failed: Verdict['findings']): string | undefined {
  const required = failed
    .filter(({ facts }) => facts.includes('held-months'))
    .flatMap((finding) => numbersIn(finding.text))
    .find(({ comparator, unit }) => comparator === '>=' && unit?.startsWith('年') === true)
  if (typeof required?.value !== 'number') return undefined
  const months = required.value * 12
  const day = heldSince(text, context.asOf, months) ?? heldSince(context.subject ?? '', context.asOf, months)
  return day === undefined ? undefined : phrases.heldFullOn(chineseDate(day), required.value)
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
    : '不一定：光凭您说的还不符合，没说到的满足一项也行：'
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
