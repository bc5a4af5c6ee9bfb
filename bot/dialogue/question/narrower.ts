import type { PolarKind } from '../../understand/index.ts'
import { onlyLevel } from '../verdict/only-these.ts'

const ofSchool = /学校|院校|技校|民办|机构/u
/** 没录开班的能补吗, 那天忘拍了咋办, after whether it is to be filmed. */
const notFilmed =
  /^(?!.*(?:系统|录入|入库|平台|实名)).*(?:没有?|忘了?|漏了?|未)(?:给|来得及|全|都|去)*(?:录|拍|摄)/u

/** 医院也能搞吗, after where it is filed: whether such a unit may at all. */
const otherUnit =
  /(?:医院|学校|院校|事业单位|机关|协会|社会组织|个体户?|幼儿园|养老院|研究[所院]|合作社)[^。！]*(?:搞|办|做|开展|参加|算)/u

/** 考完证个人还能领补贴吗, after a training that is paid for: whether the two go together. */
const certified =
  /(?:考|拿|取)(?:完|到|了|得|下来)+(?:了)?[^，。？！]{0,4}证[^。？！]*(?:还|也|再|另外)[^。？！]*(?:领|拿|补)/u

const fewDaysLate = /^(?!.*(?:到账|钱|款|补贴)).*(?:晚|迟|超|拖)(?:了|期)?(?:交|报)?(?:了)?几个?[天日]/u

/** 剩下的补贴拿去发津贴. */
const spentOn =
  /(?:补贴|补助|钱|资金)[^，。？！]{0,8}(?:拿去|拿来|用来|用于|用在)|(?:多出来|剩下|结余|余下)的?(?:补贴|补助|钱|资金)/u

const span = '(?:[\\d一二两三]+年半?|半年|[\\d一二两三四五六七八九十]+个月)'
const ofLength = new RegExp(`(?:报|做|办|搞|培|学|弄|定|排)(?:成|个|到|满|上|它)*${span}`, 'u')
const heldFor = new RegExp(
  `(?:初级|中级|高级)工?证(?:书)?(?:才|刚|只|还|都|也|拿|考|取|到手|到|了|满|有|不到|没)*${span}`,
  'u',
)

/** What a general topic means in the course of a narrower one, or put in some words at all. */
export interface Narrower {
  /** The topic or programme of the conversation; none: whatever it is. */
  readonly before?: string
  readonly topic: string
  readonly meant: string
  /** Only where the question is put in such words, and not where it is put in such. */
  readonly where?: RegExp
  readonly unless?: RegExp
  /** Only where it asks for such a yes or no. */
  readonly polar?: PolarKind
}

/** For how many years one counts as newly hired, or who alone may come. */
const ofYears = /年|满|老|级|技师|多久|多长|工龄|个月|以内|只有|才能|仅限|必须/u

