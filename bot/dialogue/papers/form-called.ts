import type { Resources } from '../resources.ts'

/**
 * 成绩表, 要钱那张表, 保证书, 徒弟名单: a printed form, and its columns (文凭, 证号, 考试那天), called by what users call them, in the words the
 * texts print. `here`: the place spoken of so far; where the place asked about prints no such form nothing is changed.
 */
export function formCalled(
  { knowledge, finder, coverage }: Resources,
  here: string | undefined,
  text: string,
): string {
  const said = finder.find(text).flatMap((mention) => (mention.kind === 'known' ? [mention.id] : []))
  const place = said.at(-1) ?? here
  const jurisdiction = place === undefined ? undefined : coverage.jurisdictionAt(place)
  const printed = new Set(
    knowledge.entries.flatMap((entry) =>
      entry.kind === 'form' && entry.place === jurisdiction ? [entry.attachment] : [],
    ),
  )
  if (printed.size === 0 || ofOtherPaper.test(text)) return text
  const named = forms
    .filter(({ annex, only }) => printed.has(annex) && (only === undefined || only.test(text)))
    .reduce((rest, { called, as }) => rest.replace(called, apartFromCount(as)), text)
  return columnsCalled(printedNotes(named.replace(madeOut, '交$1')), printed)
}

/** 要填审核表吧, 不用写承诺书吧: whether the paper is made out at all is whether it is handed in. */
const madeOut =
  /(?:填|写)(?:上|好)?(?:一?[份张个])?((?:附件[1-4]|资金|申报|申请|学徒|书面|工作|的)*(?:附件[1-4]|审核表|花名册|承诺书|总结|申请报告))(?=(?:才行|对)?[吧吗么不]*[？。]*$)/gu

/** 附件2注4, 附件2底下第一条说明: the note by the column it is on. */
function printedNotes(text: string): string {
  return text.replace(note, (whole, annex: string, after?: string, before?: string) => {
    const number = after ?? before ?? ''
    const column = notesOf.get(annex)?.['一二三四'.indexOf(number) + 1 || Number(number)]
    return column === undefined ? whole : `附件${annex}的${column}那栏`
  })
}
const note =
  /附件([12])(?:的|里|上|中)?(?:最?(?:底下|下面|下边|末尾|后面))?(?:的|那个|那条)?(?:表?注(?:解|释)?(?:里|的)?(?:第)?([1-4一二三四])(?:条|点|款)?(?:注(?:解|释)?|说明)?|第([1-4一二三四])(?:条|点|个)(?:表?注(?:解|释)?|说明|备注))(?!\d)/gu
const notesOf: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map([
  ['1', { 1: '学徒类别', 2: '培养目标' }],
  ['2', { 1: '是否合格', 2: '合格类型', 3: '取得职业资格等级', 4: '证书编号' }],
])

/** The columns of the forms a text names, in the words the texts print; `printed`: the forms there are. */
export function columnsCalled(text: string, printed: ReadonlySet<number> = new Set([1, 2, 3])): string {
  const annexes = new Set([...text.matchAll(/附件([1-4])/gu)].map(([, annex]) => Number(annex)))
  if (ticks.test(text)) annexes.add(2)
  if (annexes.size === 0 && /(?<!成绩)花名册/u.test(text)) annexes.add(1)
  return columns
    .filter(({ of }) => of.some((annex) => annexes.has(annex) && printed.has(annex)))
    .reduce((rest, { called, as }) => rest.replace(called, as), text)
}

/** 要钱的表15个人 is of no 附件315. */
function apartFromCount(as: string) {
  return (name: string, at: number, text: string) =>
    /^[\d一二两三四五六七八九十百]/u.test(text.slice(at + name.length)) ? `${as}，` : as
}

/** Papers of other programmes and lists that are no form. */
const ofOtherPaper = /取证|评价机构|订单|项目制|职工培训|黑名单|白名单|机构名单|企业名单/u

interface Called {
  readonly called: RegExp
  readonly as: string
}

