import { rememberRecent } from '../../recent.ts'
import { asks } from './forms.ts'
import { normaliseForTopics } from './normalise.ts'

export interface Clause {
  readonly text: string
  /** UTF-16 offsets in the text given. */
  readonly start: number
  readonly end: number
  readonly asks: boolean
}

const marks = /[,，.。?？!！;；\n\r]+/g
const connective =
  /另外|顺便问|再问|对了(?=[,，\s])|还有(?=[,，]|什么时候|啥时候|怎么|咋|多久|谁|能不能|要不要|是不是|可不可以|补|那)/g
/** 吗 always ends a clause; so does a question particle before a space. */
const particle = /吗(?![\s,，.。?？!！;；])|(?:[呢吧]|多少|[行成]不)(?=\s+\S)/g

/** The clauses of a text, with where they stand and whether each asks something. */
export const splitClauses = rememberRecent((text: string): readonly Clause[] => {
  const cuts = [...new Set([0, ...cutPoints(text), text.length])].sort((a, b) => a - b)
  return cuts.flatMap((start, i) => clauseBetween(text, start, cuts[i + 1] ?? text.length))
})

function clauseBetween(text: string, from: number, to: number): readonly Clause[] {
  const raw = text.slice(from, to)
  const body = raw.replace(/^[\s,，.。?？!！;；]+/, '')
  const trimmed = body.trimEnd()
  if (trimmed.replace(/[,，.。?？!！;；]/g, '') === '') return []
  const start = from + raw.length - body.length
  return [{ text: trimmed, start, end: start + trimmed.length, asks: asks(normaliseForTopics(trimmed)) }]
}

/** 每年补8000，对不对: the tag asks of what stands before it, and is no clause. */
const bareTag =
  /^\s*(?:对不对|对[吗么吧不]|是[吗么吧不]|是不是|(?:这)?是真的吗|真的吗|没错吧)[呢啊？?。.！!]*\s*$/

function cutPoints(text: string): readonly number[] {
  const afterMarks = [...text.matchAll(marks)]
    .filter(([mark], i, all) => !isInNumber(text, all[i]?.index ?? 0, mark))
    .map((match) => match.index + match[0].length)
    .filter((end) => !bareTag.test(text.slice(end)))
  const before = [...text.matchAll(connective)].map((match) => match.index)
  const after = [...text.matchAll(particle)].map((match) => match.index + match[0].length)
  return [...afterMarks, ...before, ...after]
}

function isInNumber(text: string, at: number, mark: string): boolean {
  return /^[.,]$/.test(mark) && /[\da-z]/i.test(text.charAt(at - 1)) && /[\da-z]/i.test(text.charAt(at + 1))
}
