import type { StageChoice } from '../../knowledge/index.ts'
import { stageIn } from './stage-words.ts'

export interface ListRequest {
  /** Absent: not said. */
  readonly stage?: StageChoice
}

/** Lists of other things: the bureau's catalogue of plans, the task list at the end of a text. */
const otherLists =
  /(?:目录|任务|项目|负面|权力|责任|职业|工种|人员|企业|机构|学员|学徒)清单|列(?:支|入|席|举|车)|[系排下并数行这那哪]列/gu
const papers =
  /材料|资料|文件|东西|表格|手续|证件|(?:要|得|该|需要?)(?:交|备|准备|带|提供|提交)(?:什么|啥|哪些|的)|准备(?:什么|啥|哪些)|交(?:什么|啥|哪些)/u
const list = /清单|单子|列表|明细|checklist|对照表/u
const give =
  /(?:给|帮|替|跟|发|传|要)(?:我们?|俺们?|咱们?)|列(?:个|一|出|张|份|下|给|成|明|清|全|一下)|逐[项条一个]列|(?:来|出|做|拉|弄|搞|整|整理|生成|打|开)(?:一?[个份张下]|出)|一(?:项|条|样|件)一(?:项|条|样|件)/u
/** 材料清单里要不要身份证: asks about one thing of a list. */
const aboutOne =
  /要不要|是不是|有没有|需不需要|用不用|几份|谁出|盖章|原件|复印件|什么时候|啥时候|哪天|在哪|到哪|哪里|谁(?:发|定)|发布|公布|[晚迟超][不没][晚迟超]|晚了|来[得不]及|超期|逾期|最晚|最迟|截止|几号|清单[^，。？！]{0,8}(?:\d+[号日]|\d+月)[^，。？！]{0,6}(?:发|出|公|下|印)|清单(?:一|刚)?(?:出来|下来|下达|公示|印发|确定)|多久|几天(?:之?内|以内)|多长时间/u

/** 中级10人高级8人都过了，请列个明细: how the sum is made up, no papers. */
function ofSums(text: string): boolean {
  return /明细/u.test(text) && !/清单|单子|checklist|对照表/u.test(text) && people.test(text)
}
const people = /补|钱|金额|合计|\d个?[人名位]|[初中高]级|技师/u

/** Whether a list of papers is asked for, not only what the text says of them: 给我列备案材料, 申领要哪些材料，列个清单. */
export function readListRequest(text: string): ListRequest | undefined {
  const own = text.replace(otherLists, '')
  const stage = stageIn(own)
  const names = papers.test(own)
  if (!names && ofSums(own)) return undefined
  const asked =
    (list.test(own) &&
      (names || stage !== undefined || give.test(own)) &&
      (give.test(own) || !aboutOne.test(own))) ||
    (/列/u.test(own) && give.test(own) && names)
  if (!asked) return undefined
  return stage === undefined ? {} : { stage }
}
