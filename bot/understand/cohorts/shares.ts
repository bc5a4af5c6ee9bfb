import { withoutEmployment } from './firm-shares.ts'
import { readQuantities } from '../quantities/index.ts'
import { people } from './figures.ts'
import { clauseAt, type CohortToken } from './token.ts'
import { cohortTokens } from './tokens.ts'

/**
 * 一半拿证，另一半合格没证 of 22: shares of a known headcount written out as numbers, so that they divide it like any other
 * counts. A share that is no whole number of people, or of an unknown or ambiguous headcount, is left standing.
 */
export function spellOutShares(text: string, total: number | undefined): string {
  const shares = sharesIn(text).filter(
    (share, at, all) => all.findIndex((other) => other.start === share.start) === at,
  )
  if (shares.length === 0) return text
  // 那一半是技师呢, of people counted before: what becomes of their class is not told apart here.
  if (people(text).length === 0 && shares.some(({ end }) => namesClass.test(text.slice(end)))) return text
  const whole = wholeOf(text, shares, total)
  if (whole === undefined) return text
  let out = ''
  let at = 0
  let left = whole
  for (const { start, end, of, rest } of shares) {
    const value = rest ? left : (whole * of[0]) / of[1]
    if (!Number.isInteger(value) || value <= 0 || value > left) return text
    left -= value
    out += `${text.slice(at, start)}${String(value)}个`
    at = end
  }
  return out + text.slice(at)
}

/**
 * The people the shares are of: the one headcount told, or the one told before a single share (40人，75%合格，20人拿证), or those known where
 * the figure behind it counts an outcome (75%合格，20人拿证).
 */
function wholeOf(
  text: string,
  shares: readonly Pick<Share, 'start'>[],
  total: number | undefined,
): number | undefined {
  const [only, ...more] = new Set(people(text))
  if (only === undefined) return total
  const from = shares[0]?.start ?? 0
  const before = new Set(people(text.slice(0, from)))
  if (before.size === 0 && total !== undefined && countsOutcomes(text.slice(from), total)) return total
  if (more.length === 0) return only
  const [told, ...others] = before
  return shares.length > 1 || others.length > 0 ? undefined : told
}

/** 拿证的20个，5个没过: every figure, of no more people than are known, has an outcome in its clause. */
function countsOutcomes(text: string, total: number): boolean {
  const tokens = cohortTokens(text)
  const clauseOf = ({ start }: CohortToken) => clauseAt(text, start)
  return tokens.every(
    (token) =>
      token.kind !== 'count' ||
      (token.value <= total &&
        tokens.some((other) => other.kind === 'outcome' && clauseOf(other) === clauseOf(token))),
  )
}

/** 45人的90%, 95%的人过了 of 50: a share said of people known that is no whole number of them. */
export function unevenShare(
  said: string,
  total: number | undefined,
): { readonly whole: number; readonly share: string; readonly heads: string } | undefined {
  const text = withoutEmployment(said)
  for (const quantity of readQuantities(text)) {
    const of = fractionOf(quantity)
    const whole = wholeOf(text, [quantity], total)
    if (of === undefined || whole === undefined) continue
    const heads = (whole * of[0]) / of[1]
    if (!Number.isInteger(heads))
      return { whole, share: quantity.source, heads: String(Number(heads.toFixed(2))) }
  }
  return undefined
}

/** 改成75%, 要是80%呢, 就按90算: a share of the people known, and nothing else; undefined where it is anything more. */
export function shareIn(text: string): readonly [number, number] | undefined {
  const [only, ...more] = readQuantities(text)
  if (only === undefined || more.length > 0) return undefined
  const around = `${text.slice(0, only.start)}#${text.slice(only.end)}`
  const percent = bareShare.exec(around)
  if (percent === null) return undefined
  const reckoned = only.kind === 'number' && percent[1] !== undefined && only.value !== undefined
  if (reckoned) return only.value > 0 && only.value <= 100 ? [only.value, 100] : undefined
  return fractionOf(only)
}

