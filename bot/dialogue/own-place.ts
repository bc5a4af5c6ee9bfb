import { asksAllTogether } from './told/further-class.ts'
import { groupsOf } from './context.ts'
import type { PlaceMention } from '../understand/index.ts'
import type { Resources } from './resources.ts'
import type { ConversationState } from './state.ts'
import { leftElsewhere } from './told/left-elsewhere.ts'
import { withoutPeople } from './told/without-people.ts'
import { ledBy, type TurnResult } from './turn-result.ts'
import { isPlaceAlone } from './where.ts'

/*
 * Whose place a turn is about, by the place said, whose people are known, and 我们:
 *
 * | place said                    | 我们                    | it is about                                  | the firm's place |
 * | X, none before                | or not                  | X                                            | X                |
 * | X呢, X那边…, 换成X呢          | not                     | X, of the people known                       | as before        |
 * | X, another level than theirs  | not                     | X, of nobody; the people stay where they are | as before        |
 * | 我们X的, 我们X还有个厂        | before X                | X                                            | X                |
 * | 是X, 说错了，问的是X          | or not                  | X, the last question                         | X, where put right |
 * | 又有5个在X                    | or not                  | X, of those                                  | X                |
 * | none                          | 我们这50个, 我们这儿    | the firm's, of its people there              | as before        |
 * | none, of so many as are here  | 我们这20个              | as before                                    | as before        |
 * | none, in the last turn either | 我们要不要              | as before: they have stayed there            | as before        |
 * | none                          | 派遣公司还是我们        | as before: 我们 is one of the parties asked  | as before        |
 * | X能…，                        | 我们能吗                | the firm's: what is said of X is asked of it | as before        |
 */

type Known = Extract<PlaceMention, { kind: 'known' }>

interface OfOwn {
  readonly state: ConversationState
  readonly text: string
  /** The firm's place, named in the answer. */
  readonly name: string
}

/** The turn as one of the firm's own place, where another was spoken of in passing; undefined where it is not about that. */
export function ofOwnPlace(
  { finder, corpus, coverage }: Resources,
  before: ConversationState,
  text: string,
): OfOwn | undefined {
  if (!ours.test(text) || isParty.test(text)) return undefined
  const mentions = finder.find(text)
  const likened = mentions.length === 0 ? undefined : likenedToOther(text, mentions)
  if (mentions.length > 0 && likened === undefined) return undefined
  const id = likened?.own?.id ?? before.home ?? before.place
  const own = id === undefined ? undefined : corpus.places.get(id)
  if (own === undefined || before.beside !== undefined) return undefined
  const rules = coverage.jurisdictionAt(own.id)
  const passing = likened?.other.id ?? besideOwn(before, text) ?? before.place
  if (passing === undefined || coverage.jurisdictionAt(passing) === rules) return undefined
  if (likened === undefined && (before.away !== undefined || staysHere(before, text))) return undefined
  if (likened === undefined && before.stayed === true && !ownHere.test(text)) return undefined
  const state = likened?.own === undefined ? backAt(before, own.id) : before
  return { state, text: likened === undefined ? text : `${own.name}${likened.asked}`, name: own.name }
}

/** 我们这30个, after the firm's place was held against another: of its own alone. */
function besideOwn({ home, compared }: ConversationState, text: string): string | undefined {
  if (home === undefined || compared === undefined || !/(?:我们|咱们?|俺们?)这/u.test(text)) return undefined
  return compared.places.map(({ state }) => state.place).find((place) => place !== home)
}

/** 太原市：不可以。…, where the answer does not name the place itself. */
export function namedFirst(result: TurnResult, name: string): TurnResult {
  const { reply } = result
  const [line = ''] = reply.answer.split('\n')
  return reply.outcome === 'out_of_scope' || line.includes(name)
    ? result
    : { ...result, reply: ledBy(reply, `${name}：`) }
}

/** The places spoken of besides the one of `now`, after a turn about that. */
export function placesAfter(
  before: ConversationState,
  now: ConversationState,
  text: string,
  mentions: readonly PlaceMention[],
  nameOf: (place: string) => string | undefined,
): Pick<ConversationState, 'from' | 'home' | 'stayed' | 'elsewhere'> {
  const stayed = now.place !== undefined && now.place === before.place && mentions.length === 0
  return {
    stayed: stayed ? true : undefined,
    from: now.place === before.place ? before.from : (before.place ?? before.from),
    home: homeAfter(before, now.place, text, mentions),
    elsewhere: leftElsewhere(before, now, text, nameOf),
  }
}

/** The place the firm is at, after a turn about `place`; 我们无锡还有个分公司, and a place put right, make that theirs. */
function homeAfter(
  before: ConversationState,
  place: string | undefined,
  text: string,
  mentions: readonly PlaceMention[],
): string | undefined {
  const { home = before.place } = before
  const said = mentions.some((mention) => mention.kind === 'known' && mention.id === place)
  if (!said || place === undefined || home === undefined) return home
  const claims = mentions.some(({ start }) => claimed.test(text.slice(0, start)))
  const puts =
    isPlaceAlone(text, mentions) && !supposes.test(text) && (before.place === home || corrects.test(text))
  return claims || puts || further.test(text) ? place : home
}

