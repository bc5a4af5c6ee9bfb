import { people, readCohorts } from '../../understand/index.ts'
import { counterpart, retold, type Known, type KnownPart } from './known-people.ts'
import { outcomeFacts, pick } from './merge.ts'

/** 少3个拿证, 有证的再多2个: of whom how many more or fewer come to what. */
interface Changed {
  readonly by: number
  readonly more: boolean
  readonly outcome: string
}

/**
 * 少3个拿证, of 18 of whom all or some have a certificate: so many fewer come to that, and the others to what those known beside them have come
 * to. `unclear` where there are not so many, or several may be meant. Undefined where the words say no such thing.
 */
export function fewerSucceed(known: Known, text: string): readonly KnownPart[] | 'unclear' | undefined {
  const changed = changedIn(text)
  if (changed === undefined) return undefined
  const { by, more, outcome } = changed
  const ofCertificate = outcome.includes('证')
  const hits = known.parts.filter(({ facts }) =>
    ofCertificate ? facts['certified'] === true : facts['certified'] === true || facts['passed'] === true,
  )
  const [hit, ...others] = hits
  if (hit === undefined || others.length > 0) return 'unclear'
  const count = more ? hit.count + by : hit.count - by
  if (count < 0) return 'unclear'
  if (known.parts.length > 1) {
    const loser = counterpart(
      known.parts.filter((part) => part !== hit),
      hit,
    )
    if (loser === undefined || (more && loser.count < by)) return 'unclear'
    return retold(known, [{ ...hit, count }]) ?? 'unclear'
  }
  if (more) return 'unclear'
  const told = pick(readCohorts(`都没${ofCertificate ? '拿证' : '过'}`).shared, outcomeFacts)
  const passed = ofCertificate ? pick(hit.facts, ['passed']) : {}
  return [
    { ...hit, count },
    { count: by, facts: { ...passed, ...told } },
  ]
}

function changedIn(text: string): Changed | undefined {
  const found = (first.exec(text) ?? last.exec(text) ?? certificates.exec(text))?.groups
  const by = people(`${found?.['by'] ?? ''}人`)[0]
  if (found === undefined || by === undefined) return undefined
  return { by, more: /多|加/u.test(found['way'] ?? ''), outcome: found['outcome'] ?? '' }
}

const opens = '^(?:那|要是|如果|假如|假设|万一|结果|后来|其实|又|再|能|，)*'
const way = '(?<way>少|多|加|减)(?:了|掉|上|考|拿)?'
const by = '(?<by>[\\d一二两俩三仨四五六七八九十百]+)(?:个|名|位)?(?:人|学徒)?'
const outcome =
  '(?<outcome>(?:拿|取|考|领)(?:到|得|了|下)*(?:等级|技能|资格)?证(?:书)?|有证|持证|取证|合格|通过|(?:考)?过)'
const ends = '(?:的|了|人|学徒|的话|呢|吧|，|就|那|能|可以|一共|总共|会|补|拿|领|多少|钱)*[？。！]*$'
const first = new RegExp(`${opens}${way}${by}(?:能|会|可以)?${outcome}${ends}`, 'u')
const certificates = new RegExp(
  `${opens}(?<way>少|多)(?:考|拿|取|领|发|出)(?:了|到|得)*(?<by>[\\d一二两俩三仨四五六七八九十百]+)(?:个|本|张)(?<outcome>证)(?:书)?${ends}`,
  'u',
)
const last = new RegExp(
  `${opens}${outcome}的(?:人|人数)?(?:要是|如果|再|又|能|可以|，)*${way}${by}${ends}`,
  'u',
)
