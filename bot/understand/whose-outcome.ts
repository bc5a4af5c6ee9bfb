import { numeral } from './cohorts/headcount-words.ts'

/** 2个没拿证的是高级, 没过的3个都是中级班的: what came of so many, and then of which class they are; as 高级有2个没拿证. */
export function whoseOutcome(text: string): string {
  return text.replace(countFirst, '$3有$1个$2').replace(outcomeFirst, '$3有$2个$1')
}

const outcome = '((?:没|未)(?:有)?(?:拿(?:到)?证书?|取(?:到|得)?证书?|考过|通过|过|证)|不合格|没及格|不及格)'
const level = '((?:普通|紧缺|急需紧缺)?(?:高级技师|技师|[初中高]级工?))'
const isOf = '(?:都|全|全都)?是'
const end = '(?:班|那批|那个班)?(?:的|里的)?(?=$|[，。；！])'
const countFirst = new RegExp(
  `${numeral}(?:个|名|位|人)(?:人)?${outcome}的(?:人)?${isOf}${level}${end}`,
  'gu',
)
const outcomeFirst = new RegExp(
  `${outcome}的(?:那)?${numeral}(?:个|名|位|人)(?:人)?${isOf}${level}${end}`,
  'gu',
)
