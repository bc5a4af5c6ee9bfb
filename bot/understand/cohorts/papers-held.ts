/**
 * 10个手里只是培训合格证, 3个只有毕业证没等级证: what people hold who were counted, in the words the reader of outcomes knows. A paper of
 * a school is no certificate of grade.
 */
export function papersHeld(text: string): string {
  return text.replace(onlyOf, '没证').replace(onlyPass, '只有培训合格证')
}

const counted = '(?<=[\\d一二两俩三仨四五六七八九十百](?:个|名|位|人|个人)(?:学徒|人)?)'
const how = '(?:其实|手里|手上|手头|现在|目前|都|也|拿的|发的|的|还)*'
const only = '(?:(?:只|就|光|仅|才)(?:是|有|拿了?|发了?|给了?|取得了?|张|本)+|是(?!不是))(?:个|张|本|一)*'
const paper = '(?:学校|中专|大专|职高|技校|培训|学历|学徒)?(?:的)?(?:毕业|结业|结业培训|学历|肄业)证(?:书)?'
const grade = '(?:等级|技能等级|职业技能等级|职业资格|技能|资格)'

const onlyOf = new RegExp(
  `${counted}${how}${only}${paper}(?:[，]?(?:而|但|可|还)?(?:没有?|无|没拿到?|没考到?)${grade}?证(?:书)?)?(?!能|可以|行|算|够|吗)`,
  'gu',
)
const onlyPass = new RegExp(
  `${counted}${how}${only}(?:企业|厂里|公司|单位)?(?:发)?(?:的)?(?:培训|考核)?合格证(?:书)?(?!项目)`,
  'gu',
)
