import {
  assumedValue,
  close,
  type Entry,
  type FactValue,
  type Knowledge,
  type Program,
} from '../../../knowledge/index.ts'
import { type Part, printFactValue } from '../../compose/index.ts'
import type { ReplyFact } from '../../reply.ts'
import {
  classNaming,
  cohortTokens,
  convert,
  eventBehind,
  isoOf,
  people,
  readCohorts,
  readQuantities,
  type DayEvent,
  type FactReading,
} from '../../understand/index.ts'
import { groupsOf, type AnswerContext } from '../context.ts'
import { cohortFacts, outcomeFacts, without } from './merge.ts'
import type { ConversationState, SharedFacts } from '../state.ts'

/** Facts the entries about a topic can use. */
export function factsOfTopic(knowledge: Knowledge, jurisdiction: string, topic: string): readonly string[] {
  return knowledge.find(jurisdiction, topic).flatMap((entry) => factsOfEntry(knowledge.program, entry))
}

function factsOfEntry(program: Program, entry: Entry): readonly string[] {
  if (entry.kind === 'verdict' || entry.kind === 'value') return program.factsOf(entry.rule)
  if (entry.kind === 'deadline' && entry.from !== undefined) return [entry.from]
  return []
}

/** The facts a day can give when its event is said right behind it, though another day was known before. */
const givenBy: Readonly<Record<DayEvent, readonly string[]>> = {
  public: ['list-date', 'plan-date'],
  left: ['leave-date'],
  ended: ['term-end-date'],
  assessed: ['assessment-date'],
  accepted: [],
  'handed-in': [],
}

/** Figures and days nobody claimed go to the one fact of the topic's rules that they fit and that is still open. */
export function claimLoose(
  text: string,
  reading: FactReading,
  wanted: readonly string[],
  known: SharedFacts,
  program: Program,
  today: string,
): SharedFacts {
  const found: Record<string, FactValue> = {}
  // 合同两年，才过一个月: what a cue has read in the same breath is not said again by a figure without one.
  const cued = new Set(reading.mentions.map(({ fact }) => fact))
  const open = () =>
    [...new Set(wanted)].filter(
      (fact) =>
        found[fact] === undefined &&
        !cohortFacts.has(fact) &&
        !cued.has(fact) &&
        !stoodFor(fact, program, cued),
    )
  for (const figure of reading.loose) {
    const fits = open().flatMap((fact) => {
      const domain = program.facts.get(fact)?.domain
      const value = domain?.kind === 'quantity' ? convert(figure, domain.unit) : undefined
      return value === undefined ? [] : [{ fact, value }]
    })
    const unsaid = fits.filter(({ fact }) => known[fact] === undefined)
    const [first] = unsaid.length > 0 ? unsaid : fits
    if (first !== undefined && (fits.length === 1 || unsaid.length > 0)) found[first.fact] = first.value
  }
  for (const date of reading.looseDates) {
    const event = eventBehind(text.slice(date.end))
    // 10月1号递的材料: what the user did on the day is said, so it is no other one, such as that of the plan.
    if (event === 'handed-in') continue
    const value = isoOf(date, today)
    const [fact] = open().filter(
      (each) =>
        program.facts.get(each)?.domain.kind === 'date' &&
        (known[each] === undefined || (event !== undefined && givenBy[event].includes(each))),
    )
    if (value !== undefined && fact !== undefined) found[fact] = value
  }
  return found
}

/** 清单11月5日公布，今天报: the day told of another deed stands for that of the list. */
function stoodFor(fact: string, program: Program, cued: ReadonlySet<string>): boolean {
  const stand = program.facts.get(fact)?.assume
  return stand?.kind === 'same' && cued.has(stand.fact)
}

/** Days named that no fact took: what the user did, or means to do, then. */
export function spareDays(reading: FactReading, claimed: SharedFacts, today: string): readonly string[] {
  const taken = new Set(Object.values(claimed))
  return reading.looseDates.flatMap((date) => {
    const value = isoOf(date, today)
    return value === undefined || taken.has(value) ? [] : [value]
  })
}

