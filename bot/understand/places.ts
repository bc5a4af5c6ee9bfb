import { rememberRecent } from '../recent.ts'
import type { Corpus } from '../../knowledge/index.ts'

/** A place named in a text: held in the gazetteer, elsewhere in the country, or a name that several places share. */
export type PlaceMention =
  | {
      readonly kind: 'known'
      readonly id: string
      readonly name: string
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'elsewhere'; readonly name: string; readonly start: number; readonly end: number }

const papersBefore =
  /(?:社保|户口|户籍|老家|五险)(?:[^，。？！]{0,8}(?=在)|也|都)?(?:是|在|交在|缴在|上在|落在)*$/u

/**
 * The text without a place that is only where something was heard of (北京的朋友说可以; 听说北京按85%给，我们能不能), and with one that is only where somebody's papers are, comes from or has gone to (社保在北京交, 3个北京户口的, 调到天津分公司了)
 * called 外地, so that its rules are not the ones asked for. `here`: the place spoken of before; nothing changes where no other place is
 * spoken of, or both are under the same rules (`rulesAt`).
 */
export function withoutPlacesOfPapers(
  text: string,
  mentions: readonly PlaceMention[],
  here: string | undefined,
  rulesAt: (place: string) => string | undefined,
): string {
  const aside = mentions.filter((mention) => isOfPapers(text, mention) || isHeardOf(text, mention))
  const asked = mentions.find((mention) => mention.kind === 'known' && !aside.includes(mention))
  const place = asked?.kind === 'known' ? asked.id : here
  if (place === undefined) return text
  return aside
    .filter((mention) => mention.kind === 'elsewhere' || rulesAt(mention.id) !== rulesAt(place))
    .sort((one, other) => other.start - one.start)
    .reduce((said, mention) => {
      const put = isHeardOf(text, mention) ? '' : '外地'
      return `${said.slice(0, mention.start)}${put}${said.slice(mention.end)}`
    }, text)
}

/** What is asked is asked of oneself. */
function isHeardOf(text: string, { start, end }: PlaceMention): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  return (
    toldBy.test(after) ||
    (/(?:听说|听讲|据说|人家|网上说|看到|别人说)(?:他们)?$/u.test(before) && ofOurs.test(after))
  )
}
const toldBy =
  /^(?:市|省)?(?:那边|那里)?的?(?:一个|有个)?(?:朋友|同行|客户|亲戚|同事|同学|老乡|供应商|厂家|hr|人)们?(?:都|跟我|也|和我)?(?:说|讲|告诉)/iu
const ofOurs =
  /，(?:那|那么)?(?:我们|咱们?|俺们?|我司|我们公司|我们这|这边|本地)[^，。？！]{0,8}(?:能|可以|行|也|有没有|是不是|要不要|怎么|呢|吗)/u

function isOfPapers(text: string, { start, end }: PlaceMention): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  return (
    papersBefore.test(before) ||
    goneTo.test(before) ||
    /^(?:市|省)?的?(?:户口|户籍|身份证)/u.test(after) ||
    // 苏州那个子公司能带上不: another member of the group that was spoken of.
    /^(?:市|省)?(?:那|的|这)(?:个|家|边)?的?(?:子公司|分公司|分厂|成员单位|兄弟公司)/u.test(after) ||
    (/是$/u.test(before) && /^(?:市|省)?(?:本地)?人(?!社|力)/u.test(after)) ||
    (/在$/u.test(before) &&
      /^(?:市|省)?(?:那边)?(?:交|缴|上|参)(?:的|着|了)?(?:社保|保|五险)/u.test(after)) ||
    (someone.test(before) && /^(?:市|省)?的?社保/u.test(after))
  )
}

const goneTo = /(?:(?:借|外|抽)?(?:调|派)(?:驻)?(?:到|去|往|至)|(?:跳槽|跑|回)(?:到|去))了?$/u
const someone =
  /(?:[\d一二两三四五六七八九十几](?:个|名|位)(?:人|学徒|员工)?|学徒|员工|职工|他们?|她们?|有的?|其中)(?:都|也)?(?:是|交的?是?|缴的?是?|上的?是?)?$/u

/** Built once per gazetteer. */
export interface PlaceFinder {
  readonly find: (text: string) => readonly PlaceMention[]
}

