import { people, readCohorts } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { outcomeFacts, pick, without } from './merge.ts'

/**
 * 没过的都算合格没证: those who had come to the one come to the other, and nobody else does; `rest` is what else was said. `moved`: it is supposed at
 * another place, where those who passed at the first are taken to have their certificates. Undefined where it is of all of them, or of nobody known.
 */
export function countedAs(
  state: ConversationState,
  text: string,
  moved: boolean,
): { readonly state: ConversationState; readonly rest: string } | undefined {
  const doubted = doubtedAs(state, text)
  if (doubted !== undefined) return doubted
  const told = [...text.matchAll(asOther)]
  if (!told.some(([said]) => counts.test(said))) return undefined
  const groups = groupsOf(state)
  const found = new Map<SharedFacts, SharedFacts>()
  for (const [, was = '', count, now = ''] of told) {
    const [from, to] = [outcomeOf(was), outcomeOf(now)]
    const hits = groups.filter((group) => hasOutcome(group, from))
    const heads = hits.reduce((sum, group) => sum + Number(group['headcount']), 0)
    const those = count === undefined ? heads : people(`${count}个`)[0]
    if (Object.keys(to).length === 0 || hits.length === 0 || those !== heads) return undefined
    for (const group of hits) found.set(group, to)
  }
  if (groups.length < 2 || (found.size === groups.length && told.length < 2)) return undefined
  const rest = text.replace(asOther, '').replace(/^，+|，+$/gu, '')
  return {
    state: {
      ...state,
      whole: undefined,
      shared: without(state.shared, outcomeFacts),
      groups: groups.map((group) => {
        const own = without(group, Object.keys(without(state.shared, ['headcount', ...outcomeFacts])))
        const to = found.get(group)
        const passed = group['passed'] === true && to?.['certified'] === false ? { passed: true } : {}
        if (to !== undefined) return { ...without(own, outcomeFacts), ...passed, ...to }
        const keeps = moved && group['passed'] === true && group['certified'] === undefined
        return keeps ? { ...own, certified: true } : { ...own, ...pick(group, outcomeFacts) }
      }),
      divided: false,
    },
    rest,
  }
}

/** 就按没证算, of those whose certificate is of another kind: of them, and of nobody else. */
function doubtedAs(
  state: ConversationState,
  text: string,
): { readonly state: ConversationState; readonly rest: string } | undefined {
  const [said, now = ''] = asThose.exec(text) ?? []
  const groups = groupsOf(state)
  if (said === undefined || !groups.some(ofOtherKind)) return undefined
  const to = { passed: true, ...outcomeOf(now) }
  const [only, ...more] = groups.map((group) =>
    ofOtherKind(group) ? { ...without(group, outcomeFacts), ...to } : group,
  )
  return {
    state:
      only !== undefined && more.length === 0
        ? { ...state, shared: only, groups: [] }
        : {
            ...state,
            shared: without(state.shared, outcomeFacts),
            groups: [...(only ? [only] : []), ...more],
          },
    rest: text.replace(said, '').replace(/^，+|，+$/gu, ''),
  }
}

const ofOtherKind = (group: SharedFacts) => group['other-certificate'] === true

/** Those who left are none of those who failed. */
function hasOutcome(group: SharedFacts, from: SharedFacts): boolean {
  const told = Object.entries(pick(from, ['passed', 'certified']))
  return (
    told.length > 0 && group['left-early'] !== true && told.every(([fact, value]) => group[fact] === value)
  )
}

function outcomeOf(words: string): SharedFacts {
  return pick(readCohorts(`都${words}`).shared, outcomeFacts)
}

const failed = '没过|没通过|不合格|没合格|没考过|没及格'
const bare = '(?:没有?|没拿|没取|没拿到|没取得|无|未取得|未取)证(?:书)?'
const has = '有证|(?:拿|取)(?:到|得)?(?:了)?证(?:书)?'
const outcome = `${failed}|(?:合格|过了)(?:但是?|却|而)?${bare}|${bare}|${has}|合格|过了|通过`
const asOther = new RegExp(
  `(?<=^|[，。；])(?:那|要是|如果|假如|把|将|就|，)*(${outcome})的(?:[那这])?(?:([\\d一二两三四五六七八九十百]+)(?:个|名|位)|几个|些)?(?:人|学徒)?(?:要是|如果|也|就|都|全|全部|均|一律)*(?:算|按|当|视为|作为|改成|看成|看作|变成|按照)?(?:是|成|作|为|做)?(${outcome})(?:的|了)?(?:来)?(?:算|处理|的话|呢|吧)*(?=$|[，。？！；]|能|一共|总共|[补给拿领差]|多少)`,
  'gu',
)
const asThose = new RegExp(
  `(?<=^|[，。；])(?:那|要是|如果|假如|先|就|，|这几个|这些|他们|那些|那[\\d一二两三四五六七八九十]+个)*(?:都|全|一律)?(?:算|按照?|当|视为|作为)(?:成|作|为|是)?(${bare}|合格(?:但是?|却)?${bare}|${has})(?:的|了)?(?:来)?(?:算|处理|的话|呢|吧)*(?=$|[，。？！；]|能|一共|总共)`,
  'u',
)
const counts = /算|按|当|视为|作为|改成|看成|看作|变成/u
