import type { Assistant, Reply } from '../../../bot/index.ts'
import { emptyState } from '../../../bot/index.ts'
import { files, kinds, outcomes, type Conversation, type ExpectedTurn } from './bank.ts'
import { verdicts } from './bank-verdicts.ts'
import { normalise } from './score.ts'

const kindOf: ReadonlyMap<string, string> = new Map(Object.entries(kinds))

/** One failed conversation: where and why. */
export interface Failure {
  readonly id: string
  readonly reasons: readonly string[]
  readonly asked: readonly string[]
  readonly answered: string
  readonly wrongAmount: boolean
}

/** Holds one conversation and says what falls short, or undefined when nothing does. */
export function tryConversation(assistant: Assistant, conversation: Conversation): Failure | undefined {
  let state = emptyState
  let wrongAmount = false
  let answered = ''
  const reasons: string[] = []
  for (const [at, expected] of conversation.轮.entries()) {
    const result = assistant.turn(state, expected.问, conversation.asOf)
    state = result.state
    const found = shortfalls(expected, result.reply)
    if (found.length > 0) answered = result.reply.answer
    wrongAmount ||= found.some((reason) => reason.startsWith('金额错'))
    reasons.push(
      ...found.map((reason) => (conversation.轮.length > 1 ? `第${String(at + 1)}轮 ${reason}` : reason)),
    )
  }
  if (reasons.length === 0) return undefined
  return { id: conversation.id, reasons, asked: conversation.轮.map(({ 问 }) => 问), answered, wrongAmount }
}

/** Words the bank cites that are not in the text they are said to be in. */
export function unknownQuotes(
  conversations: readonly Conversation[],
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const squashed = new Map([...texts].map(([file, raw]) => [file, squash(raw)]))
  return conversations.flatMap(({ id, 轮 }) =>
    轮
      .flatMap(({ 引 }) =>
        引.flat().filter((each) => {
          const { file, words } = splitPlace(each)
          return squashed.get(file)?.includes(squash(words)) !== true
        }),
      )
      .map((each) => `${id} ${each}`),
  )
}

