import type { DocumentItem } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { readQuantities } from '../../understand/index.ts'

/**
 * 没有劳动合同复印件，拿工资发放证明行吗: one paper of several that serve alike is put forward. Says whether it serves, and holds a
 * length of time named against the one it must cover. Undefined when the question puts none forward.
 */
export function alternativeLead(items: readonly DocumentItem[], question: string): string | undefined {
  for (const item of items) {
    const papers = item.name.split(/，?或者?/u).filter((paper) => paper !== '')
    if (papers.length < 2) continue
    const offered = papers.filter((paper) => isOffered(paper, question))
    const [paper] = offered
    if (paper === undefined || offered.length > 1) continue
    const months = monthsIn(paper)
    const said = monthsIn(question)
    if (months !== undefined && said !== undefined && said < months)
      return phrases.alternativeShort(paper, item.name)
    return phrases.alternativeServes(paper, item.name)
  }
  return undefined
}

/** Named, and not as what is missing. */
function isOffered(paper: string, question: string): boolean {
  const own = paper.replace(/^连续|\d+个月以上的|[（(][^）)]*[）)]/gu, '').replace(/复印件$/u, '')
  const at = [own, own.slice(0, 2) + own.slice(-2)]
    .map((name) => question.indexOf(name))
    .find((found) => found >= 0)
  return at !== undefined && !/(?:没有?|无|缺|不(?:交|用|要|给))[^，。]{0,2}$/u.test(question.slice(0, at))
}

function monthsIn(text: string): number | undefined {
  const found = readQuantities(text).flatMap((quantity) =>
    quantity.kind === 'duration' && quantity.unit === '月' && quantity.amount !== undefined
      ? [quantity.amount]
      : [],
  )
  return found.at(-1)
}
