import type { Stance, Strength, Topic } from '../../knowledge/index.ts'
import type { PolarKind } from '../understand/index.ts'

/** How a yes/no question is put to an entry. */
export interface Put {
  readonly polar: PolarKind
  /** The question asks the contrary of the topic's proposition. */
  readonly negated: boolean
  /** The words themselves deny it (不用签吗), whichever way the topic's proposition is put. */
  readonly denied: boolean
  /** What is asked for leave departs from a requirement (只发八成、口头说好、用自己印的). */
  readonly departs: boolean
  /** The user takes it to be so and wants it confirmed (先给一半对吧). */
  readonly premise: boolean
}

/** 可以 / 不可以 / 需要 / 不需要 / 是 / 不是 … for a yes/no question; undefined when the text does not settle it. */
export function leadWord(
  { polar, negated, denied, departs, premise }: Put,
  mode: Topic['mode'],
  stance: Stance,
): string | undefined {
  if (stance === 'depends') return undefined
  const affirmative = (stance === 'yes') !== negated
  switch (polar) {
    case 'permit':
      // 占一半能办吗, about a requirement: only that it is none says yes; that it is one forbids what departs from it.
      if (mode === 'must') {
        if (departs || negated) return stance === 'yes' ? '不可以' : '可以'
        return stance === 'no' ? '可以' : undefined
      }
      if (mode === 'is') return affirmative ? '是的' : '不是'
      return affirmative ? '可以' : '不可以'
    case 'require':
      if (mode === 'may' && !negated) return stance === 'yes' ? '不是必须' : '不可以'
      // 不用签吗: 需要 says what is needed, not that the question is right.
      return affirmative !== (mode !== 'may' && denied) ? '需要' : '不需要'
    case 'suffice':
      // 只拍了开班的够不够, of what is required.
      if (mode === 'must' && departs && stance === 'yes') return '不够'
      return affirmative ? '符合' : '不符合'
    case 'truth':
      if (premise) return affirmative ? '对' : '不对'
      return truthWord(mode, affirmative, negated)
  }
}

/** The lead where the case decides. */
export const onTheCase = '要看情况：'

/** The lead for an entry that takes no side but says how binding it is; none for a firm rule. */
export function strengthWord(polar: PolarKind, strength: Strength): string | undefined {
  if (polar !== 'require') return undefined
  switch (strength) {
    case '鼓励':
    case '可以':
    case '参照':
      return '不是必须'
    case '原则上':
    case '一般':
      return '原则上需要'
    case '目标':
      return '不需要'
    case '刚性':
      return undefined
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
