import {
  assume,
  judge,
  numbersIn,
  type DocumentItem,
  type Entry,
  type Facts,
  type Verdict,
} from '../../knowledge/index.ts'
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
  verdictWord,
} from '../compose/index.ts'
import { answerDeadline } from './answer-deadline.ts'
import { entriesFor, type AnswerContext } from './context.ts'
import type { AskedQuestion } from './question.ts'

/** Answers from the place's entries about the topic; undefined when it has none. */
export function answerTopic(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const entries = ranked(context, entriesFor(context, question.topic), question)
  const [first] = entries
  if (first === undefined) return undefined
  const main = answerEntry(context, first, question)
  const others = entries
    .slice(1)
    .filter((entry) => entry.document === first.document && belongsBeside(first, entry, question))
  const more = question.polar === undefined ? others.slice(0, 1).flatMap((entry) => supplement(entry)) : []
  const outcome = withholds(first, question) ? 'not_stated' : main.outcome
  return { ...main, outcome, atoms: [...main.atoms, ...more] }
}

/** The entry itself says that the text does not give the figure, day or list that was asked for. */
function withholds(entry: Entry, question: AskedQuestion): boolean {
  if (entry.kind === 'absence' || question.polar !== undefined) return false
  const said = [
    entry.text,
    ...(entry.kind === 'deadline' && !entry.dutyBearers.includes('企业') ? entry.notes : []),
  ].join('')
  const figure = question.forms.some((form) => form === 'amount' || form === 'howmany' || form === 'when')
  if (figure)
    return (
      /没有(?:写|规定|明确)|另行制定/u.test(said) &&
      (numbersIn(entry.text).length === 0 || entry.kind === 'deadline')
    )
  const content = question.forms.some((form) => form === 'list' || form === 'what' || form === 'how')
  return content && /没有(?:收录|入库)|另行制定/u.test(said)
}

function answerEntry(context: AnswerContext, entry: Entry, question: AskedQuestion): Part {
  switch (entry.kind) {
    case 'verdict':
      return answerVerdict(context, entry, question)
    case 'deadline':
      return answerDeadline(context, entry, question)
    case 'documents':
      return part('answer', [
        atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
        ...documentItems(entry.items),
        ...notes(entry),
      ])
    case 'form':
      return part('answer', [
        atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
        atom(
          'fields',
          'item',
          `共${String(entry.fields.length)}栏：${entry.fields.map((field) => field.name).join('、')}。`,
          { must: true },
        ),
        ...notes(entry),
      ])
    case 'absence':
      return part('not_stated', [
        atom('absence', 'absence', sentence(entry.text), { quotes: entry.quotes }),
        ...(entry.referred === undefined || entry.text.includes(entry.referred)
          ? []
          : [atom('referred', 'note', `文本说按${entry.referred}执行，这份文件未收录。`)]),
        ...notes(entry),
      ])
    case 'statement':
    case 'value':
      return part('answer', [statement(context, entry, question), ...notes(entry)])
  }
}

function statement(
  context: AnswerContext,
  entry: Extract<Entry, { kind: 'statement' | 'value' }>,
  question: AskedQuestion,
): Atom {
  return atom('statement', 'verdict', `${leadFor(context, entry, question)}${sentence(entry.text)}`, {
    quotes: entry.quotes,
  })
}

/** 可以。 / 不需要。 — with nothing for a question that is not yes/no or an entry that takes no side. */
function leadFor(context: AnswerContext, entry: Entry, question: AskedQuestion): string {
  const topic = context.knowledge.topics.get(question.topic)
  const stance = 'stance' in entry ? entry.stance : undefined
  if (question.polar === undefined || stance === undefined || topic === undefined) return ''
  if (stance === 'depends') return '要看情况：'
  const word = leadWord(question.polar, topic.mode, stance, question.negated)
  return word === undefined ? '' : `${word}。`
}