/** 补贴给谁 after 联合组班, and the like; the first that fits decides. */
export const narrower: readonly Narrower[] = [
  { before: 'joint-class', topic: 'payee', meant: 'joint-training-payment' },
  { before: 'small-enterprises', topic: 'payee', meant: 'joint-training-payment' },
  // 找谁牵头, after 联合组班.
  { before: 'joint-class', topic: 'agency-duties', meant: 'joint-class', where: /牵头|出面|组织/u },
  { before: 'small-enterprises', topic: 'agency-duties', meant: 'joint-class', where: /牵头|出面|组织/u },
  // 加晚上凑够24学时了, after 300块的培训: whether that is long enough.
  {
    before: 'ordinary-training',
    topic: 'spare-time-study',
    meant: 'ordinary-training',
    where: /[\d一二两三四五六七八九十]个?(?:学时|课时|小时|天)/u,
  },
  // 各出多少, after whether city or district pays: how the two share it.
  {
    before: 'fund-source',
    topic: 'subsidy-amount',
    meant: 'fund-source',
    where: /^(?:那|那么|他们?|，)*各(?:自)?(?:出|分?担|承担|掏|拿)(?:多少|几)/u,
  },
  {
    topic: 'training-fees',
    meant: 'fund-source',
    where:
      /[市省](?:里|级)?(?:和|跟|、|与)[区县市](?:里|级)?(?:各|怎么分|分别)|补[贴助](?:的?钱|资金)?(?:是|由|归)*(?:谁|哪级|[省市区县](?:里|级)?|财政)(?:来)?(?:出|掏|付|担|给)/u,
  },
  // 多久报一回, after who gathers the examples: how often they are reported.
  {
    before: 'publicity',
    topic: 'publicity',
    meant: 'bureau-half-year-report',
    where: /多久|隔多长|几个月|一年几[次回]/u,
  },
  // 那小微企业归谁, after who stirs up the state's firms.
  ...['obligation', 'agency-duties'].map((before) => ({
    before,
    topic: 'filing-authority',
    meant: 'agency-duties',
    where: /(?:小微|中小)[^，。？！]{0,4}(?:归|由|是|谁)/u,
  })),
  // 那还能参加吗, after whether someone long in the firm is of those first in mind: of him.
  ...['apprentice-eligibility', 'newly-hired'].map((topic) => ({
    before: 'newly-hired',
    topic,
    meant: 'newly-hired',
    where: /^(?:那|那么|他们?|这样的?|，)*(?:还|也|到底)?(?:能不能|可不可以|能|可以)(?:参加|报|当学徒|来)/u,
  })),
  // 培两年呢, after 高级会不会多点: the sum of those known.
  ...['rate-by-level', 'rate-by-category'].map((topic) => ({
    before: topic,
    topic,
    meant: 'subsidy-amount',
    where:
      /^(?:那|那么|要是|如果|假如|我们|，)*(?:培训?|培养|学|训|办|上|改|换|按|都|成|为)*(?:[一两二三]|\d)年(?:制|期)?(?:的话|来?算|呢)*[？。！]*$/u,
  })),
  // 还打折吗, of an online course: what that course is paid.
  { before: 'online-training-subsidy', topic: 'payable-rate', meant: 'online-training-subsidy' },
  { before: 'ordinary-training', topic: 'dispatched-workers', meant: 'ordinary-training' },
  { before: 'order-training', topic: 'passed-without-certificate', meant: 'order-training' },
  { before: 'ordinary-training', topic: 'passed-without-certificate', meant: 'ordinary-training' },
  { before: 'order-training', topic: 'payee', meant: 'order-training-payee' },
  // 订单班分工种给钱吗: of that programme's own standards.
  { before: 'order-training', topic: 'rate-by-category', meant: 'order-training-guide-rates' },
  { before: 'order-training', topic: 'rate-by-level', meant: 'order-training-guide-rates' },
  { before: 'certificate-subsidy', topic: 'payee', meant: 'certificate-subsidy-claimant' },
  // 厂里替他们统一领行不行: whoever is spoken of, who claims.
  ...['group-companies', 'joint-training-payment'].map((topic) => ({
    before: 'certificate-subsidy',
    topic,
    meant: 'certificate-subsidy-claimant',
    where: /(?:替|代|帮|统一|一起|集中)[^，。？！]{0,6}(?:领|申领|拿)/u,
  })),
  { before: 'group-companies', topic: 'payee', meant: 'insurance-locality' },
  { before: 'filing-authority', topic: 'enterprise-scope', meant: 'filing-authority', unless: otherUnit },
  { before: 'fund-allocation', topic: 'subsidy-amount', meant: 'fund-allocation' },
  { before: 'fund-allocation', topic: 'clawback', meant: 'fund-allocation' },
  // 里面企业职工最少培多少人, of a city's plan for the year: what part of it.
  {
    before: 'fund-allocation',
    topic: 'minimum-headcount',
    meant: 'fund-allocation',
    where: /职工|员工|工人|企业的|占|计划/u,
  },
  { before: 'mentor-allowance', topic: 'fund-source', meant: 'mentor-allowance' },
  { before: 'apprentice-wage', topic: 'fund-source', meant: 'apprentice-wage' },
  { before: 'training-fees', topic: 'fund-source', meant: 'training-fees', unless: /补[贴助]/u },
  { before: 'audit', topic: 'failed-assessment', meant: 'performance-evaluation' },
  { before: 'class-review', topic: 'failed-assessment', meant: 'class-review' },
  { before: 'class-review-deadline', topic: 'failed-assessment', meant: 'class-review' },
  { before: 'real-name-records', topic: 'obligation', meant: 'real-name-records' },
  { before: 'trainee-recruits', topic: 'graduates', meant: 'trainee-recruits' },
  { before: 'ordinary-training', topic: 'video-records', meant: 'ordinary-training-video' },
  { before: 'ordinary-training', topic: 'video-whole-course', meant: 'ordinary-training-video' },
  { before: 'order-training', topic: 'video-records', meant: 'order-training-documents' },
  { before: 'order-training', topic: 'video-whole-course', meant: 'order-training-documents' },
  { before: 'dispatched-workers', topic: 'apprentice-eligibility', meant: 'dispatched-workers' },
  // 没有独立法人呢, after 我们自己的培训中心: what the text says of such a centre.
  {
    before: 'enterprise-training-centre',
    topic: 'institution-legal-person',
    meant: 'enterprise-training-centre',
    unless: ofSchool,
  },
  // 没录开班的能补吗: not filmed, where nothing is said of a system.
  { before: 'video-records', topic: 'no-entry-no-subsidy', meant: 'video-records', where: notFilmed },
  { before: 'video-records', topic: 'subsidy-amount', meant: 'video-records', where: notFilmed },
  { before: 'video-records', topic: 'failed-assessment', meant: 'video-records', where: notFilmed },
  ...['order-training', 'ordinary-training'].flatMap((before) =>
    [before, 'subsidy-amount', 'claim-time', 'certificate-subsidy', 'certificate-subsidy-claimant'].map(
      (topic) => ({ before, topic, meant: 'stacking', where: certified }),
    ),
  ),
  // 晚了几天行不: of handing in, whichever comes first.
  { topic: 'payment-time', meant: 'class-filing-deadline', where: fewDaysLate },
  // 只补中级工吗: which levels there are.
  ...['direct-intermediate', 'certificate-prerequisite', 'senior-share-target'].map((topic) => ({
    topic,
    meant: 'allowed-levels',
    where: onlyLevel,
    unless: /证/u,
  })),
  // 学徒都得是新录用的吧: who is let in, and no column.
  {
    topic: 'field-apprentice-category',
    meant: 'incumbent-staff',
    where: /(?:都|必须|只能|一定)(?:要|得)?是新/u,
    unless: /填|栏|写|表/u,
  },
  // 中级工报两年行吗: how long it takes, and no certificate; 高级班塞个中级证才拿一年的: how long that was held.
  { topic: 'direct-intermediate', meant: 'training-term', where: ofLength, unless: /证/u },
  ...['direct-intermediate', 'procedure', 'part-year', 'training-term'].map((topic) => ({
    topic,
    meant: 'certificate-prerequisite',
    where: heldFor,
    polar: 'permit' as const,
  })),
  // 年龄按哪天算: of the column, where there is one.
  { topic: 'age-limit', meant: 'roster-form', where: /按哪|周岁|虚岁/u },
  // 多出来的钱能拿去发导师津贴吗: what the subsidy may be spent on.
  { topic: 'mentor-allowance', meant: 'subsidy-use', where: spentOn },
  // 新招的能报吗: whether they may at all.
  { topic: 'newly-hired', meant: 'apprentice-eligibility', polar: 'permit', unless: ofYears },
]
