import { cohortTokens } from './tokens.ts'

/**
 * 普通5个中级一年，10个高级两年: a category before the number of the first class, and before no other, is that of every class told behind
 * it; right before a level (普通中级5个) it is that class's alone.
 */
export function categoryAhead(text: string): string {
  const tokens = cohortTokens(text)
  const at = tokens.findIndex(({ kind }) => kind === 'category')
  const [category, count] = tokens.slice(at)
  if (at < 0 || category === undefined || count?.kind !== 'count') return text
  const behind = tokens.slice(at + 1)
  // 20人高级两年普通15个有证5个不合格: of all of them, and those behind are told by what came of them.
  const apart = behind.every(({ kind }) => kind === 'count' || kind === 'outcome' || kind === 'rest')
  const whole = tokens.slice(0, at).some(({ kind }) => kind === 'count')
  if (
    whole &&
    apart &&
    behind.some(({ kind }) => kind === 'outcome') &&
    !/[，。]$/u.test(text.slice(0, category.end))
  )
    return `${text.slice(0, category.end)}，${text.slice(category.end)}`
  const ofAll =
    tokens.slice(0, at).every(({ kind }) => kind === 'count') &&
    behind.every(({ kind }) => kind !== 'category' && kind !== 'among' && kind !== 'rest')
  const levels = behind.flatMap((token, next) =>
    token.kind === 'level' && behind[next - 1]?.kind === 'count' ? [token.value] : [],
  )
  const alike = new Set(levels).size === levels.length && levels.length > 1
  if (!ofAll || !alike || !/^的?(?:有|是|：)?$/u.test(text.slice(category.end, count.start))) return text
  if (others.test(text.slice(category.end))) return text
  const word = text.slice(category.start, category.end).replace(/(?:的|工种|职业|类)+$/u, '')
  return `${text.slice(0, category.start)}${word}工种，${text.slice(count.start)}`
}

const others = /另外?|还有|其他|别的|剩/u
