import { numeral } from './cohorts/headcount-words.ts'

/** 加到25个, 减少到8人: as many as that, and not so many more. */
export function raisedTo(text: string): string {
  return text.replace(raised, '改成')
}

const raised = new RegExp(
  `(?<!参)(?:增加|添加|追加|扩大|减少|缩减|[加添增扩涨凑减缩降])(?:到|至)了?(?=${numeral}(?:个|名|位)?(?:人|学徒|学员|个|名|位)(?!月|半|年|小时|学时|课时|班|点|百分))`,
  'gu',
)