const apart = '(?<!附件\\d?[的里]?)'
const one = '(?:的|那|这|一|张|份|个|本){0,4}'
/** Something is written, printed or sealed on it, or somebody stands on it. */
const written =
  /填|写|[栏格列空]|盖|章|签|留(?!存)|没他|没有他|没有这|没这|多了|少了|漏|对不上|对得上|一致|多出|(?:什么时候|一起)[^，。？！]{0,2}交/u

/** What a form is called; `only`: in what is asked of what stands on it. */
const forms: readonly (Called & { readonly annex: number; readonly only?: RegExp })[] = [
  { annex: 4, called: new RegExp(`${apart}保证[书函]`, 'gu'), as: '附件4承诺书' },
  {
    annex: 1,
    called: new RegExp(
      `${apart}(?:学徒(?:信息)?的?)?第一[张份个](?:名单|花名册|名册|表格?(?!示|明|现))`,
      'gu',
    ),
    as: '附件1',
  },
  {
    annex: 2,
    called: new RegExp(`${apart}第二[张份个](?:名单|花名册|名册|表格?(?!示|明|现))`, 'gu'),
    as: '附件2',
  },
  {
    annex: 2,
    called: new RegExp(
      `${apart}(?:(?:培养|培训)?期满|结业|考核|鉴定|考试|成绩|考评)(?:完了?|以?后|之后|的|那|学徒|学员)*(?:名单|(?<!花)名册)`,
      'gu',
    ),
    as: '附件2',
  },
  {
    annex: 2,
    called: new RegExp(`${apart}(?:考核|鉴定|成绩|考评)(?:的|那张?)*表(?!示|明|现|扬|彰|格子)`, 'gu'),
    as: '附件2',
    only: written,
  },
  {
    annex: 1,
    called: new RegExp(
      `${apart}(?:开班|备案|报备|报名|学徒)(?:时|的时候|时候|用|的|那|这|张|份|里)*(?:登记)?表(?!示|明|现|扬|彰|格子)`,
      'gu',
    ),
    as: '附件1',
    only: written,
  },
  {
    annex: 3,
    called: new RegExp(
      `${apart}(?:资金|补贴|申领)(?:申报|申请|申领|的)*(?:审核|审批)?表(?!示|明|现|扬|格子)`,
      'gu',
    ),
    as: '附件3',
    only: new RegExp(`${written.source}|交(?!费|钱)`, 'u'),
  },
  {
    annex: 2,
    called: new RegExp(
      `${apart}(?:学完|考完|培养完|期满|最后|后面)?(?:以后|之后|后)?(?:要)?(?:交)?(?:的)?(?:考核|鉴定|考试|期满)*成绩${one}(?:表格?(?!示|明|现)|册|单|名册)`,
      'gu',
    ),
    as: '附件2',
  },
  {
    annex: 2,
    called: new RegExp(`${apart}(?:考核|鉴定|考试|期满|那|这|张|份|的)*成绩花名册`, 'gu'),
    as: '附件2',
    only: written,
  },
  {
    annex: 1,
    called: new RegExp(
      `${apart}(?:当初|开始|原来|备案|报备|开班|学徒|徒弟|学员|报名|人员|时候?|那|这|张|份|的)*(?<!公示|公布)(?:名单|(?<!花)名册)`,
      'gu',
    ),
    as: '附件1',
    only: written,
  },
  {
    annex: 3,
    called: new RegExp(
      `${apart}(?:申请|申领|申报|[要领拿报请])(?:钱|补贴|款)${one}(?:审核|申报|申请)?表(?!示|明|现)(?:格(?!子))?|${apart}(?:申请|申报|请款|申领)表(?!示|明)`,
      'gu',
    ),
    as: '附件3',
  },
]

const ticks = /[打画划]了?(?:个|上)?(?:勾|钩|√|对号)|√|勾了|勾上/u
const cell = '(?:那|这|一)*(?:栏|列|格|项)子?'

