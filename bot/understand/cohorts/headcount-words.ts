import { readQuantities } from '../quantities/index.ts'

/** A headcount as written, as one group of a pattern. */
export const numeral = '(\\d{1,4}|[一二两俩三仨四五六七八九十百廿卅]{1,5})'

export function numberOf(written: string): number | undefined {
  const [quantity] = readQuantities(`${written.replace('俩', '两').replace('仨', '三')}个`)
  return quantity?.kind === 'count' ? quantity.value : undefined
}
