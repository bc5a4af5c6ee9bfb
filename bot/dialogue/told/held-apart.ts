import { people } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'

/** Some of the people known, told apart by the certificate they have, or have not had for long. */
export interface HeldApart {
  readonly count: number
  /** The words that tell them apart. */
  readonly words: string
  /** What is said beside: the words before, and those after. */
  readonly rest: string
}

/**
 * 有4个中级证才拿了一年, of more people known: so many are told apart by the certificate they have; they are no class of that level, and the
 * year is none of training. Undefined where more are told of than are known.
 */
export function heldApart(state: ConversationState, text: string): HeldApart | undefined {
  const match = held.exec(text)
  const [count] = people(`${match?.groups?.['count'] ?? ''}人`)
  if (match === null || count === undefined) return undefined
  const heads = groupsOf(state).map(({ headcount }) => (typeof headcount === 'number' ? headcount : 0))
  if (heads.reduce((sum, each) => sum + each, 0) <= count) return undefined
  const at = match.index + match[0].indexOf(match.groups?.['said'] ?? '')
  const end = match.index + match[0].length
  return {
    count,
    words: text.slice(at, end),
    rest: `${text.slice(0, at)}${text.slice(end)}`.replace(/^[，。？！；]+|[，；]+$/gu, ''),
  }
}

/** 有3个证不够两年，改报中级: so many are changed, whatever the reason. */
export function withoutReason(state: ConversationState, text: string): string {
  const match = held.exec(text)
  const then = match === null ? '' : text.slice(match.index + match[0].length)
  return match === null || !changes.test(then) || heldApart(state, text) === undefined
    ? text
    : `${text.slice(0, match.index)}${match.groups?.['mark'] ?? ''}有${match.groups?.['count'] ?? ''}个${then.replace(changes, '$1')}`
}

const changes = /^[，]?(?:所以|就|都|只能|只好|先|那就)*((?:[改换转变]|去报))/u

const held =
  /(?<mark>^|[，。？！；])(?<said>(?:但是?|不过|可是?|还|又|另外|发现|里[面头边]?|其中)*有(?<count>[\d一二两俩三仨四五六七八九十]+)(?:个|名|位)?(?:人|学徒|职工)?(?:的)?(?:(?:手里|手上)(?:的)?)?(?:(?:低一?级|[初中高]级工?|技师)(?:的)?)?证(?:书)?(?:才|刚|只|还|拿|取|考|持有?|到手|到|得|没|不|未|了|有|满|够|足|是|去年|今年|前年)+(?:(?:\d+|[一二两三四半])(?:年|个?月)(?:半|多|都不到|不到)?)?)(?=$|[，。？！；])/u