function answerVerdict(
  context: AnswerContext,
  entry: Extract<Entry, { kind: 'verdict' }>,
  question: AskedQuestion,
): Part {
  const given: Facts = { ...context.shared, ...(context.groups[0] ?? {}) }
  const { facts, assumed } = assume(context.program, entry.rule, given)
  const said = context.program.factsOf(entry.rule).some((fact) => given[fact] !== undefined)
  const verdict = judge(context.program, entry.rule, facts)
  const asksVerdict = question.polar !== undefined || question.forms.length === 0
  if (!said || (!asksVerdict && verdict.kind === 'open')) {
    const lead = leadFor(context, entry, question)
    return part('answer', [
      atom('statement', 'verdict', `${lead}${sentence(entry.text)}`, { quotes: quotesOf(entry, verdict) }),
      ...notes(entry),
    ])
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
    case 'unmet': {
      const failed = verdict.findings.filter((finding) => finding.truth === false)
      const reasons = failed
        .map((finding) => `${finding.text}${saidOf(context, finding.facts, facts)}`)
        .join('；')
      return part(
        'answer',
        [
          atom(
            'verdict',
            'verdict',
            `${verdictWord(question.polar, false)}：${reasons === '' ? entry.text : reasons}。`,
            {
              quotes:
                failed.length === 0
                  ? quotesOf(entry, verdict)
                  : [...entry.quotes, ...failed.flatMap((finding) => finding.quotes)],
            },
          ),
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
    case 'discretion': {
      const soft = verdict.findings.filter((finding) => finding.truth === false)
      const reasons = soft
        .map((finding) => `${finding.text}${saidOf(context, finding.facts, facts)}`)
        .join('；')
      return part(
        'answer',
        [
          atom(
            'verdict',
            'verdict',
            `不是硬性门槛，达不到不能据此判定不符合，由当地人社部门把握：${reasons}。`,
            { quotes: quotesOf(entry, verdict) },
          ),
          ...ruleText(entry, reasons),
          ...notes(entry),
        ],
        { trace, assumed },
      )
    }
    case 'open': {
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

/** The whole requirement, when the verdict gave only the part that decided. */
function ruleText(entry: Entry, shown: string): readonly Atom[] {
  return entry.text === '' || shown.includes(entry.text)
    ? []
    : [atom('rule', 'statement', `规定：${sentence(entry.text)}`, { quotes: entry.quotes })]
}

function saidOf(context: AnswerContext, facts: readonly string[], given: Facts): string {
  const said = facts.flatMap((fact) => {
    const value = given[fact]
    return value === undefined ? [] : [describeFact(context.program, fact, value)]
  })
  return said.length === 0 ? '' : `（您说的是：${said.join('、')}）`
}

function quotesOf(entry: Entry, verdict: Verdict): readonly string[] {
  return [...new Set([...entry.quotes, ...verdict.findings.flatMap((finding) => finding.quotes)])]
}

const handlings: Readonly<Record<DocumentItem['handling'], string>> = {
  提交: '',
  留存备查: '（企业留存备查，不用提交）',
  系统可查免交: '（系统能查到，免交）',
}

function documentItems(items: readonly DocumentItem[]): readonly Atom[] {
  return items.map((item, at) => {
    const original =
      item.original === '未写' || item.name.includes(item.original) ? '' : `（${item.original}）`
    const form = item.form === undefined || item.name.includes(item.form) ? '' : `（${item.form}）`
    return atom(
      `item-${String(at)}`,
      'item',
      `${String(at + 1)}. ${item.name}${original}${form}${handlings[item.handling]}`,
      {
        quotes: item.quotes,
        must: true,
      },
    )
  })
}

/** The kind of entry that best fits how the question is put; pack order within a kind. */
function ranked(
  context: AnswerContext,
  entries: readonly Entry[],
  question: AskedQuestion,
): readonly Entry[] {
  const weight = new Map(context.resolution.chain.map((link, at) => [link.document.id, at]))
  const rank = (entry: Entry): number => {
    const asked = question.forms
    if (entry.kind === 'deadline' && (asked.includes('when') || context.spareDays.length > 0)) return 0
    if (asked.includes('list') && (entry.kind === 'documents' || entry.kind === 'form')) return 0
    if (
      question.polar !== undefined &&
      (entry.kind === 'verdict' || ('stance' in entry && entry.stance !== undefined))
    )
      return 1
    if (entry.kind === 'absence') return 5
    if (entry.kind === 'value' && entry.text === '') return 6
    return 2
  }
  return entries
    .map((entry, at) => ({ entry, key: rank(entry) * 1000 + (weight.get(entry.document) ?? 9) * 100 + at }))
    .filter(({ entry }) => entry.kind !== 'value' || entry.text !== '')
    .sort((left, right) => left.key - right.key)
    .map(({ entry }) => entry)
}

/** A second entry adds something when it is another kind of thing, or this one takes no side. */
function belongsBeside(first: Entry, other: Entry, question: AskedQuestion): boolean {
  if (first.kind === 'absence' || other.kind === 'absence' || other.text === '') return false
  if (first.kind === 'documents' || first.kind === 'form')
    return other.kind === first.kind && question.forms.includes('list')
  return other.text !== first.text
}

function supplement(entry: Entry): readonly Atom[] {
  if (entry.kind === 'documents')
    return [
      atom(
        `${entry.id}-more`,
        'statement',
        `${sentence(entry.text)}${entry.items.map((item) => item.name).join('、')}。`,
        { quotes: entry.quotes, must: false },
      ),
    ]
  return [atom(`${entry.id}-more`, 'statement', sentence(entry.text), { quotes: entry.quotes, must: false })]
}
