import { cohortTokens, type PlaceMention } from '../../understand/index.ts'
import { eachCounted, type ComparedPlace } from './compare.ts'

type Known = Extract<PlaceMention, { kind: 'known' }>

/** Several places of one turn, each with people or a class of its own. */
export type PlacesApart =
  /** `own`: every place has its own people; else one class, differently named from place to place. */
  | { readonly kind: 'apart'; readonly own: boolean; readonly places: readonly ComparedPlace[] }
  /** Whose people some of them are is not surely told: no place's rule may be used for them. */
  | { readonly kind: 'unclear' }

/** A stretch of the text that belongs to one place, or to none. */
interface Piece {
  readonly mention: Known | undefined
  /** Before the name, and after it. */
  readonly ahead: string
  readonly behind: string
}

/**
 * 无锡的中级12人一年都过，太原的高级8人一年取证; 10个高级工，北京普通、北京紧缺、无锡各多少: what is said of each place, put as a question
 * of its own. Undefined where one place is asked about, or all of them the same. Every place named must be under a set of rules (`rulesOf`).
 */
export function placesApart(
  text: string,
  mentions: readonly PlaceMention[],
  rulesOf: (id: string) => string | undefined,
): PlacesApart | undefined {
  const known = mentions.filter((mention): mention is Known => mention.kind === 'known')
  const rules = known.map((mention) => rulesOf(mention.id))
  if (known.length < mentions.length || rules.includes(undefined) || known.length < 2) return undefined
  if (corrects.test(text)) return undefined
  const pieces = withoutLeadIn(piecesOf(text, known))
  const placed = pieces.filter((piece) => piece.mention !== undefined)
  const first = pieces.findIndex((piece) => piece.mention !== undefined)
  const last = pieces.findLastIndex((piece) => piece.mention !== undefined)
  const head = pieces.slice(0, first).map(({ behind }) => behind)
  const own = placed.every(counts) && head.every((each) => !countsPeople(each))
  // 太原厂22个，大同厂13个, under one text: two sites, each to be spoken of again.
  if (new Set(rules).size < 2)
    return own && new Set(known.map(({ id }) => id)).size === known.length && apart.test(text)
      ? ownPeople(pieces, first, head)
      : undefined
  if (own) return ownPeople(pieces, first, head)
  if (placed.slice(0, -1).some(counts))
    return placed.filter(counts).length > 1 || pieces.slice(last + 1).some(counts)
      ? { kind: 'unclear' }
      : undefined
  return oneClass(
    placed,
    head,
    pieces.slice(last + 1).map(({ behind }) => behind),
  )
}

function ownPeople(pieces: readonly Piece[], first: number, head: readonly string[]): PlacesApart {
  const parts: { readonly mention: Known; said: string }[] = []
  const ofAll: string[] = []
  for (const piece of pieces.slice(first)) {
    const { mention, ahead, behind } = piece
    if (mention !== undefined) {
      parts.push({ mention, said: [ahead, behind].filter((each) => each !== '').join('，') })
      continue
    }
    const open = parts.at(-1)
    if (open === undefined || behind === '') continue
    if (toAll.test(behind) || saysOfAll(behind, parts)) ofAll.push(behind)
    else if (countsPeople(behind) && !within.test(behind)) return { kind: 'unclear' }
    else open.said += `，${behind}`
  }
  const carried = carriedOn(parts)
  const places = parts.map(({ mention, said }, at) => ({
    id: mention.id,
    name: mention.name,
    text: `${mention.name}${[...head, at > 0 ? `${carried}${said}` : said, ...ofAll]
      .map(bareOf)
      .filter((each) => each !== '')
      .join('，')}，补多少`,
  }))
  return { kind: 'apart', own: true, places }
}

/** 北京高级工20人，无锡20人，太原20人: the level and the length told of the first, where the others tell headcounts and no more. */
function carriedOn(parts: readonly { readonly said: string }[]): string {
  const [first, ...others] = parts.map(({ said }) => ({ said, tokens: cohortTokens(said) }))
  const named = first?.tokens.filter(({ kind }) => kind === 'level' || kind === 'years') ?? []
  const twice = new Set(named.map(({ kind }) => kind)).size < named.length
  if (twice || others.some(({ tokens }) => tokens.some(({ kind }) => kind !== 'count'))) return ''
  return named.map(({ start, end }) => first?.said.slice(start, end) ?? '').join('')
}

/** 太原15人，无锡10人，高级工，两年: which level or how long, where no place has said it of its own people. */
function saysOfAll(behind: string, parts: readonly { readonly said: string }[]): boolean {
  const kindsOf = (text: string) => new Set(cohortTokens(text).map(({ kind }) => kind))
  const naming = kindsOf(behind)
  if (naming.size === 0 || parts.length < 2) return false
  return [...naming].every(
    (kind) =>
      (kind === 'level' || kind === 'years' || kind === 'category') &&
      parts.every(({ said }) => !kindsOf(said).has(kind)),
  )
}

