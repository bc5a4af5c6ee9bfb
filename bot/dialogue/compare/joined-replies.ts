import { printYuan } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { paidPhrases } from '../../paid.zh.ts'
import type { Amount, Reply } from '../../reply.ts'
import { asksDifference } from '../question/difference-words.ts'
import type { AnsweredPlace } from './answered-place.ts'
import { asksTogether } from './places-apart.ts'
import { likenessLead, stricterLead } from './same-there.ts'
import { standardsCompared } from './standards-compared.ts'

/** The replies of the places under their names, led by which is higher where one figure stands against one. */
export function joinReplies(parts: readonly AnsweredPlace[], text: string): Reply {
  const topics = new Set(parts.map(({ state }) => state.topics[0]))
  const other = (/一回事/u.test(text) || (/一样|相同/u.test(text) && /\d/u.test(text))) && topics.size > 1
  const ofWhich = topics.size === 1 && topics.has('insurance-locality')
  const said = other ? phrases.otherMatters : ofWhich ? phrases.ofTwoPlaces : undefined
  const [first, second, ...more] = parts
  const likeness =
    topics.size === 1 &&
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    /一样|相同|同样(?!的?(?:人|学徒|情况|条件|规模|班|一批|这))/u.test(text)
      ? likenessLead(first.reply, second.reply, false)
      : undefined
  const stricter =
    topics.size === 1 &&
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    /严|松(?!动)|宽/u.test(text)
      ? stricterLead(first.reply, second.reply)
      : undefined
  const compared = said === undefined ? standardsCompared(parts) : undefined
  const held =
    said === undefined
      ? (compared ?? leadOf(parts, asksTogether(text), asksDifference(text)))
      : { text: said, amounts: [] }
  const alike = likeness ?? stricter
  const lead = held ?? (alike === undefined ? undefined : { text: alike, amounts: [] })
  // What one head is worth a year has been compared: nothing more need be known.
  const settled =
    compared !== undefined ||
    (lead !== undefined && comparable(parts)?.every(({ kind }) => kind === 'standard') === true)
  return joined(parts, { lead, settled, compared: compared !== undefined })
}

/** The replies under their names, none held against another; `together`: their sums are added up where each came to one. */
export function besideEachOther(parts: readonly Named[], together: boolean): Reply {
  const lead = together ? addedUpLead(parts) : undefined
  return joined(parts, { lead, settled: false, compared: false })
}

/** What the sums come to in all; where the outcome of some is still open, what they come to in the best case, which is said. */
function addedUpLead(parts: readonly Named[]): Lead | undefined {
  const cases = parts.map(({ name, reply }) => {
    const settled = totalOf(reply)
    if (settled !== undefined) return { fen: settled, when: undefined }
    const best = bestCase(reply)
    return best === undefined ? undefined : { fen: best.fen, when: `${name}${best.label}` }
  })
  const known = cases.flatMap((each) => (each === undefined ? [] : [each]))
  if (known.length < parts.length) return undefined
  const sum = known.reduce((whole, { fen }) => whole + fen, 0)
  const terms = known.map(({ fen }) => printYuan(fen)).join(' + ')
  const when = known.flatMap((each) => each.when ?? []).join('、')
  return {
    text:
      when === '' ? phrases.addedUp(terms, printYuan(sum)) : phrases.addedUpWhen(when, terms, printYuan(sum)),
    amounts: [{ kind: 'total', label: phrases.together, fen: sum, formula: '', citation: [] }],
  }
}

/** 取得证书：60,000元 of several outcomes still open: the one that pays most, if every case comes to a sum. */
function bestCase({ outcome, amounts, answer }: Reply): Amount | undefined {
  const totals = amounts.filter(({ kind }) => kind === 'total')
  // 都考核合格的话，合计117,000元, of several classes.
  const [, supposed] = /^((?:其余)?都[^，。]{2,12})的话，合计/u.exec(answer) ?? []
  const [only, ...more] = totals
  if (supposed !== undefined && only !== undefined && more.length === 0) return { ...only, label: supposed }
  const named = totals.every(({ label }) => label !== '' && label !== phrases.together)
  return outcome === 'answer' && totals.length > 1 && named
    ? totals.toSorted((left, right) => right.fen - left.fen)[0]
    : undefined
}

