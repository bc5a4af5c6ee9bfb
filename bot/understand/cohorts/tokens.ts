import { createPatternIndex } from '../pattern-index.ts'
import { readQuantities } from '../quantities/index.ts'
import { rememberRecent } from '../../recent.ts'
import { fromQuantity } from './figures.ts'
import { termsBetweenDates } from './terms.ts'
import type { CohortToken } from './token.ts'

/** Everything in the text that describes cohorts, in order, longest reading first, without overlap. */
export const cohortTokens = rememberRecent((text: string): readonly CohortToken[] => {
  const tokens: CohortToken[] = []
  const free = (start: number, end: number) =>
    tokens.every((token) => end <= token.start || start >= token.end)
  for (const candidate of index.candidates(text)) {
    const pattern = patterns[candidate]
    if (pattern === undefined) continue
    for (const match of text.matchAll(pattern.source)) {
      const start = match.index
      const end = start + match[0].length
      if (match[0] !== '' && free(start, end))
        tokens.push({ start, end, ...pattern.token(match[0], text, end) })
    }
  }
  tokens.push(...levelsInside(tokens, text))
  for (const token of termsBetweenDates(text)) if (free(token.start, token.end)) tokens.push(token)
  for (const quantity of readQuantities(text)) {
    const token = fromQuantity(quantity, text)
    if (token !== undefined && free(token.start, token.end)) tokens.push(token)
  }
  return tokens.sort((left, right) => left.start - right.start)
})

/** 考到高级工证: the words for the outcome name a level as well. */
function levelsInside(tokens: readonly CohortToken[], text: string): readonly CohortToken[] {
  return tokens.flatMap((token): CohortToken[] => {
    if (token.kind !== 'outcome') return []
    const match = /高级技师|技师|高级(?=工|证|的)|中级(?=工|证|的)|初级(?=工|证|的)/u.exec(
      text.slice(token.start, token.end),
    )
    if (match === null) return []
    const [word] = match
    const start = token.start + match.index
    const value = word.endsWith('技师') ? word : `${word}工`
    return [{ kind: 'level', value, held: false, start, end: start + word.length }]
  })
}

type Unplaced = CohortToken extends infer Token
  ? Token extends CohortToken
    ? Omit<Token, 'start' | 'end'>
    : never
  : never

interface Pattern {
  readonly source: RegExp
  readonly token: (match: string, text: string, end: number) => Unplaced
}

/** 高级工证, 考的中级, and 中级 of 中级升高级: a certificate somebody has. */
const held = (text: string, start: number, end: number) =>
  /^(?:的)?(?:技能等级|职业资格|资格)?证(?!都|也|全)/u.test(text.slice(end)) ||
  /^(?:直接|再)?(?:升|晋升?)(?:级)?(?:到|成|至|为)?(?=[初中高]级|技师)/u.test(text.slice(end)) ||
  /(?:考|拿|取|评)(?:到|得|过|了)?的$/u.test(text.slice(0, start))
const level = (value: string, source: RegExp): Pattern => ({
  source,
  token: (match, text, end) => ({ kind: 'level', value, held: held(text, end - match.length, end) }),
})
const fixed = (source: RegExp, token: Unplaced): Pattern => ({ source, token: () => token })
const outcome = (
  fact: 'passed' | 'certified' | 'pass-certificate',
  value: boolean,
  source: RegExp,
): Pattern => ({
  source,
  token: (match) => ({ kind: 'outcome', fact, value, all: /[都全均皆]|一律/u.test(match) }),
})

