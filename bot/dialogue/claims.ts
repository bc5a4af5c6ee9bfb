import { readQuantities } from '../understand/index.ts'

/** Money the user states, to be held against what comes out; a bare figure of a thousand or more is taken as 元. */
export function claimsIn(text: string): readonly number[] {
  // 1.2万一共36万: the 一 is of 一共.
  // 补到4500了还给吗: what was reached, and nothing put forward.
  const apart = text.replace(/(?<=[万千百])一(?=共|起|次性)/gu, '，').replace(reached, '')
  return readQuantities(apart).flatMap((quantity) => {
    if (quantity.kind === 'money' && quantity.fen !== undefined) return [quantity.fen]
    if (quantity.kind !== 'number' || quantity.value === undefined) return []
    const { value, start, end } = quantity
    const isMoney =
      value >= 1000 || (value >= 100 && paid.test(apart.slice(0, start)) && ends.test(apart.slice(end)))
    return isMoney ? [value * 100] : []
  })
}

const reached =
  /(?:补|给|发|领|拿|达|累计)(?:贴)?(?:到|满|够)(?:了)?[\d.]+(?:元|块)?(?:了|以后|之后|后)?[，]?(?=(?:还|再|又|就))/gu
/** 取证补贴给600吗, 补贴是不是600: a smaller figure is money where it is what is paid. */
const paid = /(?:补贴?|补助|给|领|拿|发|每个?人|一个?人)(?:是不是|是|有|到)?$/u
const ends = /^(?:[吗吧么对，。？！]|$)/u
