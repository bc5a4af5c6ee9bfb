import { yuan } from '../../knowledge/index.ts'

/** 分 as users read it: `300,000元`. */
export function printYuan(fen: number): string {
  const [whole = '0', decimals] = yuan(fen).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',')
  return `${grouped}${decimals === undefined ? '' : `.${decimals}`}元`
}

/** 分 in 万元 as 附件3 wants it: 18,500,000 → `18.5万元`. */
export function printWan(fen: number): string {
  return `${String(fen / 1_000_000)}万元`
}
