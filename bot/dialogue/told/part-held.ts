import type { CohortReading } from '../../understand/index.ts'
import { claimsIn } from '../claims.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 5万对不对, after 乙班预拨是多少: a figure put forward, nothing else said, is of the part of the people asked about just before. Undefined where
 * no part was, or the words name other people, or all.
 */
export function partHeld(
  { part }: ConversationState,
  { tokens }: CohortReading,
  text: string,
): readonly SharedFacts[] | undefined {
  if (part === undefined || tokens.length > 0 || !figureAlone.test(text)) return undefined
  return claimsIn(text).length === 1 ? part : undefined
}

/** The people of the part asked about last, where one was. */
export function ofPart(state: ConversationState): ConversationState {
  return state.part === undefined ? state : { ...state, groups: state.part }
}

/** 5万对不对, 是不是3万, 老板说6万，对吗: whether that is it, and nothing named that it is of. */
export const figureAlone =
  /^(?:那|那么|所以|就|也就|应该|应当|大概|差不多|，)*(?:(?:[^，。？！\d班批期]{1,6})(?:说|算|报|讲|写|告诉)(?:我|我们|出来|了|的)*)?(?:是不是|不是|是|有|能拿|给|得|，)*\d[\d.]*(?:[万千百]+\d*)?(?:多|左右)?(?:元|块钱?)?(?:，)?(?:是不是|是|都|这|这个|数|，)*(?:对不对|对得上|对不上|没错|对|准|错了?)?(?:吗|么|吧|不|没|呢)?[？。！]*$/u
