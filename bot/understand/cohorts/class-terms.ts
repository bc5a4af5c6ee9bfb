import { cohortTokens } from './tokens.ts'

/**
 * A班10人，B班12人，C班6人，A一年，B、C两年: each length put behind its class; 高级、技师两年: behind each of them. Left standing where only one
 * length is told, or not of classes told before.
 */
export function spellOutClassTerms(text: string): string {
  return behindClasses(withNames(ofTheOthers(text)))
}

/** 中级8个高级4个技师2个，中级一年，其他两年: the length of every level counted and not named with one of its own. */
function ofTheOthers(text: string): string {
  return text.replace(othersTerm, (said: string, years: string, at: number) => {
    const before = text.slice(0, at)
    const levels = cohortTokens(before).filter((token) => token.kind === 'level' && !token.held)
    const timed = new Set([...before.matchAll(ownTerm)].map(([, name = '']) => cohortTokens(name)[0]))
    const named = [...timed].flatMap((token) => (token?.kind === 'level' ? [token.value] : []))
    const open = new Set(levels.flatMap((token) => (token.kind === 'level' ? [token.value] : [])))
    for (const level of named) open.delete(level)
    if (named.length === 0 || open.size === 0) return said
    return [...open].map((level) => `${level}${years}`).join('，')
  })
}

/** B、C两年 as B班两年，C班两年. */
export function withNames(text: string): string {
  const lengths = cohortTokens(text).flatMap((token) => (token.kind === 'years' ? [token.value] : []))
  if (new Set(lengths).size < 2) return text
  return text.replace(listed, (said: string, names: string, term: string) => {
    const each = names.split(joint).map((name) => (name.length === 1 ? `${name}班` : name))
    return each.length === 1 && each[0] === names ? said : each.map((name) => `${name}${term}`).join('，')
  })
}

const lettered = '[A-Ea-e甲乙丙丁]班?'
const levelled = '(?:普通|急需紧缺|紧缺)?(?:高级技师|技师|[初中高]级工?)'
const othersTerm =
  /(?:其他|其它|其余|剩下|余下|别)的?(?:人|学徒|级别|等级)?(?:都|均|是|学|培训|培养|为|全)*((?:\d|[一二两三])年(?:期|制)?)(?=$|[，。；、])/gu
const ownTerm = /(高级技师|技师|[初中高]级工?)(?:的|都|是|学|培训|培养|为)*(?:\d|[一二两三])年/gu
const joint = /[、和跟与及]/u
const listed = new RegExp(
  `(?<=^|[，。；、年])((?:${lettered})(?:[、和跟与及]${lettered})*|${levelled}(?:[、和跟与及]${levelled})+)(?:都|均|是|学|培训|培养|为)*((?:\\d|[一二两三])年(?:期|制)?)(?=$|[，。；、A-Ea-e甲乙丙丁])`,
  'gu',
)

/** …，A班一年，B班两年: told of classes told with their people before. */
function behindClasses(text: string): string {
  const terms = [...text.matchAll(term)]
  const [first] = terms
  if (first === undefined) return text
  let out = text.slice(0, first.index)
  const rest = terms.reduceRight(
    (left, { index, 0: said }) => `${left.slice(0, index)}${left.slice(index + said.length)}`,
    text,
  )
  const behind = rest.slice(first.index)
  for (const [, name = '', years = ''] of terms) {
    const told = new RegExp(
      `(${name}班[^，。；]*[\\d一二两三四五六七八九十百]+(?:人|个|名)(?:学徒)?)(?=$|[，。；、])`,
      'u',
    )
    if (!told.test(out)) return text
    out = out.replace(told, `$1${years}`)
  }
  return `${out}${behind}`
}

const term =
  /(?<=[，。；、年])([A-Ea-e甲乙丙丁])班((?:\d|[一二两三])年(?:期|制)?)(?:[，、]|$|(?=[A-Ea-e甲乙丙丁]班))/gu
