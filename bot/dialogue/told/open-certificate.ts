import { cohortTokens, readCohorts } from '../../understand/index.ts'
import { namesClass, partsTold, type Known, type KnownPart } from './known-people.ts'
import { outcomeFacts, pick } from './merge.ts'

/** 其中8个有证, 都没证, after 10个合格2个没过: a certificate is said of those who may have one, and of all of them. */
export function certificatesTold({ parts }: Known, text: string): readonly KnownPart[] | undefined {
  if (further.test(text) || someMore(text)) return undefined
  const [open, ...more] = parts.filter(mayHoldCertificate)
  if (open === undefined || more.length > 0) return undefined
  const divided = dividedByCertificate(open, text)
  return divided && parts.flatMap((part) => (part === open ? divided : [part]))
}

/** The part divided by what is said of certificates; undefined where something else is said, or of more people. */
export function dividedByCertificate(part: KnownPart, said: string): readonly KnownPart[] | undefined {
  if (!mayHoldCertificate(part)) return undefined
  const reading = readCohorts(said.replace(ofPassers, '其中'), part.count)
  const { shared, groups, unsure } = reading
  if (unsure || namesClass(reading)) return undefined
  const counted = groups.some((group) => group['headcount'] !== undefined)
  const all = { count: part.count, facts: pick({ ...shared, ...groups[0] }, outcomeFacts) }
  const told = counted || groups.length > 1 ? partsTold(reading) : [all]
  if (told?.reduce((sum, { count }) => sum + count, 0) !== part.count) return undefined
  const ofCertificates = told.every(
    ({ facts }) => facts['passed'] !== false && facts['left-early'] === undefined,
  )
  return ofCertificates && told.every(({ facts }) => facts['certified'] !== undefined)
    ? told.map(({ count, facts }) => ({ count, facts: { ...part.facts, ...facts } }))
    : undefined
}

/** They passed, so far as was told, and whether they have a certificate was not. */
function mayHoldCertificate({ facts }: KnownPart): boolean {
  const told = ['certified', 'pass-certificate', 'evaluation-failed', 'left-early']
  return facts['passed'] !== false && told.every((fact) => facts[fact] === undefined)
}

/** 合格的里面3个没证, of people who passed: the others have one. */
const ofPassers =
  /^(?:考核)?(?:合格|通过|过)(?:了|考核)?的(?:人|学徒)?(?:里[面头边]?|当中|中|之中)(?:又|还)?有?(?=[\d一二两俩三仨四五六七八九十])/u
const further = /^(?:后来|然后|最后|，|那)*(?:又|再)/u

/** 还有2个有证: of the others it is not told that they have none. */
export function someMore(text: string): boolean {
  const outcomes = cohortTokens(text).filter((token) => token.kind === 'outcome')
  const gained = outcomes.every(({ fact, value, only }) => value && fact !== 'passed' && only !== true)
  return alsoSome.test(text) && outcomes.length > 0 && gained
}
const alsoSome =
  /^(?:后来|然后|最后|另外|但|哦|，|那)*(?:还|又|再)(?:有)?(?=[\d一二两俩三仨四五六七八九十百])/u