const ours = /我们|咱们?|俺们?|我司|我公司|我厂/u
/** 我们这50个, 我们这儿, 我们自己的人: of the firm's own place in so many words. */
const ownHere = /(?:我们|咱们?|俺们?)(?:公司|厂里?)?(?:这|那\d|自己|本地|当地|本市|总部|一共|总共|\d)/u
/** 谁去申报 派遣公司还是我们, 公司还是我们个人交, 由我们报吗, 我们和学校谁交: one of the parties to a duty, and no place. */
const isParty =
  /还是(?:由|让|归|要|该|得|叫|用人)*(?:我们|咱们?|俺们?|我司)(?!(?:这|那)?(?:边|儿|里|个)?(?:市|省|地方)?[多高少低严松好便能可也更])|(?:我们|咱们?|俺们?|我司)(?:公司|单位|企业|工?厂|自己|个人|来|去|交|报|出|付|掏|做|办|管|审|签|发|负责|申报|申领|缴)*还是(?:由|让|归|要|该|得|叫|向|找)*(?:派遣|劳务|用人|用工|外包|学校|机构|培训|合作|学徒|学员|员工|职工|个人|他|她|对方|人家|政府|区|市|人社|公司|单位|企业|总|母|子|分公司)|(?:由|归|算|让|得|该|要|是)(?:我们|咱们?|我司)(?:公司|单位|企业|自己|来|去)*(?:申报|申领|报|交|出|付|掏|办|管|审|签|缴|负责)|(?:我们|咱们?|我司)(?:公司|单位|企业)?[和跟与][^，。？！]{1,8}?(?:到底|应该|该|是|由)*谁|[和跟与](?:我们|咱们?|我司)(?:公司|单位|企业|到底|应该|该|是|由)*谁/u
const claimed =
  /(?:我们?|咱们?|俺们?|我司)(?:公司|企业|单位|工?厂|这边|这儿|这里|也|现在|其实|实际|就|都|是|在|于|注册|落户|设|办|的|还有|有)*$/u
const supposes = /呢|吗|那边|^那|换|要是|如果|假如|要不/u
const corrects = /错|不是|不对|应该|其实/u
/** 又有5个在北京: people of the firm at another place as well. */
const further = /(?:又|还|另外?|再)(?:有|招|加|来)了?[\d一二两三四五六七八九十]+(?:个|名|位|人)/u

interface Likened {
  readonly other: Known
  readonly own: Known | undefined
  readonly asked: string
}

/** 北京能先拿一半，我们能吗: what is said of another place, and whether it is so here. */
function likenedToOther(text: string, mentions: readonly PlaceMention[]): Likened | undefined {
  const [, head = '', tail = ''] = toOurs.exec(text) ?? []
  const [other, own, ...more] = mentions
    .flatMap((mention) => (mention.kind === 'known' ? [mention] : []))
    .reverse()
  if (tail === '' || other === undefined || more.length > 0 || other.end > head.length) return undefined
  if (own !== undefined && !ownBefore.test(text.slice(own.end, other.start))) return undefined
  if (!opensClause.test(text.slice(own?.end ?? 0, other.start))) return undefined
  const said = ofOther.exec(head.slice(other.end))?.[1]
  if (said === undefined || asking.test(head)) return undefined
  return { other, own, asked: askedHere(said, tail) }
}

/** 能先拿一半 and 我们能吗 come to 能先拿一半吗, 不给预支 and 我们给不给 to 给预支吗; what the clause of ours asks itself is asked as it stands. */
function askedHere(said: string, tail: string): string {
  if (!leans.test(tail)) return tail
  if (/\d/u.test(said) && !/%|课时|学时|月|日|天/u.test(said)) return '补贴标准是多少'
  return `${/^[不没][能给行用要有]?吗/u.test(tail) ? said : said.replace(/^不(?=[能给用要会准让可])/u, '')}吗`
}

const toOurs =
  /^(.+?)[，。；！](?:那么?|可是?|但是?|不知道?)?(?:我们|咱们?|俺们?|我司|我公司|我厂)(?:这边|这儿|这里|这|公司|厂里?|的|也|在)*(.*)$/u
const ownBefore = /^(?:市|省)?(?:的|这边|这里|企业|公司)*[，。；！]/u
const opensClause = /^(?:.*[，。；！])?(?:听说|据说|人家|说是?|看到)*$/u
const ofOther =
  /^(?:市|省)?(?:那边|那里|的企业|的公司|人家)*(?:都|也|是|就)*((?:(?:能|可以|可|允许|有|给|要|得|不用|不|先|准|按|会)|[^，。；！]{1,6}?(?:能|可以|给|要|不用|得|准)).*)$/u
const asking = /[？]|吗|多少|什么|怎么|哪|几/u
const leans =
  /^(?:能|可以|行|有|要|给|用|得|会|可|让|呢|这样|一样|不能|不行|不|没有|没|是|吗|么|吧|得了|[？。！])*$/u

/** What is said of people counted as those here are, or of all places together, is of no other place. */
function staysHere(before: ConversationState, text: string): boolean {
  if ((before.elsewhere ?? []).length > 0 && asksAllTogether(text)) return true
  const count = /[这那](\d+)(?:个|名|位|人)/u.exec(text)?.[1]
  return (
    count !== undefined &&
    heads(before) === Number(count) &&
    heads(backAt(before, before.home ?? '')) !== Number(count)
  )
}

function heads(state: ConversationState): number {
  return groupsOf(state).reduce(
    (sum, { headcount }) => sum + (typeof headcount === 'number' ? headcount : 0),
    0,
  )
}

/** The conversation at the firm's place again, with its people where they were left there. */
function backAt(before: ConversationState, place: string): ConversationState {
  const now = { ...before, compared: undefined }
  const left = before.elsewhere?.find(({ state }) => state.place === place)?.state
  if (left === undefined) return { ...now, place }
  const { shared, ...rest } = withoutPeople(now)
  const { groups, divided, whole, advance, fee, leftOut } = left
  return {
    ...rest,
    place,
    from: before.place,
    shared: { ...left.shared, ...shared },
    groups,
    divided,
    whole,
    advance,
    fee,
    leftOut,
    elsewhere: before.elsewhere?.filter(({ state }) => state.place !== place),
  }
}
