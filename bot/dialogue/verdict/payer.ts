/** Who a yes/no question says pays: 政府出吗, 国家给不给补. */
const paidByState =
  /(?:政府|国家|财政|人社局?|公家|公款|上面|省里|市里|区里)[^，。？！；]{0,8}(?:补|出|掏|发|承担|负担|报销|给(?=钱|吧|吗|么|不|的|[？。]|$)|拨|管)/u
/** Entries that lay the cost on the enterprise. */
const paidByEnterprise = /企业(?:自行)?(?:承担|支付|负担)|由企业[^，。；]{0,12}(?:承担|支付|负担)/u
const alsoPublic = /财政补助|补贴资金列支|财政[^，。；]{0,6}(?:列支|补)/u

/** Sources of money, as people and as the texts name them. */
const sources: readonly { readonly said: RegExp; readonly written: RegExp }[] = [
  { said: /补贴|财政/u, written: /财政补(?:助|贴)资金/u },
  { said: /教育(?:培训)?经费/u, written: /职工教育(?:培训)?经费/u },
  { said: /就业补(?:助|贴)(?:资金)?/u, written: /就业补(?:助|贴)资金/u },
  { said: /专账|提升(?:行动)?(?:专项)?资金/u, written: /专账|技能提升专项资金/u },
]

/** 可以。 where the source a yes/no question names is one the text lets the cost be met from. */
export function fundLead(statement: string, question: string): string | undefined {
  const named =
    /(?:从|用|拿|把|走)([^，。？！]{1,12}?)(?:里面?|中)?(?:拿)?(?:去|来)?(?:出|付|列支|支付|报销?|开支|开|交)/u.exec(
      question,
    )?.[1]
  const met = [...statement.matchAll(/从([^，。；]+)列支/gu)].map((match) => match[1] ?? '')
  if (named === undefined || met.length === 0) return undefined
  const source = sources.find(({ said }) => said.test(named))
  return source !== undefined && met.some((each) => source.written.test(each)) ? '可以。' : undefined
}

/**
 * 审计费是不是企业承担, 请人审计的钱谁出: who bears a cost is asked of an entry that speaks of no cost. Such a thing the text leaves
 * open, whatever the entry affirms.
 */
export function leavesPayerOpen(statement: string, question: string): boolean {
  return asksPayer.test(question) && !/费|资金|经费|列支|支付|承担|负担|元|补贴/u.test(statement)
}

/** 社保公司交还是个人交, 公司还是我们个人交, of an entry that asks for the insurance. */
export function leavesInsurerOpen(statement: string, question: string): boolean {
  return /社会保险/u.test(statement) && asksWhoInsures.test(question)
}
const asksWhoInsures =
  /(?:公司|单位|企业|我们|厂里?|派遣|劳务)[^，。？！]{0,6}还是[^，。？！]{0,6}(?:个人|自己|学徒|学员|员工|职工|派遣|劳务|我们|公司|单位|企业)|(?:个人|自己|学徒|员工)[^，。？！]{0,4}还是[^，。？！]{0,4}(?:公司|单位|企业|我们)/u
const asksPayer =
  /(?:费(?:用)?|钱|款)(?:是不是|是|由|归|该|要|得|都|应该)*(?:谁|哪|企业|单位|我们|公司|自己|自费|政府|财政|人社)[^，。？！]{0,6}(?:出|承担|付|掏|负担|给|报销)|(?:谁|企业|单位|我们|公司|政府|财政|人社)[^，。？！]{0,4}(?:出|承担|付|掏|负担)[^，。？！]{0,6}(?:费|的钱)|(?:是|由|归)?谁(?:来)?(?:出|掏|付)(?:的)?(?:钱|费)|(?:从|用|拿)(?:财政)?(?:补贴|补助|教育经费)[^，。？！]{0,4}(?:出|付|支|列)/u

/** 不是，由企业承担。 where the question takes it that the state pays for what the text lays on the enterprise. */
export function payerLead(statement: string, question: string): string | undefined {
  if (!paidByState.test(question) || !paidByEnterprise.test(statement) || alsoPublic.test(statement))
    return undefined
  return '不是，由企业承担。'
}
