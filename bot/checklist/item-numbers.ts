import { readNumeral } from '../understand/index.ts'

const figure = '(?:\\d{1,3}|[一二两三四五六七八九十廿]{1,4})'
const unit = '[项条号件样份个]?'
const one = new RegExp(`^第?(${figure})${unit}$`, 'u')
const range = new RegExp(`^第?(${figure})${unit}(?:到|至|-|~|—|–)第?(${figure})${unit}$`, 'u')
const first = new RegExp(`^前(?:面)?(?:的)?(${figure})${unit}$`, 'u')
const lastOnes = new RegExp(`^(?:最后|后面?|末尾?)(?:的)?(${figure})${unit}$`, 'u')

/**
 * The numbers a phrase writes, from 1: 第3项, 1到4, 前三项, 最后一项, 3和5. Undefined when it writes anything else; a number beyond
 * `count` is kept, so that it can be told.
 */
export function itemNumbers(phrase: string, count: number): readonly number[] | undefined {
  const parts = phrase.split(/[、和跟与及，]|以及|还有/u).filter((part) => part !== '')
  if (parts.length === 0) return undefined
  const numbers = parts.map((part) => numbersOf(part.replace(/^(?:的|那)|(?:的|那些?|这些?)$/gu, ''), count))
  return numbers.some((each) => each === undefined)
    ? undefined
    : [...new Set(numbers.flatMap((each) => each ?? []))]
}

function numbersOf(part: string, count: number): readonly number[] | undefined {
  const read = (pattern: RegExp) => (pattern.exec(part) ?? []).slice(1).map((each) => readNumeral(each) ?? 0)
  const [from, to] = read(range)
  if (from !== undefined && to !== undefined)
    return from > 0 && to >= from && to - from < 100 ? run(from, to) : undefined
  const [head] = read(first)
  if (head !== undefined) return run(1, head)
  const [tail] = read(lastOnes)
  if (tail !== undefined) return run(Math.max(1, count - tail + 1), count)
  const [single] = read(one)
  return single === undefined || single === 0 ? undefined : [single]
}

function run(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
