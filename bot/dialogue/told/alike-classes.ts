import { classNames, className, classNumber, classSize, ordinalsIn } from '../../understand/index.ts'
import type { ConversationState, SharedFacts } from '../state.ts'
import { cohortFacts, pick, without } from './merge.ts'

/**
 * 三个班每班15人, then 第三个班只有10个拿证, or 其中一个班: the classes that were alike stand apart from now on, each with its number and as many
 * people; the text names the one meant by its number. Both unchanged where none is spoken of, or so many of so many are known no more.
 */
export function alikeClassesApart(
  state: ConversationState,
  said: string,
): { readonly before: ConversationState; readonly text: string } {
  const { [classSize]: size, headcount } = state.shared
  const alike = state.groups.length === 0 && typeof size === 'number' && typeof headcount === 'number'
  const count = alike ? headcount / size : 0
  const text = said.replace(oneOfThem, '第一个班')
  const named = ordinalsIn(text)
  const known = Number.isInteger(count) && named.length > 0 && named.every((each) => each <= count)
  if (!alike || count < 2 || !known) return { before: state, text: said }
  const own: SharedFacts = without(pick(state.shared, [...cohortFacts]), [classSize])
  const names = text === said ? classNames(text) : new Map([[1, '其中一个班']])
  const others = (at: number) =>
    text === said ? `第${'一二三四五六七八九十'.charAt(at) || String(at + 1)}个班` : '其余的班'
  const groups = Array.from({ length: count }, (_, at): SharedFacts => {
    const number = at + 1
    return { ...own, headcount: size, [classNumber]: number, [className]: names.get(number) ?? others(at) }
  })
  return { before: { ...state, shared: without(state.shared, [...cohortFacts]), groups }, text }
}

const oneOfThem =
  /(?:其中|里面|里)?(?:的|有)?(?<![第每另任哪同这那一二三四五六七八九十])一个(?:班|批|期|组)(?!人)/u
