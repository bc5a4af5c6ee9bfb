import { numbersIn } from '../../../knowledge/index.ts'
import { inMeasure, type Bound, type Measure } from './measures.ts'
import type { PutFigure } from './put-figures.ts'

export interface OwnFigure {
  readonly measure: Measure
  readonly bound: Bound
  /** The words it stands in. */
  readonly clause: string
  /** That, with what stands beside it up to the next 。 or ；. */
  readonly part: string
  /** One end of a range (1-2年). */
  readonly ranged: boolean
  /** One of conditions of which one suffices. */
  readonly alternative: boolean
  /** 每学分对应10课时. */
  readonly each: boolean
  readonly extension: boolean
}

/** The figures a statement sets, with what each is said of. */
export function figuresOf(statement: string): readonly OwnFigure[] {
  const oneOf = statement.indexOf('之一')
  return numbersIn(statement).flatMap(({ value, unit, comparator, per, start, end }) => {
    const measure = typeof value === 'number' ? inMeasure(value, unit ?? '') : undefined
    if (measure === undefined) return []
    const before = statement.slice(0, start)
    const from = Math.max(...['，', '。', '；', '：', '、'].map((mark) => before.lastIndexOf(mark))) + 1
    const rest = /^[^，。；：、]*/u.exec(statement.slice(end))?.[0] ?? ''
    const extension = /延长(?:至|到)(?:最长)?$/u.test(before)
    const first = /^-\d/u.test(rest)
    const second = /\d-$/u.test(before)
    const least = first || comparator === '>=' || comparator === '>'
    const most =
      second || extension || /^<=?$/u.test(comparator ?? '') || /^[^，。；]{0,3}(?:以|之)?内/u.test(rest)
    return [
      {
        measure,
        bound: least ? 'least' : most ? 'most' : undefined,
        clause: `${before.slice(from)}${statement.slice(start, end)}${rest}`,
        part: `${before.slice(Math.max(...['。', '；', '：'].map((mark) => before.lastIndexOf(mark))) + 1)}${rest}`,
        ranged: first || second,
        alternative: oneOf >= 0 && start > oneOf,
        each: per?.includes('学分') === true,
        extension,
      } as const,
    ]
  })
}

/** Of several figures of one kind, those of the bound, the level or the words the question names. */
export function narrowed(
  figures: readonly OwnFigure[],
  put: PutFigure,
  question: string,
): readonly OwnFigure[] {
  const ofCredit = /[一每1](?:个)?学分/u.test(question)
  const level = /高级技师|技师|高级工?|中级工?/u.exec(question)?.[0].slice(0, 2)
  const named = level === '技师' ? /技师|高级工?及以上/u : new RegExp(level ?? '高级|中级|技师', 'u')
  const sieves: readonly ((figure: OwnFigure) => boolean)[] = [
    ({ each }) => each === ofCredit,
    ({ extension }) => extension === (put.bound === 'most' || /延/u.test(question)),
    ({ bound }) => put.bound === undefined || bound === put.bound,
    ({ clause }) => level !== undefined && named.test(clause),
  ]
  const left = sieves.reduce((rest, sieve) => {
    const kept = rest.filter(sieve)
    return kept.length > 0 ? kept : rest
  }, figures)
  const best = Math.max(...left.map(({ clause }) => pairsShared(clause, question)))
  return left.filter(({ clause }) => pairsShared(clause, question) === best)
}

/** 补贴申请要三个月内办对吧, of a statement that gives a time for filing: the figure is of something else. */
export function ofAnotherDeed(
  { measure, bound, extension, ranged, part }: OwnFigure,
  question: string,
): boolean {
  if (bound !== 'most' || extension || ranged || !/[天月]/u.test(measure.kind)) return false
  return (
    pairsShared(
      part.replace(
        /企业|人社|材料|培训|学徒|申请|[\d一二两三四五六七八九十半]*个?(?:月|天|日|工作日)(?:以|之)?内?/gu,
        '，',
      ),
      question,
    ) === 0
  )
}

/** How many pairs of signs two texts share. */
function pairsShared(clause: string, question: string): number {
  const pairs = Array.from(clause, (_, at) => clause.slice(at, at + 2))
  return new Set(pairs.filter((pair) => /^[\u4e00-\u9fff]{2}$/u.test(pair) && question.includes(pair))).size
}
