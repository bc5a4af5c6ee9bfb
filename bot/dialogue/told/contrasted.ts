import { classNumber, cohortTokens, contrastIn, ordinalsIn } from '../../understand/index.ts'
import { classesIn } from './classes-known.ts'
import type { ConversationState } from '../state.ts'

/**
 * 不是技师，是高级工; 不是5个，是15个, of several classes: the one of which the denied holds has the other instead. `unclear` where it holds of
 * none or of several; undefined where nothing is put in place of another.
 */
export function contrasted(
  state: ConversationState,
  text: string,
): ConversationState | 'unclear' | undefined {
  const classes = classesIn(state)
  const contrast = classes === undefined ? undefined : contrastIn(text)
  if (classes === undefined || contrast === undefined) return undefined
  const [number, ...more] = ordinalsIn(contrast.rest)
  if (cohortTokens(contrast.rest).length > 0 || more.length > 0) return undefined
  const { fact, denied, holds } = contrast
  const hits = classes.filter(
    ({ own, heads, groups }) =>
      (number === undefined || own[classNumber] === number) &&
      (fact === 'headcount' ? heads === denied && groups.length === 1 : own[fact] === denied),
  )
  const [hit] = hits
  if (hit === undefined || (hits.length > 1 && hits.length < classes.length)) return 'unclear'
  if (hits.length > 1 && fact === 'headcount') return 'unclear'
  return {
    ...state,
    groups: classes.flatMap((each) =>
      hits.includes(each) ? each.groups.map((group) => ({ ...group, [fact]: holds })) : each.groups,
    ),
    divided: false,
  }
}