/** What a reply comes to, where it is one sum. */
function totalOf({ outcome, amounts, missing }: Reply): number | undefined {
  const [total, ...others] = amounts.filter(({ kind }) => kind === 'total')
  return outcome === 'answer' && missing.length === 0 && others.length === 0 ? total?.fen : undefined
}

type Named = Pick<AnsweredPlace, 'name' | 'reply'>

function joined(
  parts: readonly Named[],
  { lead, settled, compared }: { lead: Lead | undefined; settled: boolean; compared: boolean },
): Reply {
  const answer = [
    ...(lead === undefined ? [] : [lead.text]),
    ...parts.map(({ name, reply }) => `【${name}】${settled ? withoutQuestion(reply.answer) : reply.answer}`),
  ].join('\n')
  let offset = 0
  const moved = parts.map(({ reply }) => {
    const from = offset
    offset += reply.citations.length
    const move = (at: number) => at + from
    return {
      amounts: reply.amounts.map((amount) => ({ ...amount, citation: amount.citation.map(move) })),
      trace: reply.trace.map((step) => ({ ...step, citation: step.citation.map(move) })),
    }
  })
  const quoted = parts.map(({ reply }) => reply.text.slice(reply.answer.length)).join('')
  return {
    text: `${answer}${quoted}`,
    answer,
    outcome:
      compared || parts.some(({ reply }) => reply.outcome === 'answer')
        ? 'answer'
        : (parts[0]?.reply.outcome ?? 'ask'),
    missing: settled ? [] : [...new Set(parts.flatMap(({ reply }) => reply.missing))],
    citations: parts.flatMap(({ reply }) => reply.citations),
    amounts: [...(lead?.amounts ?? []), ...moved.flatMap((each) => each.amounts)],
    facts: parts.at(-1)?.reply.facts ?? {},
    trace: moved.flatMap((each) => each.trace),
    phrasing: 'deterministic',
  }
}

interface Lead {
  readonly text: string
  readonly amounts: readonly Amount[]
}

function withoutQuestion(answer: string): string {
  return answer
    .split('\n')
    .filter((line) => !/^请问[^。]*？$/u.test(line))
    .join('\n')
}

/** `together`: what they come to in all is said as well; `apart`: of more than two, how far the highest is from the lowest. */
function leadOf(parts: readonly AnsweredPlace[], together: boolean, apart: boolean): Lead | undefined {
  const figures = comparable(parts)
  if (figures === undefined) return undefined
  const cases = [...new Set(figures.flatMap(({ byCase }) => [...byCase.keys()]))].filter(
    (name) => name !== '',
  )
  const leads = (cases.length === 0 ? [''] : cases).map((name) => {
    const known = figures.flatMap(({ place, byCase }) => {
      const fen = byCase.get(name) ?? byCase.get('')
      return fen === undefined ? [] : [{ name: place, fen }]
    })
    const unit = unitOf(figures)
    const held = known.length < figures.length ? undefined : against(known, unit, apart)
    const lead = held !== undefined && together && unit === '' ? addedTo(held, known) : held
    return lead === undefined
      ? undefined
      : { ...lead, text: name === '' ? lead.text : `${name}：${lead.text}` }
  })
  const found = leads.flatMap((lead) => (lead === undefined ? [] : [lead]))
  const when = figures.flatMap((figure) => figure.when ?? []).join('、')
  const said = found.map(({ text }) => text).join('\n')
  return found.length === 0 || found.length < leads.length
    ? undefined
    : {
        text: when === '' ? said : phrases.inThatCase(when, said),
        amounts: found.flatMap(({ amounts }) => amounts),
      }
}

/** 各10个，一共多少: what the places come to in all, behind what each comes to. */
function addedTo(lead: Lead, known: readonly { readonly fen: number }[]): Lead {
  const sum = known.reduce((whole, { fen }) => whole + fen, 0)
  return {
    text: `${lead.text}${phrases.inAllPlaces(printYuan(sum))}`,
    amounts: [
      ...lead.amounts,
      { kind: 'part', label: phrases.together, fen: sum, formula: '', citation: [] },
    ],
  }
}

