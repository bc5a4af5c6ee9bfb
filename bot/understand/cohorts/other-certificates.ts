/**
 * 6个考的是特种作业操作证, 特种作业证10人, 那6个要是专项职业能力证书: a certificate that is none of grade or qualification, which so many people, or those
 * spoken of, have. Not where it is only asked what it is worth (特种作业证能领吗).
 */
export function otherCertificates(): RegExp {
  return new RegExp(`(?:${held}|${counted})${kind}${noQuestion}|${kind}(?=(?:的)?(?:有)?${heads})`, 'gu')
}

const kind =
  '(?:特种(?:作业|设备)(?:作业)?(?:人员)?(?:的)?(?:操作|上岗)?(?:资格)?|专项(?:职业)?(?:技术)?能力(?:考核)?|安全(?:员|管理员|生产)|操作|上岗)证(?:书)?'
const figure = '(?:\\d|[一二两三四五六七八九十百仨俩])+'
const heads = `${figure}(?:[个名位人]|$|[，。；])`
const how = '(?:只|就|光|仅|都|全|全部|也|其实|却|才|手里|手上)*'
const held = `${how}(?<![不没未要想])(?:考|拿|取得?|领|办|持|有|得|发)(?:到|了|过|得|下)*(?:的)?${how}(?:是)?(?:个|张|本|一)*`
const counted = `(?<=${figure}[个名位人])(?:人|学徒|员工)?(?:要是|如果|假如|手里|手上|换成)?${how}(?:是|换成|改成|的)?`
const noQuestion = '(?!(?:也|都)?(?:能|可以|可不可以|算|行|够|认)|吗|行不)'
