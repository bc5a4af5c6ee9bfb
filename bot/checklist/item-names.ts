import type { ListedItem } from './list-state.ts'

/** Words of a phrase that say nothing about which paper is meant. */
const filler =
  /(?:我们?|咱们?|这边|这个|那个|这份|那份|这项|那项|所有|全部|企业|新型|学徒的|学徒工?|的|了|呢|嘛|啊|那|把|就|先|也|都|已经?|目前|现在|今天|昨天|刚刚?)/gu
/** What people call papers that are printed otherwise. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/名单|名册(?!$)|人员表|学员表/u, '花名册'],
  [/^名册$/u, '花名册'],
  [/发票|收据/u, '票据'],
  [/照片|录像|影像|视频/u, '视频'],
  [/社保|保险/u, '参保'],
  [/承诺(?:书|函)/u, '承诺'],
  [/申请表|审核表|申报表/u, '审核表'],
]

/** The items a phrase may mean, all equally well; none when it names no paper of the list. */
export function itemsNamed(phrase: string, items: readonly ListedItem[]): readonly ListedItem[] {
  const wanted = folded(phrase.replace(filler, ''))
  if (wanted.length < 2) return []
  const scored = items.map((item) => ({ item, score: fit(wanted, folded(item.name.replace(filler, ''))) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best < enough ? [] : scored.filter(({ score }) => score === best).map(({ item }) => item)
}

const enough = 0.6

function folded(text: string): string {
  return synonyms.reduce((left, [pattern, word]) => left.replace(pattern, word), text)
}

/** 2: the very name; 1 to 2: the name holds the words; below: how much of the words it holds in order. */
function fit(wanted: string, name: string): number {
  const bare = name.replace(/（[^）]*）/gu, '')
  if (wanted === bare || wanted === name) return 2
  if (bare.includes(wanted)) return 1.5
  if (name.includes(wanted)) return 1
  if (wanted.includes(bare)) return bare.length >= 2 ? 1 : 0
  const shared = longestShared(wanted, bare)
  // 身份证件 for 身份证复印件: most of it in one piece, or all of it in order.
  if (shared >= 2 && shared / wanted.length >= 0.66) return shared / wanted.length
  return wanted.length >= 3 && inOrder(wanted, bare) ? 0.9 : 0
}

function longestShared(one: string, other: string): number {
  for (let size = Math.min(one.length, other.length); size > 0; size--)
    for (let at = 0; at + size <= one.length; at++) if (other.includes(one.slice(at, at + size))) return size
  return 0
}

function inOrder(wanted: string, name: string): boolean {
  let at = 0
  for (const character of wanted) {
    at = name.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