const bareShare =
  /^(?:那|要是|如果|假如|不对|错了|，|再|又|应该|其实|实际|就|是|改|换|变|调|(?:[涨跌掉降升减落滑增加提下上高低少]+(?:了)?(?=[到至成为回]))|成|为|到了?|至|回|只有|才|比例|率)*(按)?(?:照)?#(?:算|来|呢|的话|吧|了|，|才对)*[？。！]?$/u

interface Share {
  readonly start: number
  readonly end: number
  readonly of: readonly [number, number]
  /** 另一半: what the first left. */
  readonly rest: boolean
}

const happens =
  /^(?:的?(?:人|学徒|学员|员工)?)[^，。？！；]{0,5}?(?:拿|取|考|过|通过|合格|不合格|有证|没证|没(?!错|问题)|未|挂|持证|走|离|中途|退)/u

const ofMoney = /^(?:的?标准)?(?:去|来)?(?:拿|领|给|补|发|拨)(?!到?证|考)/u

const namesClass = /^(?:的人|的)?(?:是|学|报|换成|改成)?(?:普通|急需|紧缺|[初中高]级工?|技师)/u

function sharesIn(text: string): readonly Share[] {
  const halves = [
    ...text.matchAll(/(另外?|还有|剩下的?|余下的?)?(?:一半|半数|1半)(?:的?(?:人|学徒|学员))?/gu),
  ]
    .filter((match) => {
      const start = match.index
      const end = start + match[0].length
      return isSaid(text, { start, end })
    })
    .map((match, at): Share => ({
      start: match.index,
      end: match.index + match[0].length,
      of: [1, 2],
      rest: at > 0 || match[1] !== undefined,
    }))
  const parts = readQuantities(text).flatMap((quantity): readonly Share[] => {
    const of = fractionOf(quantity)
    if (of === undefined || !isSaid(text, quantity)) return []
    const noun = /^的?(?:人|学徒|学员|员工)/u.exec(text.slice(quantity.end))?.[0].length ?? 0
    return [{ start: quantity.start, end: quantity.end + noun, of, rest: false }]
  })
  return [...halves, ...parts].sort((left, right) => left.start - right.start)
}

/** What happened to the people, or what they are, stands with the share. */
function isSaid(text: string, share: { readonly start: number; readonly end: number }): boolean {
  const after = text.slice(share.end)
  // 想按80%拿: a share of the money.
  if (/[按照]$/u.test(text.slice(0, share.start)) && ofMoney.test(after)) return false
  return happens.test(after) || namesClass.test(after) || isOutcomeOf(text, share)
}

/** 证书拿到八成, 中级工占一半: the words for what happened, or the class, stand before. */
function isOutcomeOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return (
    outcomeBefore.test(text.slice(0, start)) &&
    /^(?:的?人)?(?:$|[，。；、]|其余|其他|剩下|另外)/u.test(text.slice(end))
  )
}

const outcomeBefore =
  /(?:(?:证书?|证)(?:只)?(?:拿|考|取|下)(?:到|下来|了)+|(?:拿|取|考|发)(?:到)?证的?(?:人数?)?(?:有|是|占|只有|改成|改为|换成|变成)|(?:通过|合格|考过|过)(?:了|的有|的占)|(?:不合格|不及格|没过|没通过|离职|退出|淘汰|没拿证|没证)的?(?:占|有|是|了)?|(?:工|级|技师|普通|紧缺)(?:占|有|是))$/u

function fractionOf(
  quantity: ReturnType<typeof readQuantities>[number],
): readonly [number, number] | undefined {
  if (quantity.kind === 'percent' && quantity.basisPoints !== undefined && quantity.approximate !== true)
    return [quantity.basisPoints, 10_000]
  if (quantity.kind !== 'ratio' || quantity.form !== 'fraction') return undefined
  const [numerator = 0, denominator = 1] = quantity.parts
  return [numerator, denominator]
}
