import { phrases } from '../../messages.zh.ts'
import type { Reply } from '../../reply.ts'
import type { Place } from '../../../knowledge/index.ts'
import type { Coverage } from '../coverage.ts'
import type { ConversationState } from '../state.ts'
import type { PlaceMention } from '../../understand/index.ts'
import { twoSites } from './two-sites.ts'

/** One place of a comparison: its name as said, and the question as if it were asked of this place alone. */
export interface ComparedPlace {
  readonly id: string
  readonly name: string
  readonly text: string
}

type Known = Extract<PlaceMention, { kind: 'known' }>

/**
 * 北京和无锡哪个补得多: the question once for each place named, or undefined when places are not being compared. Every place must
 * be under another set of rules than the others (`rulesOf`).
 */
export function comparedPlaces(
  text: string,
  mentions: readonly PlaceMention[],
  rulesOf: (id: string) => string | undefined,
): readonly ComparedPlace[] | undefined {
  const known = mentions.filter((mention): mention is Known => mention.kind === 'known')
  const places = known.filter(
    (mention, at) =>
      known.findIndex((other) => other.id === mention.id) === at && rulesOf(mention.id) !== undefined,
  )
  const rules = new Set(places.map((mention) => rulesOf(mention.id)))
  // 太原和大同各10人: people of each, though one text rules both.
  if (
    places.length < 2 ||
    (rules.size < places.length && !(joined(text, places) && eachHasPeople(text, mentions))) ||
    places.length < new Set(known.map((each) => each.id)).size
  )
    return undefined
  const there = supposedThere(text, places)
  const apart = there ?? twoSites(text, places)
  if (apart !== undefined) return apart
  if (borrowing.test(text) || !(comparing.test(text) || joined(text, places))) return undefined
  const last = known.at(-1)?.end ?? 0
  const each = `${text.slice(0, last)}${text.slice(last).replace(eachCounted, '')}`
  return places.map((own) => ({ id: own.id, name: own.name, text: textFor(each, known, own) }))
}

/** 北京高级工20人一年都有证多少；放无锡呢: what was asked of the first place, of the other as well. */
function supposedThere(
  text: string,
  [first, second, ...more]: readonly Known[],
): readonly ComparedPlace[] | undefined {
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const [clause = ''] = supposing.exec(text.slice(0, second.start)) ?? []
  const head = text.slice(0, second.start - clause.length)
  if (clause === '' || head.length < first.end || !asksStill.test(head)) return undefined
  if (!thereToo.test(text.slice(second.end))) return undefined
  const [before, after] = [head.slice(0, first.start), head.slice(first.end)]
  return [first, second].map(({ id, name }) => ({ id, name, text: `${before}${name}${after}` }))
}

const supposing =
  /[，。；？！](?:那|要是|如果|假如|同样(?:的)?(?:情况|条件|人)?|这些人|这个班|换|放|搁|搬|挪|拿|在|到|成|去)*$/u
const thereToo =
  /^(?:市|省|那边)?(?:的话)?[，]?(?:呢|怎么算|怎么样|(?:又|是|能|可以|会|补|拿|领|给)*多少(?:钱)?呢?)[？。！]*$/u

/** 北京和无锡各20个中级工: people of each place, and not the same ones supposed here and there. */
export function eachHasPeople(text: string, mentions: readonly PlaceMention[]): boolean {
  return eachCounted.test(text.slice(mentions.at(-1)?.end ?? text.length))
}

/** 各20个, right after the places named. */
export const eachCounted =
  /^(?:市|省)?(?:分公司|公司|厂|，)?(?:都|各|分别)+(?:有|是|招了?|办)?(?=[\d一二两三四五六七八九十百]+(?:个|名|位|人))/u

/**
 * 四个地方哪里可以先拿钱, 哪个城市补得最多: the question once for each place the texts are held of; undefined where places are named, or
 * none are asked about together.
 */
export function everyPlace(text: string, places: readonly Place[]): readonly ComparedPlace[] | undefined {
  if (!allTogether.test(text)) return undefined
  const bare = text.replace(allTogether, '').replace(/^(?:里面?|中|之中|当中|，|都?有)+/u, '')
  const asked = neutral(bare.replace(whichMay, (_, may: string) => may))
  const put = asked === '' ? text : whichMay.test(bare) ? `${asked.replace(/[？。！]+$/u, '')}吗` : asked
  return places.map(({ id, name }) => ({ id, name, text: `${name}${put}` }))
}

