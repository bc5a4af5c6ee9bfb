import { readQuantities } from '../understand/index.ts'

/** Money the user states, to be held against what comes out; a bare figure of a thousand or more is taken as 元. */
export function claimsIn(text: string): readonly number[] {
  return readQuantities(text).flatMap((quantity) => {
    if (quantity.kind === 'money' && quantity.fen !== undefined) return [quantity.fen]
    return quantity.kind === 'number' && quantity.value !== undefined && quantity.value >= 1000
      ? [quantity.value * 100]
      : []
  })
}

/** Whether the words belong to this field at all. */
export function aboutThis(text: string): boolean {
  return /学徒|补贴|补助|培训|培养|备案|申领|申报|技能|工种|证书|取证|技师|[初中高]级工|导师|教材|学分|课时|考核|评价|鉴定|花名册|附件|协议|合同|材料|期限|开班|结班|离职|线上|派遣|人社/u.test(
    text,
  )
}
