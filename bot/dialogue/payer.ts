/** Who a yes/no question says pays: 政府出吗, 国家给不给补. */
const paidByState =
  /(?:政府|国家|财政|人社局?|公家|公款|上面|省里|市里|区里)[^，。？！；]{0,8}(?:补|出|掏|发|承担|负担|报销|给钱|拨|管)/u
/** Entries that lay the cost on the enterprise. */
const paidByEnterprise = /企业(?:自行)?(?:承担|支付|负担)|由企业[^，。；]{0,12}(?:承担|支付|负担)/u
const alsoPublic = /财政补助|补贴资金列支|财政[^，。；]{0,6}(?:列支|补)/u

/** 不是，由企业承担。 where the question takes it that the state pays for what the text lays on the enterprise. */
export function payerLead(statement: string, question: string): string | undefined {
  if (!paidByState.test(question) || !paidByEnterprise.test(statement) || alsoPublic.test(statement))
    return undefined
  return '不是，由企业承担。'
}