/** 那如果什么都没有呢: none of what a rule lets one have instead of another is had. */
export function noneHeld(text: string, rule: readonly string[], program: Program): SharedFacts {
  const ofMentor = rule.some((fact) => ofMentors.has(fact))
  if (!nothing.test(text) && !(ofMentor && noneOfThem.test(text))) return {}
  return Object.fromEntries(
    rule.flatMap((fact): readonly [string, FactValue][] => {
      const domain = program.facts.get(fact)?.domain
      if (domain?.kind === 'boolean') return [[fact, false]]
      if (domain?.kind === 'choice' && domain.options.includes('无')) return [[fact, '无']]
      return domain?.kind === 'quantity' && !cohortFacts.has(fact) ? [[fact, 0]] : []
    }),
  )
}
const nothing =
  /^(?:那|那么|要是|如果|他|她|的话|，)*(?:什么|一样|哪样|一条|哪条|一个|哪个|全|统统|这些|以上)(?:也|都|全)*(?:没有?|不(?:满足|符合|具备|占|沾))(?:的话|呢|吗|行吗|可以吗|怎么办|，|？|。)*$/u

/** 都没有呢, of what a mentor may have; of certificates it denies no more than them. */
const noneOfThem = /^(?:那|要是|如果|他|她|，)*都(?:没有?|不是)(?:的话)?呢[？。！]*$/u
const ofMentors: ReadonlySet<string> = new Set(['mentor-level', 'post-experience-months', 'teaching-months'])

/** 拿到了, 还没下来, of the certificate just asked about. */
const gotIt =
  /^(?:都|全|也|已经?|全都|全部)*(?:还)?(?:没有?|未)?(?:拿|取|考|发|领)?(?:到手|到|得|下来|出来)(?:了)?[。！，]*$/u

/** 是的 / 没有 in answer to a yes/no fact that was just asked. */
export function answerToAsked(text: string, asked: string | undefined, program: Program): SharedFacts {
  const domain = asked === undefined ? undefined : program.facts.get(asked)?.domain
  if (asked === undefined || domain === undefined) return {}
  if (domain.kind === 'boolean') {
    // 有5个中途走了, 对了，再加2个人: some are counted, and the word is no answer for everybody.
    if (cohortFacts.has(asked) && people(text).length > 0 && !saysYes.test(text)) return {}
    // 合格的都没证: what came of them is told in so many words.
    if (outcomeFacts.includes(asked) && tellsOutcome(text)) return {}
    // 不是中级 高级: the class put right.
    if (cohortFacts.has(asked) && deniesClass(text)) return {}
    if (asked === 'certified' && gotIt.test(text)) return { [asked]: !/没|未/u.test(text) }
    if (
      /^(?!不对|不是[^，。]{0,4}[，。]?(?:是|应该|实际|其实|我|说错|搞错|写错|弄错|记错)|不是\d)(?:不是|没有?|否|无(?!锡)|不(?!分|管|知|过|同|论|止|只|清楚|确定)|未|都没有?|没的|不在|没纳入)[的了呢啊吧，。]*/u.test(
        text,
      )
    )
      return { [asked]: false }
    return yes.test(text) ? { [asked]: true } : {}
  }
  if (domain.kind === 'choice') {
    const option = [...domain.options]
      .sort((left, right) => right.length - left.length)
      .find((each) => text.includes(each))
    return option === undefined ? {} : { [asked]: option }
  }
  if (domain.kind === 'quantity') {
    const match = /^(?:就|是|有|大概|约)?(\d+(?:\.\d+)?)(?:个|人|名|位)?[。，]?$/u.exec(text)
    if (match !== null) return { [asked]: Number(match[1]) }
    // 两年, of the contract just asked about.
    const [length, ...more] = cohortFacts.has(asked) ? [] : readQuantities(text)
    if (length?.kind !== 'duration' || length.amount === undefined || more.length > 0) return {}
    const around = `${text.slice(0, length.start)}${text.slice(length.end)}`
    const value = convert({ unit: length.unit, value: length.amount }, domain.unit)
    return value !== undefined && bareAround.test(around) ? { [asked]: value } : {}
  }
  return {}
}

function deniesClass(text: string): boolean {
  const [said] = cohortTokens(text)
  return text.startsWith('不是') && said?.start === '不是'.length && said.kind !== 'outcome'
}

function tellsOutcome(text: string): boolean {
  return readCohorts(text).tokens.some(({ kind }) => kind === 'outcome')
}

/** 是的, 有，都有; and not 对了，我们是央企, 有两三个不算, 在等结果, which say something else. */
const yes =
  /^(?!对了)(?:是|有|对|嗯|在|都有?|是的|有的|取得了|合格|纳入了)(?:[的了呢啊吧]*(?:$|[，。])|[的了啊吧]+(?=都|全|也|我们|他|这|已))/u
