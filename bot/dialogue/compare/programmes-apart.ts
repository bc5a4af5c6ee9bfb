import { cohortTokens } from '../../understand/index.ts'
import { classAmounts, sharesOnly } from '../question/money-topics.ts'
import { isProgramme, programmeOf, type Programme } from '../question/programme.ts'
import type { ConversationState } from '../state.ts'

export interface ProgrammePart {
  readonly programme: Programme
  readonly text: string
}

/** 另外还有…, or a clause that opens with the name of a programme: 普通培训40人5天. */
const joins =
  /，(?=(?:企业)?(?:新型)?(?:学徒制?|普通(?:的)?(?:职工)?培训|普通职工|职工(?:普通)?培训|岗前培训|订单式?|项目制|线上培训))|，(?=(?:\d+|[一二两三四五六七八九十百]+)(?:个|名|位)?人?(?:的|是|参加|上|做|搞)*(?:岗前|普通培训|职工(?:普通)?培训|订单|项目制))|，?(?:另外|此外|除此之外|同时|还有|还|再有|再加上?|外加|加上)(?:还|又|再)?(?:有|办|搞|做|要)?了?，?/gu

/**
 * 学徒30人都拿证一年，另外还有50个职工参加5天岗位培训: what is said of each programme, where people of two are told of in one breath.
 * Undefined where they are not.
 */
export function programmesApart(text: string): readonly [ProgrammePart, ProgrammePart] | undefined {
  for (const match of text.matchAll(joins)) {
    const left = text.slice(0, match.index)
    const right = inFull(text.slice(match.index + match[0].length).replace(inAll, ''))
    if (!countsPeople(left) || !countsPeople(right)) continue
    const named = programmeOf(right)
    const before = programmeOf(left) ?? (hasTerm(left) ? 'apprenticeship' : undefined)
    if (named === undefined || before === undefined || named === before) continue
    return [
      { programme: before, text: `${left}，补多少` },
      { programme: named, text: /多少|几/u.test(right) ? right : `${right}，补多少` },
    ]
  }
  return undefined
}

/**
 * 另外还有30个人的学徒制，一年，都拿证, after people of another programme were asked about: the programme known, and what is said of the one
 * added, `same` where it is some of those known. Undefined where nobody was known, or the words name no other programme.
 */
export function furtherProgramme(
  { topics, shared, groups }: ConversationState,
  text: string,
): { readonly known: Programme; readonly added: ProgrammePart; readonly same: boolean } | undefined {
  const heads = [shared, ...groups].some(({ headcount }) => headcount !== undefined)
  const known = topics.map(programmePaid).find((each) => each !== undefined)
  const among = alsoIn.test(text)
  const rest = among ? text.replace(alsoIn, '$<count>') : opens.exec(text)?.[1]
  if (!heads || known === undefined || rest === undefined || !countsPeople(rest)) return undefined
  const programme = programmeOf(rest) ?? (hasTerm(rest) ? 'apprenticeship' : undefined)
  if (programme === undefined || programme === known) return undefined
  const said = rest.replace(inAll, '')
  const asked = /多少|几/u.test(said) ? said : `${said}，补多少`
  return { known, added: { programme, text: asked }, same: among }
}

function programmePaid(topic: string): Programme | undefined {
  if (isProgramme(topic)) return topic
  if (sharesOnly.has(topic)) return 'online-training-subsidy'
  return classAmounts.has(topic) ? 'apprenticeship' : undefined
}

/** 里头20个又报了学徒: some of those known, in the other programme as well. */
const alsoIn =
  /^(?:那|对了|哦|，)*(?:其中|里[头面边]|当中|他们(?:里[头面边]?|当?中))*(?:有|的)?(?<count>(?:\d+|[一二两三四五六七八九十百]+)(?:个|名|位)?(?:人)?)(?:又|也|还|同时|另外)+(?:去|来|都)*(?=(?:报|上|参加|做|办|读|搞|学|进|是)[^，。？！]{0,4}(?:学徒|职工培训|普通培训|岗前培训|线上|订单))/u
const opens =
  /^(?:哦|对了|嗯|那|然后|，)*(?:另外|此外|除此之外|同时|还有|还|再有|再加上?|外加|加上)(?:还|又|再)?(?:有|办|搞|做|要)?了?，?(.+)$/u
const inAll =
  /，?(?:这|两样|两个|两项|一块儿?|一起|加一?起来?|加在?一?[块起]儿?|合起来|一共|总共|合计|总计|拢共)+(?:是|能|可以|拿|领|补|给|有)*(?:多少)?(?:钱|补贴)?(?:呢|啊)?[？。]*$/u

/** 80个岗前: 岗前培训. */
export function inFull(text: string): string {
  return text.replace(/岗前(?!培训)/gu, '岗前培训')
}

function countsPeople(text: string): boolean {
  return cohortTokens(text).some((token) => token.kind === 'count')
}

function hasTerm(text: string): boolean {
  return cohortTokens(text).some((token) => token.kind === 'years')
}
