import { cohortTokens, ordinalsAt, people, readCohorts } from '../../understand/index.ts'
import type { KnownClass } from './classes-known.ts'
import { partCounted } from './counted-instead.ts'
import { namesClass, partsOf } from './known-people.ts'

/** 钳工那8个改成报技师了: of the one class of so many, whatever it is called; 那5个补考都拿到证呢, of so many of one class told apart. */
export function saidOfSoMany(
  classes: readonly KnownClass[],
  text: string,
): ReadonlyMap<KnownClass, string> | undefined {
  const [said, written = ''] = soMany.exec(text) ?? []
  const [count] = people(`${written}人`)
  const rest = text.slice(said?.length ?? 0)
  if (said === undefined || cohortTokens(rest).length === 0) return undefined
  const [own, ...more] = classes.filter(({ heads }) => heads === count)
  if (own !== undefined) return more.length > 0 ? undefined : new Map([[own, rest]])
  const [having, ...others] = classes.filter(({ groups }) =>
    partsOf(groups).some((part) => part.count === count && Object.keys(part.facts).length > 0),
  )
  return having === undefined || others.length > 0
    ? undefined
    : new Map([[having, `那${String(count)}个${rest}`]])
}

const soMany =
  /^(?:那|后来|其实|不过|但|，)*[\u4e00-\u9fff]{0,4}[那这]([\d一二两三四五六七八九十百]+)(?:个|名|位)(?:人|学徒)?(?=改|换|变|补考|重考|后来|都|全|只|过|没|有|拿|考|是|也|又)/u

/** 有证的16个改成17个, no class named: of the one class that has so many who came to that. */
export function saidOfPart(
  classes: readonly KnownClass[],
  text: string,
): ReadonlyMap<KnownClass, string> | 'unclear' | undefined {
  if (ordinalsAt(text).length > 0 || namesClass(readCohorts(text))) return undefined
  const counted = classes.map((own) => ({
    own,
    parts: partCounted({ own: own.own, parts: partsOf(own.groups), total: own.heads }, text),
  }))
  if (counted.every(({ parts }) => parts === undefined)) return undefined
  const [hit, ...more] = counted.filter(({ parts }) => parts !== 'unclear')
  return hit === undefined || more.length > 0 ? 'unclear' : new Map([[hit.own, text]])
}
