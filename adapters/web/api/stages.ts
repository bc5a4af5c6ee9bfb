/** 全部 and the stages of a filing, in order, as the contract names them. */
export const stages = [
  '全部',
  '计划申报',
  '备案',
  '开班',
  '培训过程',
  '考核评价',
  '结班',
  '补贴申领',
  '变更离职',
] as const
export type StageChoice = (typeof stages)[number]
