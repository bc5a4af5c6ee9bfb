import type { FactId } from '../../../knowledge/index.ts'
import { people, readQuantities } from '../../understand/index.ts'

/** 28, after it was asked whether the 30 passed: so many of them did. `heads`: how many there are, where they are of one group. */
export function countAnswered(text: string, asked: FactId | undefined, heads: number | undefined): string {
  const outcome = asked === undefined ? undefined : outcomes[asked]
  if (outcome === undefined || heads === undefined || !bare.test(text)) return text
  const [figure] = readQuantities(text)
  const count = people(text)[0] ?? (figure?.kind === 'number' ? Number(figure.source) : undefined)
  return count === undefined || Number.isNaN(count) || count < 1 || count > heads
    ? text
    : `${String(count)}个${outcome}`
}

const outcomes: Readonly<Record<FactId, string>> = { passed: '过了', certified: '有证' }
const bare =
  /^(?:有|就|才|只有|只|是|大概|一共|共|总共)*[\d一二两三四五六七八九十百]+(?:个人|个|人|名|位)?(?:吧|了|啊)?[。！]*$/u