/** 广州跟无锡一样有40%的限制吗: what the share named is of, at the place whose text names it; it is asked of the others as well. */
export function topicOfShare(
  text: string,
  turns: readonly { readonly jurisdiction: string; readonly state: ConversationState }[],
  { spokenOf }: Pick<Coverage, 'spokenOf'>,
): string | undefined {
  const share = /\d+(?:\.\d+)?%/u.exec(text)?.[0]
  const namesIt = (jurisdiction: string) => spokenOf(jurisdiction)?.shares.has(share ?? '') === true
  if (share === undefined || turns.every(({ jurisdiction }) => namesIt(jurisdiction))) return undefined
  const owner = turns.find(({ jurisdiction, state }) =>
    spokenOf(jurisdiction)
      ?.shares.get(share)
      ?.has(state.topics[0] ?? ''),
  )
  return owner?.state.topics[0]
}

const allTogether =
  /(?:这|全部|收录的)?四个?(?:地方?|城市|省市|地区)|(?:各地|各个?城市|(?:这)?几个(?:地方|城市|地区))(?=.*(?:哪|比|最|差|区别|一样|不同))|哪(?:里|儿|边)(?=[^，。？！]{0,4}(?:补|给|钱|标准)?(?:贴)?(?:的|得)?(?:最|更)(?:多|高))|哪(?:个|座)(?:城市|地方|地区)(?=[^，。？！]{0,8}(?:最|更|比较)?(?:多|高|低|少|严|松|长|短|划算))/u
const whichMay = /(?:哪(?:个|些|里|儿|家)?(?:地方|城市|地区)?)(?=(可以|能|要|有|需要))\1/u

const likeness =
  /一样|差(?:别|异|多少|不多|在哪)|有(?:没有|什么)?差|区别|不同|一回事|相同|哪(?:个|边|里|家)[^，。？！]{0,4}[多高少低]/u

/** 阳泉和忻州一样吗: two places compared that one and the same text holds for; `beside`: named in one breath. */
export function underOneText(
  text: string,
  mentions: readonly PlaceMention[],
  rulesOf: (id: string) => string | undefined,
): { readonly beside: boolean } | undefined {
  const ids = new Set(mentions.flatMap((mention) => (mention.kind === 'known' ? [mention.id] : [])))
  const rules = new Set([...ids].map(rulesOf))
  if (ids.size < 2 || rules.size > 1 || rules.has(undefined) || !likeness.test(text)) return undefined
  return {
    beside: joined(
      text,
      mentions.filter((mention): mention is Known => mention.kind === 'known'),
    ),
  }
}

/** The answer, led by what both places have in common. */
export function sameText(reply: Reply): Reply {
  if (reply.outcome !== 'answer') return reply
  return {
    ...reply,
    answer: `${phrases.oneText}\n${reply.answer}`,
    text: `${phrases.oneText}\n${reply.text}`,
  }
}

const borrowing =
  /(?:拿|按照?|照着?|套用?|借用?|参照|依)(?:着)?[^，。？！]{2,4}(?:的)?(?:标准|规定|办法|政策)[^，。？！]{0,4}(?:给|算|来|用)/u
const comparing =
  /哪(?:个|边|家|里|儿|地)|谁|区别|不同|不一样|一样|差(?:别|异|多少|在|几)|相差|[多少](?:出|拿|补|给|领)?(?:多少|几)(?:钱|元|块|万|千)|多多少|少多少|对比|比较|分别|各(?:自|是|要|能|多少|几|怎么|有)|一回事|都怎么/u

/** 北京和无锡, 北京、山西: named in one breath. */
function joined(text: string, places: readonly Known[]): boolean {
  return places.slice(1).every((place, at) => {
    const between = text.slice(places[at]?.end ?? 0, place.start)
    return (
      between.length <= 6 &&
      /^[^，。？！]{0,4}(?:和|跟|与|、|同|还有|比|还是)[^，。？！]{0,2}$/u.test(between)
    )
  })
}

