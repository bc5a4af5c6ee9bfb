import { cohortTokens, people, readCohorts } from '../../understand/index.ts'
import { saidOf } from './class-names.ts'
import { retold, type Known, type KnownPart } from './known-people.ts'
import { outcomeFacts, pick } from './merge.ts'
import { partNamed } from './part-named.ts'

/**
 * 是15个不是5个, 技师是5个不是6个, 没过的是3个不是2个: all of them, or the part of that count, counted anew; `unclear` where none or several
 * are as many as is denied. Undefined where no count stands instead of another, or another class is named.
 */
export function countedInstead(known: Known, text: string): readonly KnownPart[] | 'unclear' | undefined {
  const ofOthers = cohortTokens(text).some(
    (token) => (token.kind === 'level' || token.kind === 'category') && known.own[token.kind] !== token.value,
  )
  if (ofOthers) return undefined
  const said = saidOf(text)
  const ofPart = partCounted(known, said)
  if (ofPart !== undefined) return ofPart
  const named = partNamed(known.parts, said)
  const [count, old] = instead(said) ?? (typeof named === 'object' ? instead(named.said) : undefined) ?? []
  if (count === undefined || old === undefined) return undefined
  const [only, ...more] = known.parts
  if (only !== undefined && more.length === 0 && only.count === old) return [{ ...only, count }]
  const part = typeof named === 'object' ? known.parts[named.at] : undefined
  const hits = part === undefined ? known.parts.filter((each) => each.count === old) : [part]
  const [hit] = hits
  if (hit?.count !== old || hits.length > 1) return 'unclear'
  return retold(known, [{ ...hit, count }]) ?? 'unclear'
}

/** 有证的16个改成17个, 有证的从16改17, 16个有证的应该是17个: the part of that outcome and that many. */
export function partCounted(known: Known, text: string): readonly KnownPart[] | 'unclear' | undefined {
  const found = (ofOutcome.exec(text) ?? countsFirst.exec(text))?.groups
  const [old, count] = [people(`${found?.['old'] ?? ''}人`)[0], people(`${found?.['now'] ?? ''}人`)[0]]
  if (found === undefined || old === undefined || count === undefined) return undefined
  const facts = Object.entries(pick(readCohorts(`都${found['outcome'] ?? ''}`).shared, outcomeFacts))
  const hits = known.parts.filter(
    (part) => part.count === old && facts.every(([fact, value]) => part.facts[fact] === value),
  )
  const [hit, ...more] = hits
  if (facts.length === 0) return undefined
  return (hit === undefined || more.length > 0 ? undefined : retold(known, [{ ...hit, count }])) ?? 'unclear'
}

/** How many, and how many it is not. */
function instead(text: string): readonly [number, number] | undefined {
  const [, after = '', before = ''] = notSo.exec(text) ?? []
  const [, wrong = before, right = after] = butSo.exec(text) ?? becomes.exec(text) ?? []
  const [count, old] = [people(`${right}人`)[0], people(`${wrong}人`)[0]]
  return count === undefined || old === undefined ? undefined : [count, old]
}

const figure = '([\\d一二两三四五六七八九十百]+)(?:个|人|名)?(?:人)?'
const opens = '^(?:那|哦|，|我|人|人数|也|都|学徒|不对|要是|如果|假如|把|从|由|(?:打|说|写|记|搞|报)?错了)*'
const ends = '(?:了|呢|吧|人|，|的?话|能|可以|一共|总共|补|领|拿|多少|钱)*[。？]*$'
const outcome = '(?<outcome>(?:没|无|未)?(?:(?:拿|取|考|持)(?:到|了)?|有)?证|不?合格|没过|没通过|通过|过)'
const anew =
  '(?:人|学徒)?(?:，)*(?:要是|再|又|得|要|应该|其实|实际)*(?:[改换变调](?:成|为|到)?了?|应该是|其实是|实际是)'
const before = '(?:那|哦|不对|要是|如果|把|，|我|(?:打|说|写|记|搞|报)?错了)*'
const [old, now] = ['old', 'now'].map((name) => `(?<${name}>[\\d一二两俩三仨四五六七八九十百]+)(?:个|人|名)?`)
const ofOutcome = new RegExp(
  `^${before}${outcome}的(?:人数?|学徒)?(?:从|由|那|这|是|，)*${String(old)}${anew}${String(now)}${ends}`,
  'u',
)
const countsFirst = new RegExp(
  `^${before}(?:那|这)?${String(old)}${outcome}的?${anew}${String(now)}${ends}`,
  'u',
)
const notSo = new RegExp(
  `${opens}(?:应该|其实|实际|一共|只|就|才|是|有)*${figure}[，。]?(?:而)?不是${figure}${ends}`,
  'u',
)
const butSo = new RegExp(`${opens}不是${figure}[，。]?(?:而|应该|应|其实|是|，)*${figure}${ends}`, 'u')
const becomes = new RegExp(
  `${opens}${figure}(?:要|再|又)*[改换变调加减增降](?:成|为|到)了?${figure}${ends}`,
  'u',
)