/** A standard is of one person's year. */
function unitOf(figures: readonly Figure[]): string {
  return figures.every(({ kind }) => kind === 'standard') ? '/人年' : ''
}

function against(
  known: readonly { readonly name: string; readonly fen: number }[],
  unit: string,
  apart: boolean,
): Lead | undefined {
  const [highest, next] = known.toSorted((left, right) => right.fen - left.fen)
  if (highest === undefined || next === undefined) return undefined
  const difference = highest.fen - next.fen
  if (known.every((each) => each.fen === highest.fen))
    return { text: phrases.sameFigure(`${printYuan(highest.fen)}${unit}`), amounts: [] }
  const list = known.map(({ name, fen }) => `${name}${printYuan(fen)}${unit}`).join('、')
  const figure = (fen: number) => [
    { kind: 'part' as const, label: phrases.difference, fen, formula: '', citation: [] },
  ]
  if (known.length > 2 && apart) {
    const most = highest.fen - Math.min(...known.map(({ fen }) => fen))
    const text = `${phrases.figuresOfPlaces(list)}${paidPhrases.extremesApart(`${printYuan(most)}${unit}`)}`
    return { text, amounts: figure(most) }
  }
  if (difference === 0 || known.length > 2) return { text: phrases.figuresOfPlaces(list), amounts: [] }
  return {
    text: phrases.higherFigure(highest.name, `${printYuan(difference)}${unit}`, list),
    amounts: figure(difference),
  }
}

interface Figure {
  readonly place: string
  readonly kind: 'total' | 'standard'
  /** By category where the place has several for the level; else under ''. */
  readonly byCase: ReadonlyMap<string, number>
  /** Where it is what one of several outcomes, still open, would come to. */
  readonly when?: string
}

/** What each place's reply comes to; undefined unless all come to sums, or all to standards. */
function comparable(parts: readonly AnsweredPlace[]): readonly Figure[] | undefined {
  const figures = parts.flatMap((each) => figureOf(each) ?? [])
  const kinds = new Set(figures.map(({ kind }) => kind))
  return figures.length < 2 || figures.length < parts.length || kinds.size > 1 ? undefined : figures
}

/** The one figure a reply is about: its total, else its first standard, or those of one level in each category. */
function figureOf({ name, reply }: AnsweredPlace): Figure | undefined {
  const { amounts, outcome, missing } = reply
  const totals = amounts.filter((amount) => amount.kind === 'total' && amount.fen > 0)
  const standards = amounts.filter((amount) => amount.kind === 'standard' && amount.fen > 0)
  const cases = totals.length > 0 ? undefined : casesOf(standards)
  if (cases !== undefined) return { place: name, kind: 'standard', byCase: cases }
  const sums = casesOf(totals)
  const of = totals[0]?.label.split('、').at(-1)
  if (sums !== undefined && of !== undefined)
    return { place: name, kind: 'total', byCase: sums, when: `${name}${of}` }
  const [first] = totals.length > 0 ? totals : standards
  if (outcome !== 'answer' || first === undefined) return undefined
  const kind = totals.length > 0 ? 'total' : 'standard'
  const several = kind === 'total' && amounts.filter((amount) => amount.kind === kind).length > 1
  const when = several && missing.length > 0 && first.label !== '' ? `${name}${first.label}` : undefined
  return { place: name, kind, byCase: new Map([['', first.fen]]), ...(when === undefined ? {} : { when }) }
}

/** 普通高级工6000、急需紧缺高级工8000: one level's standards by category. */
function casesOf(standards: readonly Amount[]): ReadonlyMap<string, number> | undefined {
  const rows = standards.map(({ label, fen }) => ({
    label,
    fen,
    name: /^(?:普通|急需紧缺)/u.exec(label)?.[0],
  }))
  const levels = new Set(rows.map(({ label, name }) => label.slice(name?.length ?? 0)))
  const named = rows.flatMap(({ name, fen }) => (name === undefined ? [] : [[name, fen] as const]))
  return levels.size === 1 && named.length === 2 && rows.length === 2 ? new Map(named) : undefined
}
