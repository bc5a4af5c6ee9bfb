import type { Stance, Topic } from '../../knowledge/index.ts'
import type { PolarKind } from '../understand/index.ts'

/** 可以 / 不可以 / 需要 / 不需要 / 是 / 不是 … for a yes/no question; undefined when the text does not settle it. */
export function leadWord(
  polar: PolarKind,
  mode: Topic['mode'],
  stance: Stance,
  negated: boolean,
): string | undefined {
  if (stance === 'depends') return undefined
  const affirmative = (stance === 'yes') !== negated
  switch (polar) {
    case 'permit':
      // 占一半能办吗, about a requirement: only that it is none says yes; that it is one says nothing about this case.
      if (mode === 'must' && !negated) return stance === 'no' ? '可以' : undefined
      return affirmative ? '可以' : '不可以'
    case 'require':
      if (mode === 'may' && !negated) return stance === 'yes' ? '不是必须' : '不可以'
      return affirmative ? '需要' : '不需要'
    case 'suffice':
      return affirmative ? '符合' : '不符合'
    case 'truth':
      return truthWord(mode, affirmative, negated)
  }
}

function truthWord(mode: Topic['mode'], affirmative: boolean, negated: boolean): string {
  if (mode === 'may' && !negated) return affirmative ? '可以' : '不可以'
  return affirmative ? '是的' : '不是'
}

/** The verdict of a condition tree as a lead: the question's own word first, 符合 / 不符合 behind it. */
export function verdictWord(polar: PolarKind | undefined, met: boolean): string {
  switch (polar) {
    case 'suffice':
      return met ? '够，符合' : '不够，不符合'
    case 'truth':
      return met ? '是的，符合' : '不是，不符合'
    case 'require':
    case 'permit':
    case undefined:
      return met ? '可以，符合' : '不可以，不符合'
  }
}