/** The question for one place: the others are taken out with what was said of them alone, and 哪个多 becomes 多少. */
function textFor(text: string, mentions: readonly Known[], own: Known): string {
  let out = ''
  let at = 0
  for (const mention of mentions) {
    if (mention.id === own.id || mention.start < at) continue
    const before = text
      .slice(at, mention.start)
      .replace(
        /(?:和|跟|与|、|同|还有|比起?|还是|对比|(?:如果|要是)?(?:换成|换到|改成|改到|搬到|放在?|换))$/u,
        '',
      )
    const after = ofOneAlone.exec(text.slice(mention.end))?.[0].length ?? 0
    out += before
    at = mention.end + after
  }
  const rest = (out + text.slice(at)).replace(/^(?:和|跟|与|、|同|，)+/u, '')
  const said = neutral(rest)
  return amountApart.test(rest) && !asksStill.test(said) ? `${said}补多少` : said
}

/** 高级工一年差多少: how far apart the amounts are; once that is taken out, each place is asked for its own. */
const amountApart = /(?:差|相差|多|高|少)(?:出)?(?:多少|几)(?:钱|元|块)?(?!人|个|天|年|月|日|课|学|条|项)/u
const asksStill = /多少|几|标准|怎么|什么|哪|吗|呢|谁/u

/** 普通 of 北京普通和无锡: a category belongs to the place it stands with, unless more follows. */
const ofOneAlone =
  /^(?:市|省)?(?:的)?(?:(?:普通|急需紧缺|急需|紧缺)(?:工种|职业|的)?(?=和|跟|与|、|，))?(?:和|跟|与|、|同|还有|比起?)?/u

const turns: readonly (readonly [RegExp, string])[] = [
  [
    /(?:哪个|哪边|哪家|哪里|哪儿|哪地|谁)(?:的)?(?:补贴|补助|标准)?(?:更)?(?:给|补|拿|领)(?:得|的|到)?(?:更)?(?:多|高)(?:些|点)?/u,
    '补多少',
  ],
  [
    /(?:哪个|哪边|哪家|哪里|哪儿|谁)(?:的)?(?:补贴|补助|标准|钱)?(?:更)?(?:高|多|划算|低|少)(?:些|点)?/u,
    '补多少',
  ],
  [/(?:，)?(?:多|高|差|相差|少)(?:出)?(?:多少|几)(?:钱|元|块钱|块)?/u, ''],
  [
    /(?:哪个|哪边|哪家|哪里|哪儿|谁)(?:的)?(?:要求|规定)?(?:更)?(?:要求)?(?:严|松|长|短|宽|早|晚|快)(?:些|点)?/u,
    '怎么规定',
  ],
  [
    /(?:补贴|补助|钱|待遇|补|给|领|拿)(?:的|得)?(?:标准)?(?:是不是|是否|是|都)?(?:有(?:什么|没有|没)?)?(?:一样|相同|差别|区别|差异|不同|差(?=吗|么|没))(?:多)?(?:吗|么|没|不|的吗|吧)?/u,
    '补贴标准是多少',
  ],
  [
    /(?:有(?:什么|没有|没|哪些|啥)?|是不是有?)?(?:区别|不同|差别|差异|不一样)(?:吗|么|没|在哪|是什么)?/u,
    '怎么规定',
  ],
  [/(?:是不是|是否|是|都)?(?:一样|相同|一回事)(?:多)?(?:吗|么|不|的吗|吧)?/u, '怎么规定'],
  [/(?:补|给|拿|领)(?:贴)?(?:得|的)?(?:最|更)(?:多|高|少|低)/u, '补多少'],
  [/(?:最|更)(?:严|松|长|短|宽|早|晚|快)格?/u, '怎么规定'],
  [/(?:哪个|哪边|哪里|哪家|谁)(?:的)?(要(?!求)|需要|可以|能)([^，。？！多高少低]{1,12})[？。]*$/u, '$1$2吗'],
  [/分别|各自|各(?=多少|怎么|几|能|是|要|有)/u, ''],
]

/** The question without what compares: each place, or the text that holds for both, is asked for its own. */
export function neutral(text: string): string {
  return turns.reduce((said, [pattern, put]) => said.replace(pattern, put), text)
}
