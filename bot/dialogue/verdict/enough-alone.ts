import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 只要是老员工就能报吗, 只要签了合同就行吧: whether one condition is enough by itself. What a text says of it is one of several, so neither
 * 需要 nor 不是必须 answers; a measure (只要满3天就行吗) is held against the text's own elsewhere. Undefined where that is not asked.
 */
export function enoughAloneLead({ polar, text }: AskedQuestion): string | undefined {
  return polar !== undefined && enoughAlone.test(text) ? '不能只看这一条。' : undefined
}

const enoughAlone =
  /只要(?:[^，。？！\d]{1,16})，?就(?:都|全|一定|肯定|也)?(?:能|可以|行|给|有|补|算|够|发|领)(?!力|限)/u