/** What a column is called, of the forms that print it. */
const columns: readonly (Called & { readonly of: readonly number[] })[] = [
  { of: [1, 2], called: /文凭|文化程度/gu, as: '学历' },
  { of: [1, 2, 3], called: /(?<=要不要|得|要|用)留(?=吗|么|不|[呢啊？。]*$)/gu, as: '填' },
  { of: [1, 2], called: /(?<!(?:企业|公司|单位|机构|学校|厂家?|工种|证书)的?)名字/gu, as: '姓名' },
  { of: [1, 2], called: /岁数|(?:多大)?年纪|多大(?:年龄)?(?=怎么|填|写)/gu, as: '年龄' },
  {
    of: [1, 2],
    called:
      /(?<!身份)(?:证件|身份证件|身份证)号?(?:码)?(?=号|填|写|不|要|那|这|能|可|得|也|跟|和|与|对)(?!复印)/gu,
    as: '身份证号',
  },
  {
    of: [1, 2],
    called:
      /(?<!工作|人社|主管|负责|审核|哪个|什么|财政|有关)部门(?=(?:那|这)?(?:一)?[栏列格项]|要|得|用|也|填|写|吧)|(?<=[填写设列印])部门/gu,
    as: '具体工作部门',
  },
  { of: [1, 2], called: /落(?=上?(?:时间|日期|年月日))/gu, as: '填' },
  { of: [1, 2], called: /抬头/gu, as: '企业名称' },
  { of: [1, 2], called: /(?:是)?男(?:的)?(?:还|或|、)?(?:是)?女(?:的)?(?!工|职|员|生|徒)/gu, as: '性别' },
  {
    of: [1, 2],
    called:
      /(?:在)?(?:哪个|哪一个)(?:车间|科室|班组)|(?:车间|科室|班组)(?:(?:和|或|、|还有)?(?:车间|科室|班组))*/gu,
    as: '具体工作部门',
  },
  { of: [1], called: /培养成|(?:准备|打算)?培养到(?:什么|哪一?|几)(?:等级|级别|级)/gu, as: '培养目标' },
  {
    of: [1],
    called:
      /(?:培养|培训|学徒)?(?:的)?(?:起始|开始)(?:的)?(?:时间|日期|日子)|(?:从)?(?:哪天|什么时候|哪一天)开始(?:学|培养|带)的?|开始(?:学|培养|带)的?(?:日子|日期|时间|那天)/gu,
    as: '培养起时',
  },
  {
    of: [1],
    called: /(?:要)?(?:学|培养|带)(?:多久|多长时间|几年|多少年)(?!的?钱)(?:那|这|一)*[栏列格]?/gu,
    as: '培养期限',
  },
  {
    of: [1, 3],
    called:
      /(?:跟|和|与)?(?:哪家|哪个)(?:培训)?(?:学校|机构)(?:合作|培训)?的?|(?<!写|填|写成|填成)学校名称?|合作学校|合作院校/gu,
    as: '合作培训机构',
  },
  { of: [2], called: /(?<!身份|工作|准考)证(?:书)?(?:的)?号(?:码)?(?!召)/gu, as: '证书编号' },
  { of: [2], called: /考试(?:的)?(?:那天|那个?日子|日期|日子|时间)|哪天考的/gu, as: '考核鉴定时间' },
  {
    of: [2],
    called: /(?:学习|培训|培养|学徒期|课程)(?:还没)?(?:结束|期结束|完)(?:的)?(?:那天|日期|日子|时间)?/gu,
    as: '培养期满',
  },
  { of: [2], called: new RegExp(`(?<!资格)(?:等级|级别)${cell}`, 'gu'), as: '取得职业资格等级那栏' },
  { of: [2], called: /(?:考)?过没过|(?:考)?过不过/gu, as: '是否合格' },
  {
    of: [2],
    called: /(?:单位|公司|厂里|企业|我们)(?:自己)?(?:给)?(?:开|出)的?(?:聘用|上岗|在岗|岗位)?证明/gu,
    as: '岗位聘用证明',
  },
  {
    of: [3],
    called: new RegExp(`(?:总)?(?:金额|钱数|款额|要的钱|多少钱)${cell}|(?<!要|领)钱${cell}`, 'gu'),
    as: '申报补贴资金那栏',
  },
  { of: [3], called: /户头(?:名称?)?|户名/gu, as: '账户名称' },
  { of: [3], called: /卡号/gu, as: '银行账号' },
  {
    of: [3],
    called: /(?:拿到?证|过了?)的?(?:人数|几个人|人头)|(?<!合格|报名|总|培训|多少)人数/gu,
    as: '培养学徒合格人数',
  },
]
