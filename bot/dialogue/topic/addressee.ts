import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 交给省厅吗: whether the one office named is that of the statement (向所在市的人社部门申报). Nothing where two are offered or none is. */
export function addresseeLead(said: string, { polar, text, topic }: AskedQuestion): string | undefined {
  const local = topic === 'filing-authority' ? localOffice.exec(text)?.[0] : undefined
  if (local !== undefined && !said.includes(local.slice(0, 2))) return phrases.notAnOffice(local)
  if (polar === undefined || text.includes('还是')) return undefined
  const named = [...text.matchAll(toOffice)].map(
    ({ groups }) => groups?.['level'] ?? (groups?.['place'] === '山西' ? '省' : '市'),
  )
  const [own, ...more] = [...said.matchAll(ownOffice)].map((match) => match[1] ?? '')
  const [asked] = named
  if (asked === undefined || named.length > 1 || own === undefined || more.length > 0) return undefined
  if (polar === 'permit') return asked === own ? '可以。' : '不可以。'
  return asked === own ? '是的。' : '不是。'
}

/** 交给街道办吗: offices below the bureaus that no text has take anything in. */
const localOffice = /街道办?(?:事处)?|社区|居委会|村委会|乡镇(?:政府)?|镇政府/u
/** 交给市人社, 找忻州人社, 归忻州市人社管. */
const toOffice =
  /(?:报|交|送|递|向|给|找|去|归)(?:到|给)?(?:(?<level>[省市区县])(?=里|厅|局|人社|人力)|(?<place>[^省市区县，。？！的]{2})市?(?=人社))/gu
const ownOffice = /向(?:所在)?([省市区县])(?:的)?(?:人社|人力)/gu
