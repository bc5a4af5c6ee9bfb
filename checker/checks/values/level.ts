import { squeeze } from './text.ts'

export type Level = '初级工' | '中级工' | '高级工' | '技师' | '高级技师'

const ways: readonly (readonly [Level, RegExp])[] = [
  ['高级技师', /高级技师|(?:^|[^\d])(?:一级|1级)/u],
  ['技师', /技师|二级|2级/u],
  ['高级工', /高级|三级|3级/u],
  ['中级工', /中级|四级|4级/u],
  ['初级工', /初级|五级|5级/u],
]

/** The skill level a text means, however it is written (中级, 四级, 中级工（四级）); undefined when it names none. */
export function readLevel(text: string): Level | undefined {
  const written = squeeze(text)
  return ways.find(([, pattern]) => pattern.test(written))?.[0]
}
