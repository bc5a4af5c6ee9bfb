import { people } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import { outcomeFacts, pick, without } from './merge.ts'
import { alikeTogether } from './unsettled.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/**
 * 要没这5个人的事, 这5个要是没出岔子, of people some of whom left, failed or have no certificate: had nothing happened to them, they came to the same as
 * the others of their class. Undefined where nothing of the kind is said, or it cannot be told whom it means.
 */
export function nothingHappened(state: ConversationState, text: string): ConversationState | undefined {
  const found = forms.map((each) => each.exec(text)).find((each) => each !== null)
  if (found === null || found === undefined) return undefined
  const groups = groupsOf(state)
  const fell = groups.filter(fellShort)
  const count = people(`${found.groups?.['count'] ?? ''}人`)[0]
  const named = fell.filter(({ headcount }) => headcount === count)
  const all =
    count === undefined || count === fell.reduce((sum, group) => sum + Number(group['headcount']), 0)
  if (fell.length === 0 || (!all && named.length !== 1)) return undefined
  const spared = all ? fell : named
  const came = (group: SharedFacts) => group['passed'] === true || group['certified'] === true
  const best = groups.find((group) => !fellShort(group) && came(group)) ?? certified
  const now = groups.map((group) =>
    spared.includes(group) ? { ...without(group, outcomeFacts), ...pick(best, outcomeFacts) } : group,
  )
  return alikeTogether({ ...state, shared: without(state.shared, outcomeFacts), groups: now })
}

const certified: SharedFacts = { passed: true, certified: true }

function fellShort(group: SharedFacts): boolean {
  return group['passed'] === false || group['certified'] === false || group['left-early'] === true
}

const opens = '^(?:那|那么|当初|本来|原来|，)*'
const supposes = '(?:要是|如果|假如|假设|倘若|要)(?:当初|当时|本来|压根|根本|，)*'
const those =
  '(?:[这那](?:(?<count>[\\d一二两俩三仨四五六七八九十]+)(?:个|名|位)?|几个?|些|一?[批帮])?(?:人|学徒)?)'
const matter = '(?:事儿?|岔子?|情况|意外|问题|幺蛾子|状况|毛病|闪失)'
const spared = `(?:也|都|全|们)*(?:没有?|不)(?:出|有|发生|掉)?(?:什么|啥)?(?:${matter}|链子)(?:了)?`
const forms: readonly RegExp[] = [
  // 要没这5个人的事, 要是没出这档子事.
  new RegExp(
    `${opens}${supposes}(?:没有?|不)(?:出|有|发生)?${those}?(?:的)?(?:这些?|那些?|[这那]?档子?|[这那]些?)*${matter}(?:了)?`,
    'u',
  ),
  // 要是这5个人都没出事, 这5个人要是没事.
  new RegExp(`${opens}${supposes}${those}${spared}`, 'u'),
  new RegExp(`${opens}${those}${supposes}${spared}`, 'u'),
]
