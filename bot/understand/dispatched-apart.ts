import { numeral, numberOf } from './cohorts/headcount-words.ts'

/** 20个正式工加15个派遣的: 35人，其中15个是派遣的. */
export function dispatchedApart(text: string): string {
  return text.replace(apart, (said: string, ...found: readonly unknown[]) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>
    const own = numberOf(groups['own'] ?? groups['own2'] ?? '')
    const sent = numberOf(groups['sent'] ?? groups['sent2'] ?? '')
    return own === undefined || sent === undefined
      ? said
      : `${String(own + sent)}人，其中${String(sent)}个是派遣的`
  })
}

const unit = '(?:个|名|位)?(?:人|学徒)?'
const ofFirm =
  '(?:是|的)*(?:正式(?:员?工|职工|的)?|自有(?:员工|职工|的)|自己的?(?:员工|职工|人)|本厂(?:员工|职工|的)|合同工|在编(?:员工|的)?)(?:人|学徒)?'
const sentOnes = '(?:是|的)*(?:劳务)?派遣(?:员工|工人|人员|工|来的|过来的|的)?(?:人|学徒)?'
const between = '(?:和|加上?|跟|与|，|、|还有|另外?有?|外加)*'
const count = (name: string) => numeral.replace('(', `(?<${name}>`)
const apart = new RegExp(
  `(?<![\\d第])(?:${count('own')}${unit}${ofFirm}${between}${count('sent')}${unit}${sentOnes}|${count('sent2')}${unit}${sentOnes}${between}${count('own2')}${unit}${ofFirm})(?![^，。？！]{0,3}(?:没|不|合格|过))`,
  'u',
)
