import type { Checklist, Citation, Item, StageChoice } from '../../knowledge/index.ts'
import { answerLimit, figuresIn, quoteBlocks } from '../compose/index.ts'
import { chineseDate, phrases } from '../messages.zh.ts'
import type { Outcome, Reply } from '../reply.ts'
import type { Tick, Ticks } from './list-state.ts'
import { messages } from './messages.zh.ts'

export interface ListReplyInput {
  readonly list: Checklist
  readonly ticks: Ticks
  readonly facts: Reply['facts']
  /** The fact that would settle most of what is open, and how it is asked for. */
  readonly ask?: { readonly fact: string; readonly question: string }
  /** Longest answer, in characters. */
  readonly limit?: number
}

/** What the reply is about besides the list. */
export type ListReplyKind =
  | { readonly kind: 'whole' }
  | { readonly kind: 'open' }
  | { readonly kind: 'calls' }
  | { readonly kind: 'ticked'; readonly changed: readonly Tick[] }
  | { readonly kind: 'undone' }

/** The list as an ordinary reply: numbered, with who provides what and the clause; `trace` holds the items for machines. */
export function listReply(input: ListReplyInput, about: ListReplyKind): Reply {
  const { list, ticks, facts, ask } = input
  const citations = citationsOf(list, about)
  const limit = input.limit ?? answerLimit
  const fits = (lines: readonly string[]) => lines.join('').replace(/\s/gu, '').length <= limit
  const levels: readonly Detail[] = ['full', 'short', 'names']
  const tail = ask === undefined ? [] : [`请问${ask.question}`]
  let lines: readonly string[] = []
  for (const detail of levels) {
    lines = bodyOf(input, about, detail)
    if (fits([...lines, ...tail])) break
  }
  const calls =
    about.kind === 'calls' || about.kind === 'whole' || allDone(list, ticks) ? callLines(list) : []
  const kept =
    calls.length === 0 ? [] : withinLimit(calls, (some) => fits([...lines, ...some, ...tail]), about)
  const answer = [...lines, ...kept, ...tail].join('\n')
  return {
    text: [answer, ...quoteBlocks(citations, answer)].join('\n\n'),
    answer,
    outcome: outcomeOf(list),
    missing: ask === undefined ? [] : [ask.fact],
    citations,
    amounts: figuresIn(answer).map((figure) => ({ ...figure, citation: [] })),
    facts,
    phrasing: 'deterministic',
    trace: list.items.map((item) => ({
      rule: item.id,
      label: item.name,
      value: `${ticks[item.id] === true ? messages.readyWord : messages.openWord}；${item.because}`,
      facts: [],
      citation: [citations.findIndex((each) => same(each, item.clause))].filter((at) => at >= 0),
    })),
  }
}

type Detail = 'full' | 'short' | 'names'

function bodyOf({ list, ticks }: ListReplyInput, about: ListReplyKind, detail: Detail): readonly string[] {
  const { items, stage } = list
  const done = items.filter(({ id }) => ticks[id] === true).length
  const lines = (shown: readonly Item[]) =>
    shown.map((item) => itemLine(item, items.indexOf(item) + 1, ticks[item.id] === true, detail, stage))
  const open = items.filter(({ id }) => ticks[id] !== true)
  const rest =
    open.length === 0 && items.length > 0
      ? [messages.complete(items.length)]
      : [messages.still(items.length, open.length), ...lines(open)]
  switch (about.kind) {
    case 'calls':
      return list.callToAsk.length === 0 ? [messages.noCalls] : []
    case 'open':
      return rest
    case 'undone':
      return [messages.undone, ...rest]
    case 'ticked':
      return [...changeLines(list, about.changed), ...rest]
    case 'whole': {
      const [head = '', ...others] = [...headLines(list, done)]
      return [
        `${repealedLead(list)}${head}`,
        ...others,
        ...list.notices
          .filter(({ code }) => code.startsWith('repealed'))
          .map(({ message }) => `注意：${message}。`),
        ...list.notices.filter(({ level }) => level === '错误').map(({ message }) => `注意：${message}。`),
        ...lines(items),
        ...(items.some(({ original, handling }) => original === '未写' && handling !== '系统可查免交') &&
        detail !== 'names'
          ? [messages.unwritten]
          : []),
        ...dueLines(list),
        phrases.basis(list.basis.map(({ document }) => document).join('、')),
        ...(items.length === 0 ? [] : [messages.howToTick]),
      ].filter((line) => line !== '')
    }
    default:
      return about satisfies never
  }
}

function headLines({ region, stage, items, notInCorpus }: Checklist, done: number): readonly string[] {
  const referred = unlisted(items)
  if (items.length === 0) {
    const names = notInCorpus.map(({ name }) => name)
    return [messages.nothingListed(region, stage), ...(names.length === 0 ? [] : [messages.notHeld(names)])]
  }
  if (referred !== undefined) return [messages.onlyReferred(region, stage, referred)]
  if (onlyKept(items)) return [messages.onlyKept(region, stage, items.length)]
  return [messages.head(region, stage, items.length, done)]
}

