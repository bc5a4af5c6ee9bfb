import { cohortTokens, people } from '../../understand/index.ts'
import { saidOf } from './class-names.ts'
import { retold, type Known, type KnownPart } from './known-people.ts'
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

/** How many, and how many it is not. */
function instead(text: string): readonly [number, number] | undefined {
  const [, after = '', before = ''] = notSo.exec(text) ?? []
  const [, wrong = before, right = after] = butSo.exec(text) ?? becomes.exec(text) ?? []
  const [count, old] = [people(`${right}人`)[0], people(`${wrong}人`)[0]]
  return count === undefined || old === undefined ? undefined : [count, old]
}

const figure = '([\\d一二两三四五六七八九十百]+)(?:个|人|名)?(?:人)?'
const opens = '^(?:那|哦|，|我|人|人数|也|都|学徒|不对|要是|如果|假如|把|从|由|(?:打|说|写|记|搞|报)?错了)*'
const ends = '(?:了|呢|吧|，|的?话|能|可以|补|领|拿|多少|钱)*[。？]*$'
const notSo = new RegExp(
  `${opens}(?:应该|其实|实际|一共|只|就|才|是|有)*${figure}[，。]?(?:而)?不是${figure}${ends}`,
  'u',
)
const butSo = new RegExp(`${opens}不是${figure}[，。]?(?:而|应该|应|其实|是|，)*${figure}${ends}`, 'u')
const becomes = new RegExp(
  `${opens}${figure}(?:要|再|又)*[改换变调加减增降](?:成|为|到)了?${figure}${ends}`,
  'u',
)