/** One class, the places naming its level or category each in their own way; undefined where they do not. */
function oneClass(
  placed: readonly Piece[],
  head: readonly string[],
  tail: readonly string[],
): PlacesApart | undefined {
  const named = placed.flatMap(({ mention, behind }) => {
    if (mention === undefined) return []
    const naming = classNamed.exec(behind)?.[0] ?? ''
    return [{ mention, naming, rest: behind.slice(naming.length) }]
  })
  const twice = new Set(named.map(({ mention }) => mention.id)).size < named.length
  const namings = named.map(({ naming }) => naming)
  const final = named.at(-1)
  const differ = namings.slice(0, -1).some((naming) => naming !== '')
  if (final === undefined || !(twice || differ)) return undefined
  // 北京紧缺和无锡的高级工: what is said of the others in so many words is not of the last one alone.
  if (named.slice(0, -1).some(({ rest }) => rest !== '' && !fillers.test(rest))) return undefined
  const levels = new Set(namings.flatMap((naming) => levelIn.exec(naming)?.[0] ?? []))
  const [level] = levels
  const own = eachCounted.test(final.rest)
  const shared = [...head, final.rest.replace(eachCounted, ''), ...tail]
    .map(bareOf)
    .filter((each) => each !== '')
  const places = named.map(({ mention, naming: said }) => {
    const naming = levels.size === 1 && level !== undefined && !levelIn.test(said) ? `${said}${level}` : said
    return {
      id: mention.id,
      name: twice && said !== '' ? `${mention.name}${said.replace(/^的/u, '')}` : mention.name,
      text: `${mention.name}${[naming, ...shared].filter((each) => each !== '').join('，')}，补多少`,
    }
  })
  return { kind: 'apart', own, places }
}

function piecesOf(text: string, known: readonly Known[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const part of text.split(/([，。；！？+])/u)) {
    const start = at
    at += part.length
    const inside = known.filter((mention) => mention.start >= start && mention.end <= at)
    const [only] = inside
    if (only === undefined) {
      pieces.push({ mention: undefined, ahead: '', behind: trimmed(part) })
      continue
    }
    for (const [index, mention] of inside.entries()) {
      const from = index === 0 ? start : mention.start
      const until = inside[index + 1]?.start ?? at
      pieces.push({
        mention,
        ahead: trimmed(text.slice(from, mention.start)),
        behind: trimmed(text.slice(mention.end, until)),
      })
    }
  }
  return pieces.filter((piece) => piece.mention !== undefined || piece.behind !== '')
}

/** 在无锡和北京各有一个班，无锡20人…，北京15人…: places named once more with people of their own are only led in before. */
function withoutLeadIn(pieces: readonly Piece[]): readonly Piece[] {
  const again = (piece: Piece, at: number) =>
    pieces.slice(at + 1).some((other) => other.mention?.id === piece.mention?.id && counts(other))
  const led = (piece: Piece, at: number) =>
    piece.mention !== undefined &&
    cohortTokens(`${piece.ahead}，${piece.behind}`.replace(aClass, '')).length === 0 &&
    again(piece, at)
  return pieces.filter((piece, at) => !led(piece, at))
}

const aClass = /(?:一|1|两|2)个(?:学徒)?班/gu

function counts({ ahead, behind }: Piece): boolean {
  return countsPeople(ahead) || countsPeople(behind)
}

function countsPeople(text: string): boolean {
  return cohortTokens(text).some((token) => token.kind === 'count')
}

/** Without what joins it to the next place, and what only leads in. */
function trimmed(text: string): string {
  return text
    .replace(/^[，。；！？+]+|[，。；！？+、]+$/gu, '')
    .replace(/(?:和|跟|与|、|同|还有|以及|再?加上?|另外|而|vs|对比|对|比|或|还是|在|是|我们|咱们)+$/giu, '')
    .replace(/^(?:另外|还有|而|以及|再加上?|和|跟|同时|那边|这边|市|省|[，、])+/u, '')
}

/** Words that compare or add up are said of all the places, and asked otherwise. */
function bareOf(text: string): string {
  return text
    .replace(/(?:哪个|哪边|哪里|哪儿|谁)[^，。？！]{0,4}(?:多|高|少|低|划算)(?:些|点)?(?:呢|啊)?$/u, '')
    .replace(/(?:相?差|多|少)(?:出)?(?:多少|几)(?:钱|元)?$/u, '')
    .replace(
      /^(?:分别|各自?|一共|总共|合计|总计|加起来|合起来|都)*(?:是|能|可以)?(?:拿|补|给|领|得|有)?(?:贴)?(?:到)?(?:多少|几)(?:钱|元)?(?:和|，)?(?:合计|一共|总共|加起来)?(?:呢|啊)?$/u,
      '',
    )
    .replace(/^(?:一共|总共|合计|总计|加起来|合起来|总额|各多少合计|呢|吗|的话)+$/u, '')
}

const apart = /分别|各(?:自|是|补|拿|能|多少|要)|多少|一共|总共|合计|都/u
const toAll =
  /^(?:(?:证书?|考核|考试|鉴定|两边|两地|大家|所有人?|人)(?:也|就)?(?:都|全|均|齐)|都|全|均|各|分别|一共|总共|合计|总计|总额|加起来|合起来|哪|谁|差|相差|这|两|几|补|能|多少|怎么)/u
const within = /^(?:其中|里面|里头|有)/u
const corrects =
  /不对|不是|说错|搬|改成|改到|换成|换到|(?:拿|按照?|照着?|套用?|借用?|参照)[^，。？！]{2,4}的?(?:标准|规定|办法|政策)/u
const classNamed =
  /^(?:的)?(?:急需紧缺|急需|紧缺|普通|非紧缺)?(?:工种|职业|类)?(?:的)?(?:[初中高]级工?|高级技师|技师)?(?:的)?/u
const levelIn = /[初中高]级工|[初中高]级(?!技师)|高级技师|技师/u
const fillers = /^(?:的|和|跟|与|、|厂|分公司|公司|这边|那边|企业)*$/u

/** 总共, 合计: the sums of the places are to be added up as well. */
export function asksTogether(text: string): boolean {
  return /一共|总共|合计|总计|总额|[加合](?:起来|一起|一块)|拢共/u.test(text)
}

/** 哪边多, 差多少: the places are to be held against each other. */
export function holdsAgainst(text: string): boolean {
  return /哪|谁|差|相比|对比|多多少|少多少|划算/u.test(text)
}
