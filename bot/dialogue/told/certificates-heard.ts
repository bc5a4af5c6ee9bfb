import type { Program } from '../../../knowledge/index.ts'
import { people, readCohorts } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { certificateCounts, withKinds } from './certificate-groups.ts'
import { groupsOf } from '../context.ts'
import { cohortFacts, without } from './merge.ts'

/**
 * People told of for the subsidy for certificates, and now more of them (还有5个直接考的中级，加上), or some of those who took 中级 at once who had
 * a lower one before (中级里有两个以前就有初级证). Undefined where neither is told, or it cannot be told whose they are.
 */
export function certificatesHeard(before: ConversationState, text: string, program: Program) {
  if (before.course?.programme !== 'certificate-subsidy') return undefined
  const shared = before.groups.length === 0 ? before.shared : without(before.shared, [kind])
  const known = withKinds(groupsOf({ shared, groups: before.groups }), program)
  if (known.some((group) => group[kind] === undefined || typeof group['headcount'] !== 'number'))
    return undefined
  const groups = divided(known, text) ?? withMore(known, text)
  if (groups === undefined) return undefined
  const rest = without(before.shared, [kind, ...cohortFacts])
  const state: ConversationState = { ...before, shared: rest, groups, divided: false }
  return { state, cohorts: readCohorts(''), tellsClass: true, mentioned: [] }
}

function withMore(known: readonly SharedFacts[], text: string): readonly SharedFacts[] | undefined {
  if (!adds.test(text) || ofApprentices.test(text)) return undefined
  const more = certificateCounts(text)
  return more === undefined ? undefined : [...known.map(withoutOwnKind), ...more]
}

function divided(known: readonly SharedFacts[], text: string): readonly SharedFacts[] | undefined {
  const [said = ''] = hadLower.exec(text) ?? []
  const [count, ...others] = people(said)
  const [from, ...more] = known.filter((group) => group[kind] === atOnce)
  const heads = Number(from?.['headcount'])
  if (from === undefined || more.length > 0 || count === undefined || others.length > 0 || count > heads)
    return undefined
  return known.flatMap((group) =>
    group === from
      ? [
          ...(heads > count ? [{ ...group, headcount: heads - count }] : []),
          { ...group, [kind]: fromLower, headcount: count },
        ]
      : [group],
  )
}

/** What the level says already is not kept beside it. */
const withoutOwnKind = (group: SharedFacts) =>
  group['level'] === undefined || group['level'] !== group[kind] ? group : without(group, [kind])

const kind = 'certificate-kind'
const atOnce = '初次直接取中级工'
const fromLower = '由初级升中级工'
const adds =
  /^(?:那|对了|哦|，)*(?:还有|再(?:加|算|来|有)|另外|又有?|加上?)|加上(?:去)?(?:呢|的话)?[，。？！]*$/u
const ofApprentices = /学徒|年(?:期|制)|线上|订单|岗前|老师|导师/u
/** 有两个以前就有初级证, 4个是由初级升上来的. */
const hadLower =
  /(?:\d{1,4}|[一二两俩三仨四五六七八九十]{1,3})(?:个|名|位)?(?:人|员工|职工)?(?:以前|之前|原来|本来|早就|早|先前|已经?|原先|都|就|手里|是|属于)*(?:(?:有|持有?|拿过|考过|取过|领过|拿了|考了)(?:了|过|的)?初级工?的?(?:证书?)|(?:由|从)?初级工?(?:证)?(?:升|考)(?:上|到|成|中级)+(?:来|工|的)*)/u