/** 有，28个都有. */
const saysYes = /^(?:是的?|有的?|对的?|嗯|都有)[，。](?!.*(?:没|不|未|走|离|退|挂))/u
const bareAround = /^(?:就|是|都|签|了|有|大概|约|的|合同|期|[，。])*$/u

/** Whether the turn is nothing but the answer to the fact just asked for: 是, 没有的, 普通. */
export function isBareAnswer(text: string, asked: string | undefined, program: Program): boolean {
  return (
    text.length <= 6 &&
    !/[？吗么呢]|多少|哪|谁|几|怎/u.test(text) &&
    Object.keys(answerToAsked(text, asked, program)).length > 0
  )
}

/** The facts panel of a reply: what the user said, and what the answer took for granted. */
export function replyFacts(
  state: ConversationState,
  parts: readonly Part[],
  program: Program,
  placeName: string | undefined,
): Readonly<Record<string, ReplyFact>> {
  const facts: Record<string, ReplyFact> = {}
  const samePlace = state.place !== undefined && state.place === state.profile?.place
  if (placeName !== undefined)
    facts['region'] = { value: placeName, label: '地区', from: samePlace ? 'profile' : 'user' }
  const groups = groupsOf(state)
  const profile = state.profile === undefined ? [] : groupsOf(state.profile)
  const valuesIn = (list: readonly SharedFacts[], fact: string) =>
    list.flatMap((group) => (group[fact] === undefined ? [] : [group[fact]]))
  for (const fact of new Set(groups.flatMap((group) => Object.keys(without(group, classNaming))))) {
    // Who has a certificate did not fail: of each class, where it is certain of each.
    const certain = groups.flatMap((group) => group[fact] ?? close(program, group)[fact] ?? [])
    const values = certain.length === groups.length ? certain : valuesIn(groups, fact)
    const [first] = values
    if (first === undefined) continue
    const value = values.length > 1 && new Set(values).size > 1 ? values : first
    const told = valuesIn(profile, fact)
    const same = told.length === values.length && told.every((each, at) => each === values[at])
    facts[fact] = {
      value,
      label: program.facts.get(fact)?.label ?? fact,
      from: same ? 'profile' : 'user',
    }
  }
  for (const fact of assumedOf(parts, program, groups[0] ?? {})) {
    const assumption = program.facts.get(fact)?.assume
    const value = assumption === undefined ? undefined : assumedValue(assumption, groups[0] ?? {})
    if (value !== undefined && facts[fact] === undefined)
      facts[fact] = { value, label: program.facts.get(fact)?.label ?? fact, from: 'assumed' }
  }
  return facts
}

/** What was taken for granted, each once; nothing that only says again what is known or assumed of the facts it bears on. */
function assumedOf(parts: readonly Part[], program: Program, known: SharedFacts): readonly string[] {
  const all = [...new Set(parts.flatMap((part) => part.assumed))]
  const certain = close(program, known)
  return all.filter((fact) => {
    const assumption = program.facts.get(fact)?.assume
    if (assumption?.kind === 'value' && assumption.tacit !== undefined && certain[assumption.tacit] === true)
      return false
    const bearsOn = Object.keys(program.facts.get(fact)?.implies?.['true'] ?? {})
    return (
      bearsOn.length === 0 || !bearsOn.every((other) => all.includes(other) || known[other] !== undefined)
    )
  })
}

/** 以上按…计：what the answer took for granted, so that the user can object. */
export function assumptionLine(
  parts: readonly Part[],
  program: Program,
  known: Pick<AnswerContext, 'shared' | 'groups'>,
): string {
  const words = assumedOf(parts, program, groupsOf(known)[0] ?? {}).flatMap((fact) => {
    const definition = program.facts.get(fact)
    if (definition?.assume === undefined) return []
    const { assume } = definition
    const value = assumedValue(assume, groupsOf(known)[0] ?? {})
    if (assume.text !== undefined)
      return assume.kind === 'same' && value !== undefined
        ? [`${definition.label}${printFactValue(program, fact, value)}（${assume.text}）`]
        : [assume.text]
    // What nobody would think of unless it was told.
    if (assume.kind === 'value') return []
    return [`${definition.label}与${program.facts.get(assume.fact)?.label ?? assume.fact}相同`]
  })
  return words.length === 0 ? '' : `以上按${words.join('、')}计；不是的话请告诉我。`
}