/** Tried in this order; what an earlier one took, a later one cannot. */
const patterns: readonly Pattern[] = [
  fixed(
    /(?:不是|不在|非|不属于|没在|没进|不算)(?:列入|进入)?(?:急需紧缺|急需|紧缺|急缺)(?:的)?(?:目录|工种|职业)?|不在(?:那个)?目录|目录外|目录里没有/gu,
    { kind: 'category', value: '普通' },
  ),
  fixed(/急需紧缺|紧缺急需|急缺|紧缺|急需(?!要|用|知)|在目录(?:里|内|中)|目录(?:里|内)的/gu, {
    kind: 'category',
    value: '急需紧缺',
  }),
  fixed(/普通(?!职工|员工|工人|企业|培训|话|劳动者|人)(?:职业|工种|类|的)?|一般(?:工种|职业|类)/gu, {
    kind: 'category',
    value: '普通',
  }),
  fixed(
    /(?<![纳有开列在])(?:还没|尚未|还未|没有|没|未)(?:有)?(?:被)?(?:纳入|开展|列入|进入|进)[^，。？！；]{0,12}(?:评价|鉴定|认定)(?:范围|目录)?|(?:还没|尚未|还未|没有|没|未)(?:有)?开(?:设|过)?(?:职业)?(?:技能)?(?:等级)?(?:评价|认定)(?!的?(?:会|机构))|(?:工种|职业)[^，。？！；]{0,4}(?:没|未)(?:有)?(?:搞|做|启动|推|推行|实行)(?:过)?(?:职业)?(?:技能)?(?:等级)?(?:评价|认定)|(?:不在|不属于)[^，。？！；]{0,8}评价(?:范围)|(?:没有|没|无)(?:技能)?(?:等级)?(?:评价|鉴定|考评)(?:标准|项目)?|(?:考|评)不了证|没法(?:考|评)(?:级|证)?|(?:没|无)(?:处|地方)考证|评价(?:也|都|还)*(?:没有?|未)(?:有)?(?:开展|启动|纳入)(?!的?话)|(?<=^|[，。；那是果])(?:还|尚)?(?:没有?|未)(?:被)?纳入(?=呢|的话|的?呢?$|[，。？！])/gu,
    { kind: 'evaluation', value: false },
  ),
  fixed(
    /(?:工种|职业)[^，。？！；没不未]{0,3}(?:已经?|现在|后来|早就|都|可以|能)+(?:能|可以)?(?:评|考|鉴定|认定)(?:级|证|等级)?(?:了|的)(?!吗|么|没|吧|呢?[？])|(?<!不)在(?:本市|本地)?(?:的)?(?:技能)?(?:等级)?评价(?:范围|目录)(?:内|里|之内)?|能(?:考评|评价|鉴定|考级)(?:的|了)|(?<!是否|有没有|是不是|没)(?:已经?|都)?(?:纳入|开展|列入)(?:了)?[^，。？！；没不未]{0,12}(?:评价|鉴定|认定)(?:范围)?(?!的?(?:吗|么))|(?:工种|职业)(?!(?:[^，。？！；]{0,4})(?:没|不|未|有没有))[^，。？！；没不未]{0,4}有(?:了|技能|职业|等级|技能等级)*(?:认定|评价|鉴定)(?:的|了)?(?!吗|么|没|吧|证|标准|机构)|(?<!是否|有没有|是不是|没)评价(?:也|都)?(?:(?:早就?)?(?:开展|启动)了|已经?(?:开展|启动)了?)(?!吗|么|没|吧|多|的?话)|评价(?:目录|范围)(?:里|内)?(?:也|都)?有的|(?<=^|[，。；的是])(?:已经?|都)?纳入(?:了)?(?:技能)?(?:等级)?评价的(?!吗|么|吧|话)|(?:已经?|都|早就?)有(?:了)?(?:技能)?(?:等级)?评价了(?!吗|么|吧)|(?<=^|[，。；那是果])(?:已经?|都)?(?:被)?纳入(?:了)?(?:的)?(?=呢|的话|$|[，。！])|(?<=^|[，。；那是果])(?:工种|职业)?(?:也)?(?:已经?|都)*(?:评价|开展|能评|可以评)(?:过|了|的)+(?=呢|的话)/gu,
    { kind: 'evaluation', value: true },
  ),
  fixed(
    /遴选(?:设立|设|确定|立)?(?:了)?(?:的)?(?:学徒制?)?(?:培训)?项目|遴选(?:上|出来|进)|(?<!不是|非)合格证(?:书)?(?:的|类|那个|这个|这种|那种)?(?:学徒制?)?(?:培训)?项目(?!是什么|指)|项目(?:也|都)?是(?:遴选|选上|入选|选中|选出来)(?:的|了)?(?!吗|么|吧)|(?:选上|入选|选中|列入|评上|立上)了?(?:学徒制?)?(?:培训)?(?:的)?项目|遴选(?:的|了)?(?=[\d一二两三四五六七八九十]+[个人名])|(?<!不是|没|未|非)遴选(?:设立)?的(?=[^，。？！不]{1,16}项目)|(?<!没|未|没有)立(?:了|过|上)?的?项(?!规)(?:目)?/gu,
    {
      kind: 'project',
    },
  ),
  fixed(/只(?:有|拿了?|取得了?|发了?|考了?)(?:到|了)?(?:企业)?(?:的|一张|个)?(?:培训)?合格证(?:书)?/gu, {
    kind: 'outcome',
    fact: 'pass-certificate',
    value: true,
    only: true,
  }),
  fixed(
    /(?:拿|取得?|考|发|领|得)的(?:都|全|也|其实|只)*是(?:企业|厂里|公司)?(?:自己)?(?:的|发的)?(?:培训)?合格证(?:书)?(?!吗|么|吧|才|还是|的?话)/gu,
    {
      kind: 'outcome',
      fact: 'pass-certificate',
      value: true,
      only: true,
    },
  ),
  fixed(/(?:都|全|全部|均|统统)是(?:企业)?(?:的)?(?:培训)?合格证(?:书)?(?!吗|么|吧|才|还是)/gu, {
    kind: 'outcome',
    fact: 'pass-certificate',
    value: true,
    only: true,
    all: true,
  }),
  fixed(
    /(?:培训)?合格证(?:书)?(?:都)?[，]?(?:而|但|可)?(?:不是|没有?|没发|没拿到?|没考(?:到)?)(?:职业)?(?:技能)?等级证(?:书)?/gu,
    { kind: 'outcome', fact: 'pass-certificate', value: true, only: true },
  ),
  fixed(/(?:只|仅|光|就)(?:是)?(?:培训|考核)?合格(?!证|的?才|的?人)(?:了)?/gu, {
    kind: 'outcome',
    fact: 'passed',
    value: true,
    only: true,
  }),
  outcome(
    'pass-certificate',
    false,
    /(?:没有?|未)(?:能)?(?:拿|取|考|发|得|领)?(?:到|得|了)?(?:企业)?(?:的)?(?:培训)?合格证(?:书)?|(?:培训)?合格证(?:书)?(?:也|都|还|全)*(?:没有?|未)(?:拿|取|考|发|得|领)?(?:到|得)?/gu,
  ),
  outcome(
    'pass-certificate',
    true,
    /(?<!没|未|没有|没拿到?|不发)(?:拿|取得|取|有|发|考|得|持)(?:到|了|有|的(?:都|全)?是)?(?:企业)?(?:的)?(?:培训)?合格证(?:书)?|(?:培训)?合格证(?:书)?(?:都)?(?:拿|发|有|到)(?:到|了|手)|(?:培训)?合格证(?:书)?(?=的?(?:有)?[\d一二三四五六七八九十百]+[个人名])/gu,
  ),
  outcome(
    'certified',
    false,
    /(?:没有?|未)(?:拿|取|考|得|领)到(?!.{0,6}证)|(?:没有?|未)(?:拿|取|考)(?:到|下来|出来)的|(?<!从|还|并)没(?:拿|取得|拿着|考着)(?:了)?(?=$|[，。？！；、]|但|可是?|不过)|(?<=[\d一二两三四五六七八九十][个人名位])(?<!证(?:书)?一个)没有?(?=$|[，。？！；、])/gu,
  ),
  outcome(
    'certified',
    false,
    /(?:没有?|未|无|沒|不)(?:能|曾)?(?:拿|考|取得|取|得|领|有|弄|评)?(?:到|出来|出|下来|下|过|上)?(?:了)?(?:相应|职业|技能|资格|等级|的|任何|什么|一个|个|本){0,4}(?:证书|证(?!明|件))|证(?:书)?(?:也|都|还|一个|一本|全)*(?:没有?|未)(?:拿|考|取|下|领|发|到|得|有)?(?:到|出来|下来|着|来)?|一个证都没(?:有)?(?:考|拿|取)?(?:到|出来|下来|出)?|一(?:个|本)证(?:书)?(?:都|也)没(?:有)?(?:考|拿|取)?(?:到|出来|下来|出)?|未取证|没取证|没考(?:出|下)来?(?=$|[，。？！；的])/gu,
  ),
  outcome(
    'certified',
    true,
    /(?:拿|取|考|领|得|补)(?:到|得|了|下|出|齐|着)?(?:来)?(?:了)?(?:相应|职业|技能|资格|等级|的|全部|各自|中级工?|高级工?|技师|高级技师|和|或|、|对应){0,6}(?:证书|证(?!明|件|据))(?:了)?|(?<!没|只|低一等级|低一级)有(?:相应|职业|技能|资格|等级|的){0,4}(?:证书|证(?!明|件|据))(?!的?(?:才|补贴))|(?:都|全|全员|全部|也|均)?(?:持证|带证|出证)(?!人数)|取证(?!补贴|的?补|人员花名册|花名册)|证(?:书)?(?:也|都|全部?|统统|已经?)+(?:拿|下|到|有|考|取|发|得|出)(?:到手|到|了|来|出来|下来|齐|得)*|证(?:书)?(?:拿|考|取|发|下)(?:到手|到|来|下来|出来|齐)+(?:了)?/gu,
  ),
  fixed(
    // Leavers come with a number, or as all of them: 学徒离职了要跟谁说 says nothing of the class.
    /(?:没|未)(?:能)?(?:学完|上完|参加完)(?:培训|学业|任务)?|(?<=(?:[\d一二两三四五六七八九十百半仨俩几]|[\d一二两三四五六七八九十百半几][个人名位]|都|全|也|剩下的?|其余的?)(?:人|学徒|员工|工人)?(?:提前|后来|已经?|又|先后|自己|主动|要|就)?(?:中途|半路|半道)?)(?:中途|半路|半道)?(?:离开(?:了)?|退出(?:了)?|退学(?:了)?|辞职(?:了)?|不干了|(?:走了|走掉了?|跑了|离职(?:了|的|(?=[，。；]|$))(?!手续))(?!.{0,4}(?:报|手续|备案)))|(?:中途|半路|半道)?(?:离开|退出|退学|辞职|走|走掉|跑|离职)(?:了|的)?(?:有)?(?=[\d一二两三四五六七八九十百仨俩]+(?:[个人名位]|$|[，。；]))/gu,
    { kind: 'outcome', fact: 'passed', value: false, left: true },
  ),
  outcome(
    'certified',
    false,
    /(?:没有?|未)(?:能)?评(?:上|下来|出来)(?!过?的?(?:项目|职称|先进|劳模|骨干|大师|工匠|名师))/gu,
  ),
  outcome(
    'certified',
    true,
    /(?:(?:都|全|全部|全员|均|也|已经?)+评(?:上|下来|出来|过)|(?<=[\d一二两三四五六七八九十百][个人名位])评(?:上|下来|出来))(?:了)?(?:高级技师|技师|[高中]级工)?(?!过?的?(?:项目|职称|先进|劳模|骨干|大师|工匠|名师))/gu,
  ),
  outcome(
    'passed',
    false,
    /不合格|(?:没有?|未|沒)(?:能)?(?:考|评)?(?:通过|合格|及格|考过|过关|过(?!期|了?期))|不及格|挂(?:了|科)|挂(?=[\d一二两俩三仨四五六七八九十]+(?:[个人名位]|$|[，。；]))|(?<=[\d一二两俩三仨四五六七八九十][个人名位])挂(?=$|[，。；])|考(?:砸|挂)|(?:没|未)(?:能)?(?:完成|结业|毕业)(?:培训|学业|任务)?|淘汰|缺考(?:了)?|弃考(?:了)?|(?:没|未)(?:有)?(?:来|去)(?:参加)?(?:考核|考试|考)|(?:没|未)(?:有)?参加(?:考核|考试|评价|鉴定)/gu,
  ),
  outcome(
    'passed',
    true,
    /(?<!考核鉴定|培养期满|不|未|没)合格(?!证|人数?|率|类型|的?补贴|者)|(?:考核|评价|考试|验收|鉴定|全部|全员|都|全|均|也)?通过(?:了)?(?!什么|哪)(?:考核|评价|鉴定|考试|验收)?|及格|(?:都|全|全部|全员|均|也|考核|评价|考试|验收|都考|全考|已经?)过(?:了|关)?(?!程|来|去|后|期|滤|渡|于|高|低|多(?!少)|少)|(?<=[\d一二两三四五六七八九十百][个人名位])(?:能|考)?过(?=$|[，。？！；、])|(?<=(?:^|[^\d])\d{1,3})过(?=$|[，。？！；]|呢|的话)|(?<=^|[个人名位级工师班批考又再才只就共的实能会估，。；、 ])过(?=[\d一二两三四五六七八九十百]+(?:[个人名位]|$|[，。；、]))|考过(?=的)|过关(?:了)?|过了(?!期|时|半|多(?!少)|[\d一二三四五六七八九十两几]+(?:多|来)?(?:年|月|天|日|周|岁|个月|个星期|个多月|小时|学时|课时))/gu,
  ),
  outcome(
    'certified',
    true,
    /(?:(?:职业资格|技能等级|职业技能等级|职业技能|资格|等级)和?)+证(?:书)?(?=的?(?:有)?[\d一二两三四五六七八九十百廿卅]+[个人名])|(?<=[\d一二两三四五六七八九十百廿卅][个人名])(?:是|为)?(?:职业资格|技能等级|职业技能等级|资格|等级)证(?:书)?|(?:拿|取得?|考|发|领|得)的(?:其实|应该)?(?:都|全|也)*是(?:职业技能等级|职业资格|技能等级|等级|资格)证(?:书)?(?!吗|么|吧|还是|，?还是)|证(?:书)?齐(?:全|了)?|证(?:书)?(?:到|在)手(?:了)?|证(?:书)?全(?:了)?(?=$|[，。？！])|全证(?=$|[，。？！；])|(?<=[\d一二两三四五六七八九十][个人名位](?:人|学徒)?(?:后来|补考|又|也|都|才|刚|最后)*)(?:拿|考|取)(?:到|下来|出来)(?:了)?(?=$|[，。？！；])/gu,
  ),
  level(
    '高级技师',
    /高级技师|高技师|特级技师|技能等级一级|(?<![低高上下同这哪每某])一级(?=工|证|技能|学徒)/gu,
  ),
  level('技师', /(?<!预备)技师(?!学院)|(?<![低高上下同这哪每某])二级(?=工|证|技能|学徒|技师)/gu),
  level(
    '高级工',
    /高级(?:工(?!程|作|商))?(?!技师|工程|职称|专业技术|会计|经济|管理|技工学校|技校|技工班|人才|教师|讲师|研修)|高工(?!资)|(?<![低高上下同这哪每某])三级(?=工|证|技能|学徒)/gu,
  ),
  level(
    '中级工',
    /中级(?:工(?!程))?(?!工程|职称|专业技术|以上专业|会计|经济|人民|法院|及以上专业)|中工|(?<![低高上下同这哪每某])四级(?=工|证|技能|学徒)/gu,
  ),
  level(
    '初级工',
    /初级(?:工(?!程))?(?!工程|职称|专业技术|会计|中级)|(?<![低高上下同这哪每某])五级(?=工|证|技能|学徒)/gu,
  ),
  fixed(/其中|里面有|里头有/gu, { kind: 'among' }),
  fixed(
    /其余|其他的?(?:人|学徒)?(?=都|全|没|合格|通过|拿|也)|其它的?|别的(?:人|学徒)?(?=都|全|没|合格|通过|拿|也)|剩下|余下|剩余的?(?:人|学徒)|另外的(?=都|没|拿)/gu,
    { kind: 'rest' },
  ),
]

const index = createPatternIndex(patterns.map((pattern) => pattern.source))
