import { readingForm } from './reading.ts'

/** What a label tells apart: 中级工 and 技师 are both `level`, so the nearer one counts. */
export interface LabelPart {
  readonly dimension: string
  readonly name: string
}

export interface LabelMention extends LabelPart {
  readonly start: number
  readonly end: number
}

/** 急需紧缺·技师 → one part per dimension, names made uniform (高级 = 高级工). */
export function labelParts(label: string): readonly LabelPart[] {
  return label
    .split(/[·・/、，,|+›\s]+/u)
    .filter((part) => part !== '')
    .map((part, index) => knownPart(part) ?? { dimension: `own ${index}`, name: readingForm(part).text })
}

/**
 * Every place in a reading-form text where a level, a category or one of the `own` labels is named. Longest name
 * first, so that 高级技师 holds neither 高级 nor 技师.
 */
export function labelMentions(text: string, own: readonly LabelPart[]): readonly LabelMention[] {
  const names = [...new Set(own.filter((part) => part.dimension.startsWith('own ')).map((part) => part.name))]
  const ownNames = names.sort((a, b) => b.length - a.length).map(escape)
  const mentions: LabelMention[] = []
  for (const [source, name] of KNOWN) {
    const dimension = name === '急需紧缺' || name === '普通' ? 'category' : 'level'
    for (const match of text.matchAll(new RegExp(source, 'gu')))
      mentions.push(mention(match, dimension, name))
  }
  if (ownNames.length > 0) {
    for (const match of text.matchAll(new RegExp(ownNames.join('|'), 'gu'))) {
      for (const part of own)
        if (part.name === match[0]) mentions.push(mention(match, part.dimension, part.name))
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}

const HIGH = '高级工(?!程)|(?<!中)高级(?![工技专人职班])'
const MIDDLE = '中级工(?!程)|中级(?![工专人职班])'
const LOW = '初级工(?!程)|初级(?![工中专人职班])'
const KNOWN: readonly (readonly [string, string])[] = [
  ['高级技师', '高级技师'],
  ['(?<!高级|预备)技师(?!学院|班)', '技师'],
  [HIGH, '高级工'],
  [MIDDLE, '中级工'],
  [LOW, '初级工'],
  ['急需紧缺', '急需紧缺'],
  ['普通(?=类|职业|工种|$|[\\t(])', '普通'],
]

/** A level at the very end of the words before a number, with the words that widen it: 高级工及以上, 中级(含)以上. */
export const LEVEL_AT_END = /(?:高级技师|技师|[高中初]级工?)(?:\(含\))?(?:及?以上)?$/u

function knownPart(part: string): LabelPart | undefined {
  const text = readingForm(part)
    .text.replace(/\(.*?\)/gu, '')
    .replace(/(?:类|职业|工种)+$/u, '')
  const name = KNOWN.find(([source]) => new RegExp(`^(?:${source})$`, 'u').test(text))?.[1]
  if (name === undefined) return undefined
  return { dimension: name === '急需紧缺' || name === '普通' ? 'category' : 'level', name }
}

function mention(match: RegExpExecArray, dimension: string, name: string): LabelMention {
  return { dimension, name, start: match.index, end: match.index + match[0].length }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
}
