import type { Drift } from './compare.ts'
import { driftWords } from './messages.zh.ts'

/** One difference between a contract and the page, as a line: 填报「姓名」最多字数：10 → 20. */
export function driftLine({ step, field, what, before, now }: Drift): string {
  const words: Readonly<Record<string, string>> = driftWords
  const where = `${step}「${field}」${words[what] ?? what}`
  return what === 'added' || what === 'removed' ? where : `${where}：${shown(before)} → ${shown(now)}`
}

function shown(value: string): string {
  return value === '' ? '（无）' : value === 'true' ? '是' : value === 'false' ? '否' : value
}
