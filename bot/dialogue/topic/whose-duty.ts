import type { Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import { isPremise } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 谁去报: whose duty it is, said first where the words of the entry do not say it themselves. */
export function dutyLead(
  bearers: readonly string[],
  said: string,
  { text, polar, topic }: AskedQuestion,
): string {
  // 备案谁去报, of an entry that says whom it goes to: the firm goes.
  const between = !/人社|[省市区]/u.test(text) && betweenParties.test(text)
  if (topic === 'filing-authority' && polar === undefined && (between || asksWhoFiles.test(text)))
    return /^企业/u.test(said) ? '' : phrases.firmFiles
  if (polar !== undefined || !(asksWhose.test(text) || betweenParties.test(text))) return ''
  // 跟谁报 asks to whom.
  if (!asksWhose.test(text.replace(toWhom, '')) && toWhom.test(text)) return ''
  // 《…企业…的通知》 names nobody.
  // 结班后给予企业一次性补贴 says whom it is given, and not whose duty it is.
  const own = said.replace(/《[^》]*》|给(?:予)?(?:企业|培训机构|学徒)/gu, '')
  if (bearers.length === 0 || bearers.length > 2 || bearers.some((bearer) => own.includes(bearer))) return ''
  // 由省人社厅审核: the very office is named, which says more than its kind.
  if (/由[^，。；]{0,8}(?:人社|人力资源|社会事业局)/u.test(said)) return ''
  // 钱由谁追, of an entry that says the text names no taking back.
  if (/追|收回|[要讨]回/u.test(text) && /没有写[^。；]*追回/u.test(said)) return ''
  // 谁审核盖章, of what is reviewed by an office the words name.
  if (/[审盖]/u.test(text) && /经[^，。；]{2,10}(?:审|盖章|同意)/u.test(said)) return ''
  // 谁去申报, of what the firm hands in and an office pays.
  const doers = applies.test(text) && bearers.includes('企业') ? ['企业'] : bearers
  return phrases.dutyOf(doers.join('、'))
}
const applies = /谁(?:来|去|负责)*(?:申报|申请|申领|提交|交)/u

/** 是学校去报吗: the party a question takes to do it, held against whom the entry binds; undefined where none is named. */
export function partyLead(entry: Entry, { text, polar, topic }: AskedQuestion): string | undefined {
  // Which of the authorities it is, agency-asked.ts tells.
  if (topic === 'agency-duties') return undefined
  const bound: readonly string[] = entry.kind === 'deadline' ? entry.dutyBearers : entry.bearers
  const said = polar === undefined ? undefined : (doer.exec(text) ?? alone.exec(text))?.groups
  const named = said?.['party']
  if (named === undefined || bound.length === 0 || bound.length > 3) return undefined
  const meant = parties.find(([, words]) => words.test(named))?.[0] ?? []
  const isBound = meant.some((party) => bound.includes(party))
  const [yes, no] = isPremise(text) ? (['对', '不对'] as const) : (['是的', '不是'] as const)
  if (said?.['denied'] !== undefined) {
    if (isBound) return bound.length === 1 ? `${no}。` : phrases.dutyAmong(bound.join('、'))
    return `${yes}，${phrases.dutyAmong(bound.join('、'))}`
  }
  if (!isBound) return phrases.notDutyOf(bound.join('、'))
  return bound.length === 1 ? `${yes}。` : phrases.dutyAmong(bound.join('、'))
}
const partyNamed =
  '(?<party>(?:我们|咱们?)?(?:企业|公司|单位|厂里?|厂子)(?!导师|新型|师傅)|我们(?!的|这)|咱们?|学校|院校|技校|(?:培训)?机构|培训方|人社局|人社部门|财政局|国资委|总?工会|工商联|政府|个人|本人|学徒|员工|学员)'
const deed =
  '(?:报|上报|报备|报送|交|上交|提交|办|办理|出|填|签|写|编|编写|编制|送|递|申请|申领|申报|备案|做|搞|整|管|弄|建|建立|注册|登记|录|录入|组织|安排|保管|保存|留|存|请|聘|选|定|制定|负责|承担|配|审|审核)(?:的事|的|上去)?'
const asked = '(?:就行|就可以|就好|才对)?(?:吗|么|吧|不|嘛|，?对吧|，?对吗|，?是吧|[？。！]*$)'
/** 是我们企业来弄吧, 得学校来建吗, 不是我们建吧. */
const doer = new RegExp(
  `(?:是不是|(?<denied>不(?:是|归|用|该))(?:由|让|归)?|是|由|归|让|该|(?:得|要|必须|应该)(?=[^，。？！]{2,8}(?:来|去|自己|负责)))(?:由|让|归)?${partyNamed}(?:自己|这边|那边|直接|来|去|负责|要|得)*${deed}${asked}`,
  'u',
)
/** 台账我们厂自己建就行吧. */
const alone = new RegExp(`${partyNamed}(?:自己|自行|来)${deed}${asked}`, 'u')
const parties: readonly (readonly [readonly string[], RegExp])[] = [
  [['企业'], /我们|咱|企业|公司|单位|厂/u],
  [['培训机构', '院校'], /学校|院校|技校|机构|培训方/u],
  [['人社部门'], /人社|政府/u],
  [['财政部门'], /财政/u],
  [['国资委'], /国资/u],
  [['工会'], /工会/u],
  [['工商联'], /工商联/u],
  [['学徒', '劳动者'], /个人|本人|学徒|员工|学员/u],
]

const asksWhoFiles =
  /^(?!.*(?:[审批管]|[给向跟找到往对]谁)).*谁(?:去|来|负责)+(?:报|办|交|提交|申请|申报|备案|递|弄|[呢啊？。！]*$)/u
const toWhom = /(?:跟|向|给|找|到|往|对)谁(?:去|来)?(?:报备?|交|说|讲|备案|申请|申报)?/u
const asksWhose =
  /谁(?:来|去|负责|要|该|应该)*(?:报|办|交|提交|说|做|管|选|编|组织|申请|申领|申报|审)|^(?:那|那么)*谁(?:来|去)[呢啊？。！]*$|(?:归|由)谁|谁的(?:事|责任|义务)/u

/** 企业报还是学校报: which of two parties. */
const party = '(?:企业|公司|单位|我们|厂里|学校|院校|机构|培训方|培训机构|个人|学徒|员工|学员)'
const betweenParties = new RegExp(
  `${party}(?:自己|来|去|负责|要|该)*(?:报|办|交|提交|做|管|组织|申请|申领|报备|备案)?[^，。？！]{0,4}，?还是(?:由|让|归|找)?${party}`,
  'u',
)