/** The document that would list them, where nothing to hand in is listed by what is held. */
function unlisted(items: readonly Item[]): string | undefined {
  const handedIn = items.filter(({ handling }) => handling === '提交')
  return handedIn.length > 0 && handedIn.every(({ referred }) => referred !== undefined)
    ? handedIn[0]?.referred
    : undefined
}

/** Nothing is to be handed in: what there is stays with the firm. */
function onlyKept(items: readonly Item[]): boolean {
  return items.every(({ handling }) => handling !== '提交')
}

function outcomeOf({ items }: Checklist): Outcome {
  return onlyKept(items) || unlisted(items) !== undefined ? 'not_stated' : 'answer'
}

function itemLine(item: Item, number: number, done: boolean, detail: Detail, stage: StageChoice): string {
  const words = [
    ...(stage === '全部' ? [item.stage] : []),
    ...(detail === 'names' ? [] : [...kindOf(item), messages.handling[item.handling]]),
    ...(detail === 'full' ? originOf(item) : []),
    ...(item.onlyIf === undefined || detail === 'names' ? [] : [messages.onlyIf(item.onlyIf)]),
    ...(item.soft ? [messages.soft] : []),
  ]
  const source = detail === 'full' ? `〔${item.clause.provision.replaceAll(' › ', '')}〕` : ''
  const box = done ? '☑' : '☐'
  return `${String(number)}. ${box} ${item.name}${words.length === 0 ? '' : `（${words.join('；')}）`}${source}`
}

function kindOf({ original, copies }: Item): readonly string[] {
  return original === '未写' && copies === undefined
    ? []
    : [messages.copies(original === '未写' ? '' : original, copies)]
}

function originOf({ providedBy, stampedBy, form, handling }: Item): readonly string[] {
  return [
    ...(handling === '系统可查免交' ? [] : [messages.providedBy(providedBy)]),
    ...(stampedBy === undefined ? [] : [messages.stampedBy(stampedBy)]),
    ...(form === undefined ? [] : [messages.form(form)]),
  ]
}

export function changeLines({ items }: Checklist, changed: readonly Tick[]): readonly string[] {
  const names = (done: boolean) =>
    changed
      .filter((tick) => tick.done === done)
      .flatMap(({ id }) => {
        const at = items.findIndex((item) => item.id === id)
        const item = items[at]
        return item === undefined ? [] : [messages.numbered(at + 1, bare(item.name))]
      })
  const [ready, open] = [names(true), names(false)]
  return [
    ...(ready.length === 0 ? [] : [messages.ticked(ready)]),
    ...(open.length === 0 ? [] : [messages.unticked(open)]),
  ]
}

function bare(name: string): string {
  return name.replace(/（[^）]*）/gu, '')
}

function dueLines({ deadlines }: Checklist): readonly string[] {
  return deadlines.flatMap(({ name, due, yours, soft }) =>
    yours && due !== undefined ? [messages.due(name, chineseDate(due), soft)] : [],
  )
}

function callLines({ callToAsk }: Checklist): readonly string[] {
  return callToAsk.map(({ question, whom }) => messages.call(question, whom))
}

/** As many calls as fit, and how many are left; all of them where they were asked for. */
function withinLimit(
  calls: readonly string[],
  fits: (lines: readonly string[]) => boolean,
  about: ListReplyKind,
): readonly string[] {
  const [head, all] = [messages.calls, calls.map((call, at) => `${String(at + 1)}. ${call}`)]
  if (about.kind === 'calls' || fits([head, ...all])) return [head, ...all]
  for (let count = all.length - 1; count > 0; count--) {
    const some = [head, ...all.slice(0, count), messages.moreCalls(all.length - count)]
    if (fits(some)) return some
  }
  return [messages.moreCalls(all.length)]
}

function repealedLead({ notices, basis }: Checklist): string {
  const [first] = basis
  return first !== undefined && notices.some(({ code }) => code === 'repealed')
    ? phrases.repealedLead(first.document)
    : ''
}

function allDone({ items }: Checklist, ticks: Ticks): boolean {
  return items.length > 0 && items.every(({ id }) => ticks[id] === true)
}

/** Each clause once, in the order of the items; of the calls' where only they are shown. */
function citationsOf({ items, callToAsk }: Checklist, about: ListReplyKind): readonly Citation[] {
  const all =
    about.kind === 'calls' || items.length === 0
      ? callToAsk.flatMap(({ clause }) => (clause === undefined ? [] : [clause]))
      : items.map(({ clause }) => clause)
  return all.filter((clause, at) => all.findIndex((other) => same(other, clause)) === at)
}

function same(one: Citation, other: Citation): boolean {
  return one.sourceFile === other.sourceFile && one.start === other.start && one.end === other.end
}
