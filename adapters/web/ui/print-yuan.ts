/** 分 as users read it, `216,000元`. */
export function printYuan(fen: number): string {
  return `${new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(fen / 100)}元`
}
