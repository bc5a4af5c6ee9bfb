import type { DocumentItem, Entry, Point } from '../../../knowledge/index.ts'
import { atom, type Atom, caveats, notes, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { actLead } from '../verdict/act-named.ts'
import { addresseeLead } from './addressee.ts'
import { ownerLead, ownersFirst } from './agency-asked.ts'
import { alternativeLead } from '../papers/alternatives.ts'
import { answerForm } from '../papers/answer-form.ts'
import { answerDeadline } from '../timing/answer-deadline.ts'
import { leftOpen, leftOpenLine, notWrittenLead } from './unstated.ts'
import { notBeforeLead } from '../timing/not-before.ts'
import { keeperOf } from '../papers/keeper.ts'
import { fieldValueLead } from '../papers/field-value.ts'
import { contentLead, listedLead, memberLead } from '../verdict/listed.ts'
import { creditsLead, hoursLead } from '../verdict/hours.ts'
import { answerVerdict } from '../verdict/answer-verdict.ts'
import { entriesFor, type AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { leavesInsurerOpen, leavesPayerOpen } from '../verdict/payer.ts'
import { borneOutLead, laidOnOther, notSo } from '../verdict/borne-out.ts'
import { pointLead, pointOf } from '../verdict/points.ts'
import { leadFor } from '../verdict/proposition-lead.ts'
import { listsFirst, omissionLead } from './omission.ts'
import { rankEntries } from './rank-entries.ts'
import { requiredLead } from '../verdict/required-by-words.ts'
import { shareBandLead } from '../verdict/share-band.ts'
import { termEndLead } from '../timing/term-end.ts'
import { localityLead } from './own-locality.ts'
import { dutyLead, partyLead } from './whose-duty.ts'
import { wayLead } from '../verdict/ways.ts'
import { channelLead, withheldBy } from './withheld.ts'

/** Answers from the place's entries about the topic; undefined when it has none. */
export function answerTopic(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const ranked = listsFirst(rankEntries(context, entriesFor(context, question.topic), question), question)
  const entries = ownersFirst(context, ranked, question)
  const [first] = entries
  if (first === undefined) return undefined
  const point = pointOf(first, question)
  if (point !== undefined) return pointPart(context, first, question, point)
  const main = answerEntry(context, first, question)
  const others = entries
    .slice(1)
    .filter((entry) => entry.document === first.document && belongsBeside(first, entry, question))
  const more = question.polar === undefined ? others.slice(0, 1).flatMap((entry) => supplement(entry)) : []
  const open =
    first.kind === 'absence'
      ? undefined
      : leavesPayerOpen(first.text, question.text)
        ? phrases.payerUnstated
        : leavesInsurerOpen(first.text, question.text)
          ? phrases.noInsurer
          : leftOpen(first, question, context.started)
  if (open === phrases.noInsurer)
    return openPart(first, open, answerEntry(context, first, { ...openly(question), text: '' }), '')
  if (open !== undefined)
    return openPart(first, open, answerEntry(context, first, openly(question)), notWrittenLead(question))
  const withheld = withheldBy(first, question)
  const outcome = withheld === undefined ? main.outcome : 'not_stated'
  const held = caveats(context.program, first, { ...context.shared, ...(context.groups[0] ?? {}) })
  const lead =
    withheld === undefined
      ? (omissionLead(first, question) ??
        creditsLead(first.text, question.text) ??
        termEndLead(context, first, question) ??
        notBeforeLead(context, first, question) ??
        ownerLead(context, entries, question) ??
        channelLead(first, question))
      : withheld.lead
  const atoms = askedNoteFirst(lead === undefined ? main.atoms : led(main.atoms, lead), first, question)
  return { ...main, outcome, atoms: [...atoms, ...held, ...more] }
}

/** The question as if it asked for the rule: what is left open is not also answered 可以 or 不可以. */
function openly({ topic, text, negated, forms }: AskedQuestion): AskedQuestion {
  return { topic, text, negated, forms: forms.filter((form) => form !== 'polar') }
}

/** What was asked is what the entry says is left open: said first, then what the text does say. */
function openPart(entry: Entry, open: string, main: Part, lead: string): Part {
  const rest = main.atoms.flatMap((each) => {
    const told = each.text.replace(phrases.lateUnstated, '')
    const text = told.replace(open.replace(/[。；]$/u, ''), '').replace(/^[；，]+|[；，]+(?=。?$)/gu, '')
    return text.replace(/[。；]$/u, '') === '' ? [] : [{ ...each, text }]
  })
  return {
    ...main,
    outcome: 'not_stated',
    atoms: [atom('left-open', 'absence', `${lead}${leftOpenLine(open)}`, { quotes: entry.quotes }), ...rest],
  }
}

/** 退休返聘行不行, 退休返聘的呢, of an entry on age with a note on 退休返聘: what speaks of the very thing asked about comes first. */
function askedNoteFirst(
  atoms: readonly Atom[],
  entry: Entry,
  { text, polar }: AskedQuestion,
): readonly Atom[] {
  if (entry.kind !== 'absence' || (polar === undefined && !/呢[？。！]*$/u.test(text))) return atoms
  const about = atoms.find(
    (each) =>
      entry.notes.some((note) => each.text.startsWith(note.slice(0, -1))) &&
      namesOf(each.text).some((name) => text.includes(name) && !entry.text.includes(name)),
  )
  return about === undefined ? atoms : [{ ...about, must: true }, ...atoms.filter((each) => each !== about)]
}

/** 退休返聘 is called 返聘 too. */
function namesOf(note: string): readonly string[] {
  return [note.slice(0, 4), note.slice(0, 2), note.slice(2, 4)]
}

/** A narrower proposition is answered by itself; what the facts told come to is not said with it. */
function pointPart(context: AnswerContext, entry: Entry, question: AskedQuestion, point: Point): Part {
  const rule =
    entry.kind === 'verdict'
      ? part('answer', [
          atom('statement', 'verdict', sentence(entry.text), { quotes: entry.quotes }),
          ...notes(entry),
        ])
      : answerEntry(context, entry, openly(question))
  const lead = laidOnOther(entry, point, question)
    ? `${notSo(question.text)}${point.text === undefined ? '' : sentence(point.text)}`
    : pointLead(point, question, entry.text)
  const open = point.stance === 'open' ? (point.text ?? '') : ''
  const outcome = point.stance === 'open' ? 'not_stated' : rule.outcome
  // What the point itself leaves open is not said again by a note.
  const atoms = rule.atoms.filter(
    ({ text }, at) => at === 0 || !open.includes(text.split(/，请|[。；]/u)[0] ?? text),
  )
  return { ...rule, outcome, atoms: led(atoms, lead) }
}

/** The first sentence with words before it, in place of the 可以 or 不可以 it may begin with. */
function led(atoms: readonly Atom[], lead: string): readonly Atom[] {
  const [first, ...rest] = atoms
  if (first === undefined || lead === '') return atoms
  return [
    {
      ...first,
      text: `${lead}${first.text.replace(/^(?:不?可以|不是|是的|不?需要|不?符合|不?会|不?对|不一定|没?有)。/u, '')}`,
    },
    ...rest,
  ]
}

function answerEntry(context: AnswerContext, entry: Entry, question: AskedQuestion): Part {
  const whose = partyLead(entry, question)
  if (whose !== undefined) {
    const rule = answerEntry(context, entry, openly(question))
    return { ...rule, atoms: led(rule.atoms, whose) }
  }
  switch (entry.kind) {
    case 'verdict':
      return answerVerdict(context, entry, question)
    case 'deadline':
      return answerDeadline(context, entry, question)
    case 'documents': {
      const serves = question.polar === undefined ? undefined : alternativeLead(entry.items, question.text)
      return part('answer', [
        ...(serves === undefined ? [] : [atom('serves', 'verdict', serves, { quotes: entry.quotes })]),
        atom('statement', 'statement', `${providerLead(entry, question)}${sentence(entry.text)}`, {
          quotes: entry.quotes,
        }),
        ...documentItems(entry.items),
        ...notes(entry),
      ])
    }
    case 'form':
      return answerForm(context, entry, question)
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
  const stance = leadFor(context, entry, question)
  const lead =
    fieldValueLead(context, question) ??
    shareBandLead(context, entry, question) ??
    hoursLead(entry.text, question.text) ??
    (stance === ''
      ? (localityLead(context, entry, question) ??
        memberLead(entry.text, question.text) ??
        wayLead(entry.text, question) ??
        contentLead(entry.text, question) ??
        actLead(entry.text, question) ??
        listedLead(entry.text, question.text) ??
        addresseeLead(entry.text, question) ??
        requiredLead(entry, question) ??
        borneOutLead(context, entry, question) ??
        dutyLead(entry.bearers, entry.text, question))
      : stance)
  return atom('statement', 'verdict', `${lead}${sentence(entry.text)}`, {
    quotes: entry.quotes,
  })
}

/** 企业交还是培训机构交: who hands the papers in. */
function providerLead(entry: Extract<Entry, { kind: 'documents' }>, { text }: AskedQuestion): string {
  const asks =
    /(?:谁|哪方|哪家)(?:来|去)?(?:负责)?(?:交|报|提交|提供|出|准备|做)|还是[^，。？！]{0,8}(?:交|报|提供|出|准备)/u.test(
      text,
    )
  return asks && entry.bearers.length > 0 ? `由${entry.bearers.join('、')}交。` : ''
}

function handlingOf(item: DocumentItem): string {
  if (item.handling === '提交') return ''
  return item.handling === '系统可查免交' ? '（系统能查到，免交）' : `（${keeperOf(item)}留存备查，不用提交）`
}

function documentItems(items: readonly DocumentItem[]): readonly Atom[] {
  return items.map((item, at) => {
    const original =
      item.original === '未写' || item.name.includes(item.original) ? '' : `（${item.original}）`
    const form = item.form === undefined || item.name.includes(item.form) ? '' : `（${item.form}）`
    return atom(
      `item-${String(at)}`,
      'item',
      `${String(at + 1)}. ${item.name}${original}${form}${handlingOf(item)}`,
      {
        quotes: item.quotes,
        must: true,
      },
    )
  })
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
