/**
 * 外包人员要不要, 退休返聘的收吗: whether such people are taken in, and nothing they must do; in the words its readers know. `duty`: what must
 * be done was asked before, and is asked of them.
 */
export function takenIn(text: string, duty: boolean): string {
  if (duty) return text
  return text.replace(accepted, '$1的能报吗')
}

const kind =
  '(?:外包|退休|返聘|实习|派遣|劳务|老|在岗|在职|转岗|新招|新入职|新录用|临时|兼职|小时|钟点|季节|残疾|退役|退伍|外籍|外国|港澳台|外地|应届|往届|试用期|非全日制|初中|高中|大专|中专|本科|女|农民)'
const accepted = new RegExp(
  `(${kind}(?:返聘|生|工|人|兵|军人|毕业生?|员工|职工|人员|学历|户口|的人)*)(?:的)?(?:要不要|收不收|(?:也|都|还)?收(?:吗|么|不))[呢啊？。！]*$`,
  'u',
)
