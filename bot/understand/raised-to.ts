import { numeral } from './cohorts/headcount-words.ts'

/** 加到25个, 减少到8人: as many as that, and not so many more. */
export function raisedTo(text: string): string {
  return text.replace(raised, '改成')
}

/** 又塞进来5个, 后来插班进来2个: so many more came, of people counted before. */
export function joinedIn(text: string): string {
  return text.replace(joined, '$<opens>又来了$<count>$<unit>')
}

const into = '(?:进来|过来|进去|上来|来|进|上)'
const joined = new RegExp(
  `^(?<opens>(?:那|要是|如果|对了|哦|然后|后来|结果|现在|我们|厂里|公司|[甲乙丙丁][班组]|第?[一二三四\\d][班批组]|高级技师|技师|[初中高]级工?|班里?|那边|，)*)(?:(?:又|再|还|中途|半路)+(?:要|想|给|能)?(?:(?:塞|插班?|挤|收|进|拉|补|凑|冒|跑|找|挖|安排|分|派|送|叫|弄|放|转|调)了?${into}了?|(?:塞|插班?|挤|收|进|拉)了?)|(?:塞|插班?|挤)了?${into}了?)(?<count>${numeral})(?<unit>个人?|名|位|人)(?:学徒|学员|新人)?${into}?了?(?=$|[呢，。？！])`,
  'u',
)
const raised = new RegExp(
  `(?<!参)(?:增加|添加|追加|扩大|减少|缩减|[加添增扩涨凑减缩降])(?:到|至)了?(?=${numeral}(?:个|名|位)?(?:人|学徒|学员|个|名|位)(?!月|半|年|小时|学时|课时|班|点|百分))`,
  'gu',
)