function shortfalls(expected: ExpectedTurn, reply: Reply): readonly string[] {
  if (expectsNothing(expected)) return []
  const text = normalise(reply.answer.replaceAll(/[*`]/gu, ''))
  const verdict = expected.判 === undefined ? undefined : verdicts[expected.判]
  const wanted = expected.结果 ?? verdict?.outcomes ?? ['回答']
  const problems: string[] = []
  if (!wanted.some((name) => outcomes[name] === reply.outcome))
    problems.push(`结果 ${reply.outcome}，应为 ${wanted.join('或')}`)
  const opening = firstLine(reply)
  for (const group of verdict?.holds ?? [])
    if (!hit(group, verdict?.first === true ? opening : text))
      problems.push(`${verdict?.first === true ? '首句' : ''}缺「${expected.判 ?? ''}」`)
  for (const group of verdict?.without ?? [])
    if (hit(group, opening)) problems.push(`首句与「${expected.判 ?? ''}」相反`)
  for (const group of expected.含) if (!hit(group, text)) problems.push(`缺「${group}」`)
  for (const group of expected.不含)
    if (hit(group, group.startsWith('/^') ? opening : text)) problems.push(`不该有「${group}」`)
  if (expected.首句 !== undefined && !hit(expected.首句, opening)) problems.push(`首句缺「${expected.首句}」`)
  if (expected.追问 !== undefined) {
    if (reply.missing.length === 0) problems.push('没有列出缺少的事实')
    for (const group of expected.追问) if (!hit(group, text)) problems.push(`没有问「${group}」`)
  }
  problems.push(...moneyShortfalls(expected, reply, text))
  for (const alternatives of expected.引)
    if (!alternatives.some((each) => cites(reply, each))) problems.push(`没引「${alternatives[0] ?? ''}」`)
  if (text.length > 900) problems.push(`回答 ${String(text.length)} 字，过长`)
  const repealed = /废止/u.test(reply.answer)
  if (expected.时效 === '已废止' && !repealed) problems.push('没说依据已废止')
  if (expected.时效 === '现行' && repealed) problems.push('当时尚未废止，却说已废止')
  if (expected.时效 === '两说' && !(repealed && /2024-?年?(11|12)|11月26日|12月31日/u.test(text)))
    problems.push('没把印发日与公布日两头说清')
  return problems
}

/** What is said first, without the words that name a repealed document. */
function firstLine(reply: Reply): string {
  const line =
    reply.answer
      .replaceAll(/[*`]/gu, '')
      .split('\n')
      .find((each) => each.trim() !== '') ?? ''
  return normalise(line).replace(/^据已废止的[^,]*,/u, '')
}

/** A turn that only leads up to the next one. */
function expectsNothing({ 含, 不含, 引, ...rest }: ExpectedTurn): boolean {
  return (
    [...含, ...不含, ...引].length === 0 &&
    Object.entries(rest).every(([key, value]) => key === '问' || value === undefined)
  )
}

function moneyShortfalls(expected: ExpectedTurn, reply: Reply, text: string): readonly string[] {
  const amounts = reply.amounts.filter(({ kind }) => kind !== 'claimed')
  const shown = amounts.map(({ fen }) => fen / 100)
  const problems: string[] = []
  if (expected.无金额 === true && shown.length > 0) problems.push(`金额错：不该有 ${shown.join('、')}`)
  if (expected.全部金额 !== undefined) {
    const allowed = new Set([...expected.全部金额, 0])
    const extra = shown.filter((value) => !allowed.has(value))
    if (extra.length > 0) problems.push(`金额错：多出 ${extra.join('、')}`)
  }
  const totals = amounts.filter(({ kind }) => kind === 'total').map(({ fen }) => fen / 100)
  const due = new Set([...(expected.金额?.合计 ?? []), ...(expected.金额?.任一 ?? []), 0])
  const wrong = totals.filter((value) => !due.has(value))
  if (expected.金额?.合计 !== undefined && expected.全部金额 === undefined && wrong.length > 0)
    problems.push(`金额错：多出合计 ${wrong.join('、')}`)
  for (const [kind, values] of Object.entries(expected.金额 ?? {}))
    for (const value of values ?? []) {
      const listed =
        kind === '任一' || (kind === '合计' && totals.length === 0)
          ? shown
          : amounts.filter((each) => each.kind === kindOf.get(kind)).map(({ fen }) => fen / 100)
      if (!listed.includes(value))
        problems.push(
          `${shown.length > 0 && reply.outcome === 'answer' ? '金额错' : '金额缺'}：${kind} ${String(value)}，所列 ${amounts.map((each) => `${each.kind}:${String(each.fen / 100)}`).join('、') || '无'}`,
        )
      else if (!spelled(value).some((each) => text.includes(each)))
        problems.push(`回答里没写出 ${String(value)}`)
    }
  return problems
}

function spelled(value: number): readonly string[] {
  return [String(value), `${String(value / 10000)}万`, `${String(value / 10000)}(万`]
}

function cites(reply: Reply, wanted: string): boolean {
  const { file, words } = splitPlace(wanted)
  const a = squash(words)
  return reply.citations.some(({ sourceFile, quote }) => {
    if (!sourceFile.endsWith(file)) return false
    const b = squash(quote)
    const size = Math.min(8, a.length, b.length)
    for (let at = 0; at + size <= a.length; at++) if (b.includes(a.slice(at, at + size))) return true
    return false
  })
}

function splitPlace(each: string): { readonly file: string; readonly words: string } {
  const at = each.indexOf('：')
  const file = Object.entries(files).find(([name]) => name === each.slice(0, at))?.[1]
  if (file === undefined) throw new Error(`不认得的文件：${each}`)
  return { file, words: each.slice(at + 1) }
}

function squash(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

function hit(group: string, text: string): boolean {
  if (group.length > 2 && group.startsWith('/') && group.endsWith('/'))
    return new RegExp(group.slice(1, -1), 'u').test(text)
  return group.split('|').some((each) => text.includes(normalise(each)))
}
