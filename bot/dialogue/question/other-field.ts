import { rankTopics, type Familiarity } from '../../understand/index.ts'
import { sameThere } from '../compare/same-there.ts'
import { holdsSums } from '../amount/sums-apart.ts'
import type { ConversationState } from '../state.ts'
import { aboutThis } from '../where.ts'
import { isElliptic, withoutParties } from './elliptic.ts'
import { asksOfDaysOff } from '../timing/answer-deadline.ts'
import { isOfTime } from './not-met.ts'
import { ofMentors } from './goes-on.ts'
import { qualificationOf } from './qualification.ts'
import { asksWhat } from './steps.ts'

interface Turn {
  readonly text: string
  /** Without the places at its edges. */
  readonly bare: string
  readonly asks: boolean
  /** It tells of a class, or answers what was asked. */
  readonly tells: boolean
  /** It names no place. */
  readonly unnamed: boolean
  readonly before: ConversationState
}

/** Whether a turn is about something else than this field: 年假有几天, 孩子上学怎么办. */
export function isOfAnotherField(turn: Turn, familiar: Familiarity): boolean {
  const { text, bare, unnamed, before } = turn
  const known = before.place !== undefined || before.topics.length > 0 || before.pending !== ''
  if ((known || !unnamed) && !isStrange(turn, familiar)) return false
  return !aboutThis(text) && !namesTopic(bare) && qualificationOf(bare, before.topics, false) === undefined
}

function isStrange({ text, bare, asks, tells, before }: Turn, familiar: Familiarity): boolean {
  const held = holdsSums(text, before)
  // 什么时候才够 leans on the question before, though none of the field's words stand in it.
  const leans =
    before.last !== undefined &&
    (isElliptic(withoutParties(bare)) ||
      sameThere.test(bare) ||
      asksWhat.test(bare) ||
      (isOfTime(before.topics[0] ?? '') && asksOfDaysOff(bare)))
  const further =
    leans ||
    (before.last !== undefined && ofThisField.test(bare) && bare.length <= few) ||
    ofMentor(before, bare)
  const asksOfWhom = before.last !== undefined && whoAlone.test(bare)
  return (
    asks && !tells && !held && !further && !asksOfWhom && !goesOn.test(text) && familiar(bare) < familiarFrom
  )
}

/** 几个人能开班, 网课能占多少: a topic of this field is named by its own words, though none of the field's common ones stands there. */
function namesTopic(text: string): boolean {
  return rankTopics(text).some((topic) => topic.strong)
}

/** 师傅才干8个月能带不, after what a mentor has to have. */
function ofMentor({ topics: [again = ''] }: ConversationState, bare: string): boolean {
  return ofMentors.has(again) && /师傅|老师|导师|[干做教]|工作|带/u.test(bare)
}

/** Below this share of known words a question is about something else: 年假有几天, 孩子上学怎么办. */
const familiarFrom = 0.35
/** 旁边的小厂呢, 那最晚哪天, 然后谁审: goes on with the question before. */
const goesOn =
  /^(?:那|然后|接着|之后|后来|还有?|这|(?:\d+年)?\d+月(?:\d+[日号]|份|[上中下]旬|底|初)(?:就|再|才|去)*[交报考递送办备]|(?:平均|均摊)?每一?(?:年|人|个?月)|[人年]均)|呢[？。！]*$/u
/** 完整清单在哪, 有没有手机号那一栏, 逾期会罚吗: short questions in the course of a conversation. */
const ofThisField =
  /[拿领找填]表|表(?:在|去)哪|逾期|超期?了?|晚[了报交]|罚|比例|课时|清单|[一哪这那]栏|附件|材料|[要该得]交|一分钱|没写|文件|模板/u
/** 谁来追, 由谁追回. */
const whoAlone = /^(?:由|归|让|找|向)?(?:谁|哪个部门)(?:来|去|负责|管|给|帮)*[\u4e00-\u9fff]{0,4}[？。！]*$/u
const few = 14