/** Words in which a place name is not a place: 国家职业资格, 北京时间, the platform 江苏工匠课堂. */
const notPlaces = /国家职业|国家标准|全国职业|全国统一|江苏工匠课堂|江苏技能大奖/u
/** 改成都是2年, 算成都合格: the words 成 and 都, not the city. */
const madeAll =
  /(?<=[改换变当写填算弄调做说分])成都(?:是|要|按|有|不|没|算|过|拿|给|为|能|可|得|合|通|培|学|[\d一二两三]|普|急|紧|[初中高]级|技师)/u
/** 河北的社保, 老家山东: somebody's papers, not the place whose rules are asked. */
const papers = /^(?:的)?(?:社保|户口|户籍|身份证|老家|人(?!社))|^(?:交|缴|上)(?:的)?社保/u

/** Names of the gazetteer, and the 文号 of held texts, which name a place as well. */
export function createPlaceFinder({ places, documents, graph }: Corpus): PlaceFinder {
  // 86号文 does not stand in 786号文.
  const numbers = [
    ...new Map([
      ...localSigns(graph, documents),
      ...documents.flatMap((document) =>
        numbersOf(document.docNumber).map((name) => [name, document.place] as const),
      ),
    ]),
  ].map(([name, id]) => ({ name, id, pattern: new RegExp(`(?<!\\d)${escape(name)}`, 'u') }))
  const names = [...places.names().keys()]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length)
  const pattern = new RegExp(names.map(escape).join('|'), 'gu')
  return {
    find: rememberRecent((text) => {
      const found: PlaceMention[] = []
      for (const { name, id, pattern: number } of numbers) {
        const start = text.search(number)
        if (start >= 0) found.push({ kind: 'known', id, name, start, end: start + name.length })
      }
      for (const match of matchesOf(pattern, text, ({ 0: name, index }) =>
        standsByChance(text, name, index),
      )) {
        const [name] = match
        const span = { start: match.index, end: match.index + name.length }
        if (notPlaces.test(text.slice(span.start, span.end + 4))) continue
        if (madeAll.test(text.slice(Math.max(0, span.start - 1), span.end + 2))) continue
        const matches = places.named(name)
        const known = matches.flatMap((each) =>
          each.kind === 'known' && each.place.kind !== 'country' ? [each.place] : [],
        )
        const [only] = known
        if (only !== undefined) found.push({ kind: 'known', id: only.id, name: only.name, ...span })
        else if (
          matches.some((each) => each.kind === 'elsewhere') &&
          !papers.test(text.slice(span.end)) &&
          !papersBefore.test(text.slice(0, span.start))
        )
          found.push({ kind: 'elsewhere', name, ...span })
      }
      return found
    }),
  }

  /** 平陆 in 水平陆续. */
  function standsByChance(text: string, name: string, start: number): boolean {
    return places.named(name).some(
      (each) =>
        each.kind === 'known' &&
        each.place.unlike.some((word) => {
          const within = word.indexOf(name)
          return within >= 0 && text.startsWith(word, start - within)
        }),
    )
  }
}

/** The matches that are not `skipped`; behind the first character of one that is, another may begin (其中阳泉). */
function matchesOf(
  pattern: RegExp,
  text: string,
  skipped: (match: RegExpExecArray) => boolean,
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const search = new RegExp(pattern)
  for (let match = search.exec(text); match !== null; match = search.exec(text))
    if (skipped(match)) search.lastIndex = match.index + 1
    else found.push(match)
  return found
}

/** 锡人社办, 128号: the signs and longer numbers of issuers of the place, of documents its texts name and that are not held; 人社部发 is the ministry's. */
function localSigns(
  graph: Corpus['graph'],
  documents: Corpus['documents'],
): readonly (readonly [string, string])[] {
  return graph.flatMap(({ from, to }) => {
    const sign = to.held
      ? undefined
      : /^(?!人社)[\u4e00-\u9fff]人社[\u4e00-\u9fff]+/u.exec(to.docNumber ?? '')?.[0]
    const citing = from.held ? documents.find((document) => document.id === from.id) : undefined
    if (to.held || citing === undefined || sign === undefined) return []
    const long = numbersOf(to.docNumber).filter((name) => /^\d{3,}号$/u.test(name))
    return [sign, ...long].map((name) => [name, citing.place] as const)
  })
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** 晋人社厅发〔2023〕9号 is also called 晋人社厅发 and, there being no other, 9号文. */
function numbersOf(docNumber: string | undefined): readonly string[] {
  const match = /^(.+?)〔\d{4}〕(\d+)号$/u.exec(docNumber ?? '')
  if (match === null) return []
  const [, prefix = '', number = ''] = match
  return [prefix, `${number}号文`, `${number}号函`, ...(number.length >= 3 ? [`${number}号`] : [])]
}
