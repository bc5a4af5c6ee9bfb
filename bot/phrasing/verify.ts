import { numbersIn } from '../../knowledge/index.ts'
import type { Line } from '../compose/index.ts'
import { phraseBank } from './phrase-bank.ts'

/** What a text says that must not change, by kind; `words` is everything else. */
export const claimKinds = [
  'invisible',
  'link',
  'document',
  'figure',
  'level',
  'place',
  'negation',
  'strength',
  'promise',
  'words',
] as const
export type ClaimKind = (typeof claimKinds)[number]

type Readers = Readonly<Record<Exclude<ClaimKind, 'place' | 'words'>, (text: string) => readonly string[]>>

const all = (pattern: RegExp) => (text: string) => text.match(pattern) ?? []

const readers: Readers = {
  invisible: all(/[\p{Cf}\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu),
  link: all(
    /https?|www\.|[\w-]+\.(?:com|cn|org|net|io)|!?\[[^\]]*\]\(|<\/?[a-z!]|[\w.+-]+@[\w-]+|(?<!\d)1\d{10}(?!\d)/giu,
  ),
  document: all(/[\u4e00-\u9fff]{0,10}[〔﹝[【（(]\s*\d{4}\s*[〕﹞\]】）)]\s*第?\s*\d+\s*号|《[^》]*》?/gu),
  figure: (text) => [
    ...numbersIn(text).map(({ value, unit = '', per = '', comparator = '', soft = false }) =>
      [value, unit, per, comparator, soft ? '~' : ''].join(' '),
    ),
    ...(text.match(
      /[\p{Nd}\p{Nl}\p{No}〇零一二三四五六七八九十百千万亿两廿卅半壹贰叁肆伍陆柒捌玖拾佰仟成折倍%％‰]+/gu,
    ) ?? []),
  ],
  level: all(/高级技师|技师|[初中高]级工?|特级|首席/gu),
  negation: all(/[不没無无未非勿莫免禁拒否别]|停止|取消|除外|废止/gu),
  strength: all(
    /原则上|一般|可以|可|应当|应|必须|须|需要|需|鼓励|建议|左右|大约|约|至少|最少|最多|最高|最低|不超过|以上|以下|以内|以外|超过|之前|之后|前|后|内|仅|只|限|均|全部|都|每|或者|或|且|如果|除非|视|另行|暂|曾|将|已/gu,
  ),
  promise: all(
    /保证|承诺|肯定|一定|绝对|放心|包过|稳|必(?:过|批|得)|官方|内部|最新|确认|批准|恭喜|推荐|免费|百分百|抓紧|赶紧/gu,
  ),
}

/**
 * The tripwire under every phrasing: what the text says, read kind by kind, against what the lines of the answer say. It trusts nothing about
 * how the text came to be. Empty when the text says the same: no more, no less, and in the same lines.
 */
export function changedClaims(
  text: string,
  lines: readonly Line[],
  places: readonly string[],
): readonly ClaimKind[] {
  const given = text.split('\n')
  const own = lines.flatMap((line) => line.text.split('\n'))
  const placeNames = (line: string) => places.filter((name) => line.includes(name))
  const differs = (read: (line: string) => readonly string[]) =>
    tally(given.map((line) => read(line).toSorted().join('\u0001'))) !==
    tally(own.map((line) => read(line).toSorted().join('\u0001')))
  return claimKinds.filter((kind) => {
    switch (kind) {
      case 'place':
        return differs(placeNames)
      case 'words':
        return tally(given.map(withoutPhrase(new Set(own)))) !== tally(own)
      default:
        return differs(readers[kind])
    }
  })
}

/** A line without the phrase before it, where one of ours follows. */
function withoutPhrase(own: ReadonlySet<string>) {
  return (line: string): string => {
    if (own.has(line)) return line
    const phrase = phraseBank.find(({ text }) => line.startsWith(text) && own.has(line.slice(text.length)))
    return phrase === undefined ? line : line.slice(phrase.text.length)
  }
}

function tally(lines: readonly string[]): string {
  return lines.toSorted().join('\u0000')
}
