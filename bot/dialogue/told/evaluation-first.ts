import { cohortTokens, type CohortReading } from '../../understand/index.ts'
import { without } from './merge.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 后来这工种被纳入评价了，18个里有12个拿证; 其中18个拿证了，工种已纳入评价: of the trade, and then of the people. `anywhere`: not only where
 * it is said first.
 */
export function evaluationFirst(
  text: string,
  anywhere: boolean,
): { readonly value: boolean; readonly rest: string } | undefined {
  const clauses = text.split(/[，。；]/u).filter((clause) => clause !== '')
  const told = clauses.map((clause) => cohortTokens(clause))
  const [only, ...more] = told.flat().filter(({ kind }) => kind === 'evaluation')
  const at = told.findIndex((tokens) => tokens.length === 1 && tokens[0]?.kind === 'evaluation')
  if (only?.kind !== 'evaluation' || more.length > 0 || at < 0 || (at > 0 && !anywhere)) return undefined
  const rest = clauses.toSpliced(at, 1).join('，')
  return cohortTokens(rest).some(({ kind }) => kind === 'outcome') ? { value: only.value, rest } : undefined
}

/**
 * 已开展评价的工种, after 遴选设立的项目: only a trade not yet evaluated is one, so that it is one no longer; 拿到等级证了 says that it is evaluated.
 * Whoever was known to have the 合格证书 of a trade not evaluated has no certificate of grade.
 */
export function projectNoMore(state: ConversationState, { tokens, text }: CohortReading): ConversationState {
  const evaluated = tokens.some((token) => token.kind === 'evaluation' && token.value)
  const graded =
    grade.test(text) &&
    tokens.some((token) => token.kind === 'outcome' && token.fact === 'certified' && token.value)
  if ((!evaluated && !graded) || tokens.some((token) => token.kind === 'project' || isOther(token)))
    return state
  const project = ['selected-project', ...(graded ? ['in-evaluation', 'pass-certificate'] : [])]
  const now = (facts: SharedFacts): SharedFacts => ({
    ...without(facts, project),
    ...(!graded && hasOther(facts) ? { certified: false, 'evaluation-failed': true } : {}),
  })
  return { ...state, shared: now(state.shared), groups: state.groups.map(now) }
}

function hasOther(facts: SharedFacts): boolean {
  return facts['pass-certificate'] === true && facts['certified'] === undefined
}

const grade = /(?:等级|职业资格)证/u

function isOther(token: CohortReading['tokens'][number]): boolean {
  return token.kind === 'evaluation' && !token.value
}
