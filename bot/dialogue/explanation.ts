import type { Reply } from '../reply.ts'
import type { Explained } from './state.ts'

/** What 为什么 and 原文 show of the last reply. */
export function explanation(reply: Reply): Explained {
  const steps = reply.trace.map((step) => {
    const sources = step.citation.map((at) => String(at + 1)).join('、')
    return `- ${step.label}：${step.value}${sources === '' ? '' : `（原文${sources}）`}`
  })
  const list = reply.citations.map(
    // Where nothing was reckoned, the words themselves are the reason.
    ({ document, provision, quote }, at) =>
      `原文${String(at + 1)}：${document} ${provision}${steps.length === 0 ? `：“${quote}”` : ''}`,
  )
  return {
    amounts: reply.amounts.map((amount) => ({ ...amount, citation: [] })),
    why: [...(steps.length === 0 ? [] : ['推导过程：', ...steps]), ...list],
    clauses: reply.citations.map(({ sourceFile, start, end, document, provision, status }) => ({
      sourceFile,
      start,
      end,
      document,
      provision,
      status,
    })),
  }
}
