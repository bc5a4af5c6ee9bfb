import { people, readCohorts } from '../../understand/index.ts'
import { saidOf } from './class-names.ts'
import { partsTold, retold, type Known, type KnownPart } from './known-people.ts'
import { outcomeFacts, pick } from './merge.ts'

/**
 * 少了2个人，是43个拿证 of 45 who had one: the difference and the number it comes to bear each other out, so that the part is counted
 * anew; 拿证的少了2个 says whose it is. `unclear` where those gone may have passed otherwise and so be paid for. Undefined where the figures do
 * not agree.
 */
export function countedByDifference(
  known: Known,
  text: string,
): readonly KnownPart[] | 'unclear' | undefined {
  const found = difference.exec(saidOf(text))?.groups
  const by = people(`${found?.['by'] ?? ''}人`)[0]
  if (found === undefined || by === undefined) return undefined
  const less = (found['way'] === '少') === (found['wrong'] === undefined)
  const now = (count: number) => (less ? count - by : count + by)
  const [only, ...more] = known.parts
  const { who = '', rest = '' } = found
  if (who !== '') {
    const facts = pick(readCohorts(`都${who}`).shared, outcomeFacts)
    const hit = rest === '' ? partOf(known.parts, facts) : undefined
    return hit && retold(known, [{ ...hit, count: now(hit.count) }])
  }
  const reading = readCohorts(rest)
  const [told, ...others] = partsTold(reading) ?? headsAlone(reading)
  if (only === undefined || told === undefined || others.length > 0 || reading.unsure) return undefined
  if (more.length === 0) {
    const open = [only, told].some(({ facts }) => Object.keys(facts).length === 0)
    const fits = told.count === now(only.count) && (open || partOf(known.parts, told.facts) === only)
    return fits ? [{ count: told.count, facts: { ...only.facts, ...told.facts } }] : undefined
  }
  const hit = partOf(known.parts, told.facts)
  if (hit === undefined || told.count !== now(hit.count)) return undefined
  const paidOtherwise = known.parts.some((part) => part !== hit && part.facts['passed'] === true)
  return paidOtherwise ? 'unclear' : (retold(known, [{ ...hit, count: told.count }]) ?? 'unclear')
}

/** 是48个, and nothing said of them. */
function headsAlone({ shared, groups }: ReturnType<typeof readCohorts>): readonly KnownPart[] {
  const { headcount, ...more } = { ...shared, ...groups[0] }
  return typeof headcount === 'number' && groups.length < 2 && Object.keys(more).length === 0
    ? [{ count: headcount, facts: {} }]
    : []
}

/** The one part of which the facts hold. */
function partOf(parts: readonly KnownPart[], facts: KnownPart['facts']): KnownPart | undefined {
  const told = Object.entries(facts)
  const hits = parts.filter((part) => told.every(([fact, value]) => part.facts[fact] === value))
  return told.length === 0 || hits.length > 1 ? undefined : hits[0]
}

const difference =
  /^(?:那|哦|不对|后来|结果|其实|最后|又|再|，)*(?:(?<who>拿(?:到)?证|有证|取证|持证|合格|通过|没过|不合格|没证)的(?:人数?)?)?(?:又|再|还|其实|要)*(?<way>少|多)(?<wrong>算|报|写|记|数|说)?(?:了|掉)?(?<by>[\d一二两三四五六七八九十百]+)(?:个|名|位)?(?:人|学徒)?[，。]?(?<rest>.*)$/u
