import { cohortTokens, type CohortReading } from '../../understand/index.ts'
import { without } from './merge.ts'
import type { ConversationState } from '../state.ts'

/** 后来这工种被纳入评价了，18个里有12个拿证: of the trade first, and then of the people. */
export function evaluationFirst(
  text: string,
): { readonly value: boolean; readonly rest: string } | undefined {
  const end = text.search(/[，。；]/u)
  const [only, ...more] = cohortTokens(text.slice(0, Math.max(0, end)))
  if (only?.kind !== 'evaluation' || more.length > 0) return undefined
  const rest = text.slice(end + 1)
  return cohortTokens(rest).some(({ kind }) => kind === 'outcome') ? { value: only.value, rest } : undefined
}

/** 已开展评价的工种, after 遴选设立的项目: only a trade not yet evaluated is one, so that it is one no longer. */
export function projectNoMore(state: ConversationState, { tokens }: CohortReading): ConversationState {
  const evaluated = tokens.some((token) => token.kind === 'evaluation' && token.value)
  if (!evaluated || tokens.some((token) => token.kind === 'project' || isOther(token))) return state
  const project = ['selected-project']
  return {
    ...state,
    shared: without(state.shared, project),
    groups: state.groups.map((group) => without(group, project)),
  }
}

function isOther(token: CohortReading['tokens'][number]): boolean {
  return token.kind === 'evaluation' && !token.value
}
