import { numeral } from './cohorts/headcount-words.ts'

/** 有个中级的上周辞了: one of them left, in the words its readers know. */
export function leaversSaid(text: string): string {
  const said = text.replace(levelLast, '$1$4$2了$3个').replace(failedLast, '$1$3个$4$2')
  if (!/辞了|有[一1]?个/u.test(said)) return said
  return said
    .replace(/(?<![推告致])辞了(?!职|呈)/gu, '辞职了')
    .replace(/(?<=的)(?:上周|上个?月|昨天|前天|今天|最近|前几天|刚刚?)(?=(?:走|离职|辞职|退出)了)/gu, '')
    .replace(
      /有一?个(?=(?:人|学徒|员工)?(?:[初中高]级工?|技师)?的?(?:人|学徒)?(?:上周|上个?月|昨天|今天|前天|最近|刚|已经|中途|后来|自己)*(?:走|离职|辞职|退出|没过|没考过|没通过|不合格)了?)/gu,
      '有1个',
    )
}

/** 走了3个中级的: the level said last, as 中级走了3个. */
const levelLast = new RegExp(
  `(^|[，。；])(走|离职|退出|辞职)了${numeral}(?:个|名|位)((?:[初中高]级工?|(?:高级)?技师))的?(?=$|[，。？！；呢])`,
  'gu',
)

/** 没过的有2个高级的, 没过的2个都是高级: the level said last, as 2个高级没过. */
const failedLast = new RegExp(
  `(^|[，。；])(没(?:有)?(?:考)?过|没(?:有)?通过|不合格|没(?:有)?(?:拿到?|取到?)证|没证)的?(?:一共|总共|就|只|那)*(?:有|是)?${numeral}(?:个|名|位)(?:人)?，?(?:都|全)*是?((?:[初中高]级工?|(?:高级)?技师))的?(?=$|[，。？！；呢])`,
  'gu',
)

/** 要是学员跑了一大半, nobody counted: what becomes of it, and no share of anybody. */
export function manyLeave(text: string, counted: boolean): string {
  return counted || !manyLeft.test(text) ? text : `${text.replace(/呢?[？。！]*$/u, '')}怎么办`
}
const manyLeft =
  /^[^，。？！\d]{0,5}?(?:那|要是|如果|万一|假如|比如|后来|中途|这个?班|班上|，)*(?:学徒|学员|员工|人)(?:都|们|中途|已经|又|要是|万一)*(?:跑|走|离职|流失|退|不干)(?:掉|出)?了?(?:一?大半|多半|一半|半数|很多|好多|好几个|不少|太多|大多数|差不多)(?:人)?(?:了)?呢?[？。！]*$/u
