import { readQuantities } from '../understand/index.ts'

/** Money the user states, to be held against what comes out; a bare figure of a thousand or more is taken as 元. */
export function claimsIn(text: string): readonly number[] {
  // 1.2万一共36万: the 一 is of 一共.
  const apart = text.replace(/(?<=[万千百])一(?=共|起|次性)/gu, '，')
  return readQuantities(apart).flatMap((quantity) => {
    if (quantity.kind === 'money' && quantity.fen !== undefined) return [quantity.fen]
    return quantity.kind === 'number' && quantity.value !== undefined && quantity.value >= 1000
      ? [quantity.value * 100]
      : []
  })
}
