import {
  className,
  classNames,
  classNumber,
  ordinalsIn,
  people,
  type CohortReading,
} from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { classesIn } from './classes-known.ts'
import { append, cohortFacts, pick, without } from './merge.ts'

/**
 * 第二批40人, 另外一个班, after people were told of: they stand beside those, and neither divide nor correct them. 第二批 spoken of again
 * is no further one.
 */
export function bringsClass(state: ConversationState, text: string): boolean {
  const told = [state.shared, ...state.groups].some((group) => group['headcount'] !== undefined)
  if (!told || people(text).length === 0 || corrects.test(text)) return false
  const known = classesNamed(state)
  return another.test(text) || ordinalsIn(text).some((each) => !known.includes(each))
}

/** The further class beside those known, each with its number. */
export function besideClasses(
  state: ConversationState,
  reading: CohortReading,
  text: string,
): ConversationState {
  const known = classesNamed(state)
  const numbered = ownGroups(state).map((group) => ({ [classNumber]: known[0] ?? 1, ...group }))
  const before = known.length > 1 || classesIn(state) === undefined ? numbered : ownGroups(state)
  const [ordinal] = ordinalsIn(text).filter((each) => !known.includes(each))
  const number = ordinal ?? Math.max(...known) + 1
  const groups = reading.groups.length === 0 ? [{}] : reading.groups
  return append(
    { ...state, shared: without(state.shared, [...cohortFacts]), groups: before },
    {
      ...reading,
      groups: groups.map((group) => ({ [classNumber]: number, ...nameOf(number, text), ...group })),
    },
  )
}

function nameOf(number: number, text: string): SharedFacts {
  const name = classNames(text).get(number)
  return name === undefined ? {} : { [className]: name }
}

/** 高级工9人呢, after 中级工16人: those told of before, asked of by themselves, and not corrected; 加起来 takes them together. */
export function setAside(
  before: ConversationState,
  after: ConversationState,
  { groups, shared }: CohortReading,
  text: string,
): readonly SharedFacts[] {
  const [said, ...more] = groups
  if (before.place !== after.place) return []
  const kept = before.aside ?? []
  if (said === undefined || more.length > 0 || typeof said['headcount'] !== 'number') return kept
  if (supposes.test(text) || corrects.test(text)) return kept
  const own = ownGroups(before)
  const naming = Object.entries(pick({ ...shared, ...said }, ['level', 'category']))
  const another = own.every(
    (group) =>
      typeof group['headcount'] === 'number' && naming.some(([fact, value]) => differs(group[fact], value)),
  )
  // 再加5个高级工: they stand beside those known already.
  const now = ownGroups(after)
  const stays = own.every((group) => now.some((each) => sameClass(group, each)))
  return own.length > 0 && another && !stays ? [...kept, ...own] : kept
}

function sameClass(one: SharedFacts, other: SharedFacts): boolean {
  return ['level', 'category', 'headcount'].every((fact) => one[fact] === other[fact])
}

/** 加起来, 两个班一共: those set aside and those known now. */
export function takenTogether(state: ConversationState, text: string): ConversationState | undefined {
  const { aside = [] } = state
  const own = ownGroups(state)
  const heads = new Set([...aside, ...own].map((group) => group['headcount']))
  const together = addsUp.test(text) || (inAll.test(text) && heads.size > 1)
  if (aside.length === 0 || !together) return undefined
  return {
    ...state,
    shared: without(state.shared, [...cohortFacts]),
    groups: [...aside, ...own],
    divided: false,
    whole: undefined,
    aside: [],
  }
}

/** 我们厂一共300人: those are not the class. */
export function countsFirm(text: string): boolean {
  return firm.test(text)
}

/** 市里今年计划1200人，省里按啥标准拨钱: a city's plan, and no class. */
export function countsPlan(text: string): boolean {
  return plan.test(text) && !ofClass.test(text)
}

const plan = /省(?:里|厅|级|财政).*拨|拨.*省(?:里|厅|级|财政)/u
const ofClass = /学徒|技师|[初中高]级|年(?:期|制|的班)|[两\d]年|企业|公司|单位|厂/u

/** 加起来多少, 那一共呢: of all those told of. */
export function asksAllTogether(text: string): boolean {
  return addsUp.test(text) || inAll.test(text)
}

function ownGroups(state: ConversationState): readonly SharedFacts[] {
  const common = pick(state.shared, [...cohortFacts])
  return (state.groups.length === 0 ? [{}] : state.groups).map((group) => ({ ...common, ...group }))
}

function differs(one: SharedFacts[string] | undefined, other: SharedFacts[string]): boolean {
  return one !== undefined && one !== other
}

const supposes = /换|改|要是|如果|假如|假设|万一|都(?:培|是|算|按)/u
const several =
  '(?:这)?(?:两|俩|2|几|三)(?:个|批|边|拨|班|种|项|笔|者|样|地|处|家)?(?:班|级|等级|地方|城市|公司|厂)?(?:的)?'
const howMuch = '(?:一共|总共|合计|算|是|能|可以|补|拿|领|给|有)*(?:多少)?(?:钱|补贴)?[呢啊？。]*$'
const addsUp = new RegExp(
  `^(?:那|这|把|它们?|所以|你|帮我|，)*(?:(?:${several})?(?:都)?(?:加|合)(?:在)?(?:起来|一起|一块儿?|到一起)|${several}(?:一共|总共|合计|总计))${howMuch}`,
  'u',
)
const inAll = new RegExp(`^(?:那|这|所以|全部|所有的?|，)*(?:一共|总共|合计|总计|拢共)${howMuch}`, 'u')

/** The numbers of the classes told apart by name; one told of without a number is the first. */
function classesNamed(state: ConversationState): readonly number[] {
  const named = ownGroups(state).flatMap((group) => {
    const { [classNumber]: number } = group
    return typeof number === 'number' ? [number] : []
  })
  return named.length === 0 ? [1] : [...new Set(named)]
}

const level = '(?:新的?)?(?:高级技师|技师|[初中高]级工?)?(?:的)?'
const another = new RegExp(
  `(?:另(?:外)?|还有|还|又)(?:又|再)?(?:开|办|招|来|有|报)?了?(?:一个?|个)${level}[班批拨组期]|再(?:开|办|招|来|报)了?(?:一个?|个)${level}[班批拨组]`,
  'u',
)
const corrects = /不对|不是|改成|改为|应该|其实|错了|更正/u
const firm =
  /^(?:那|哦|对了|，)*(?:我们|咱们?)?(?:全?厂|公司|企业|单位|集团)(?:里|现在|目前|现有|一共|总共|总|共|大概|有|是|在职|员工|职工)*[\d一二两三四五六七八九十百千]+(?:来|多|几)?(?:个|名|号)?(?:人|员工|职工)(?:左右|吧|了)*[。]*$/u
