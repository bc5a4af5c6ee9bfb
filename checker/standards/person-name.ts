import { halfWidth, visible } from '../text.ts'
import type { Issue } from './issue.ts'
import { found, messages } from './messages.zh.ts'

export interface PersonName {
  /** As it was meant: no spaces (Chinese names), one form of the dot. */
  readonly name: string
  readonly issues: readonly Issue[]
}

const dot = '·'
const dotVariants = /[•‧∙⋅・･．.•﹒᛫]/gu
const han = /\p{Script=Han}|〇|々/u

/** Checks a person's name; a rare character is never wrong. */
export function checkPersonName(text: string): PersonName {
  if (/^[\u4e00-\u9fa5]{2,4}$/u.test(text) && !misread.test(text)) return { name: text, issues: [] }
  const issues: Issue[] = []
  const seen = visible(text)
  const isHan = han.test(seen)
  const unspaced = isHan ? seen.replace(/[\s\u3000\u00a0]+/gu, '') : seen.trim()
  const half = halfWidth(unspaced).replace(/[，]/gu, ',')
  const spaces = [
    ...(seen === text ? [] : [found.invisible]),
    ...(unspaced === seen ? [] : [found.space]),
    ...(isHan || half === unspaced ? [] : [found.fullWidth]),
  ]
  if (spaces.length > 0) issues.push(messages.spaces('name-spaces', '姓名', spaces.join('、')))
  const variants = isHan ? [...new Set(unspaced.match(dotVariants) ?? [])] : []
  if (variants.length > 0) issues.push(messages.nameDot(variants.join('')))
  const name = isHan ? half.replace(dotVariants, dot) : half
  issues.push(...characterIssues(name, isHan))
  return { name, issues }
}

/** What a text becomes that was read in a wrong encoding and kept: the usual characters of lost bytes and unset memory. */
const misread = /锟斤|斤拷|拷锟|烫烫|屯屯|锘/u

function characterIssues(name: string, isHan: boolean): Issue[] {
  const issues: Issue[] = []
  const characters = [...name]
  const allowed = isHan ? /^(?:\p{Script=Han}|[〇々·\ue000-\uf8ff])$/u : /^[\p{L}\p{M} .'’·-]$/u
  if (misread.test(name) || characters.some((c) => c === '\ufffd' || c === '□' || c === '?' || isPrivate(c)))
    issues.push(messages.nameGarbled())
  const wrong = [
    ...new Set(characters.filter((c) => !allowed.test(c) && !/[\ufffd□?]/u.test(c) && !isVariation(c))),
  ]
  if (wrong.length > 0) issues.push(messages.nameCharacters(wrong.join('')))
  const length = characters.filter((c) => !isVariation(c)).length
  const longest = name.includes(dot) ? 25 : 6
  if (isHan && wrong.length === 0 && (length < 2 || length > longest))
    issues.push(messages.nameLength(length))
  const rare = characters.filter(isRare)
  if (rare.length > 0) issues.push(messages.nameRare(rare.join('')))
  return issues
}

function isPrivate(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xf0000 && code <= 0x10ffff)
}

/** A selector of a character's form, itself nothing to see. */
function isVariation(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)
}

/** Outside the characters every system draws: extensions A and B on, and the late additions to the basic block. */
function isRare(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (
    han.test(character) &&
    (code > 0xffff || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x9fa6 && code <= 0x9fff))
  )
}
