/** The subsidy programmes a text may name; a class of apprentices is the default. */
export type Programme =
  | 'apprenticeship'
  | 'certificate-subsidy'
  | 'online-training-subsidy'
  | 'order-training'
  | 'ordinary-training'

const names: readonly (readonly [RegExp, Programme])[] = [
  [
    /(?:(?<![全都已均])取证|考证|(?<!合格|(?:取得|拿到|考到|考取|考出|获得)了?[^，。？！]{0,8})证书|(?<![全都已均人个名])拿证)(?:的)?(?:补贴|补助)|(?<!学徒[^，。？！]{0,4})(?:自己|(?<![\d一二两俩三仨四五六七八九十百几])个人|私下|自费|业余)(?:去|报名|花钱|掏钱)*(?:考|拿|取)(?:了|到|下来|的|个|一个|出)*[^，。？！]{0,6}(?:证|技师|[初中高]级工)/u,
    'certificate-subsidy',
  ],
  [
    /订单式|订单班|订单培训|项目制|(?:失业|下岗|脱贫|贫困|未就业|没工作|没活干|待业|重点群体)[^，。？！]{0,8}[办开搞](?:了|个|期|\d+天的?)*班|^(?!.*学徒).*给(?:失业|下岗|脱贫|贫困|农民工|农村转移|待业|没工作)[^，。？！]{0,6}(?:上课|讲课|培训|办班|开班)|重点(?:群体|人群)(?:的)?(?:就业)?(?:班|培训)|定向班/u,
    'order-training',
  ],
  [/(?<!不是|非|不算|没搞|没办)学徒/u, 'apprenticeship'],
  [
    /(?:线上|网上|在线|网络)(?:学|听|上|修)(?:了|的|完)?[^，。？！占]{0,8}课|(?:登录|登陆|上|在)[^，。？！]{0,4}平台(?:上|里|自己|去)*学|(?:线上|网课|网上|在线|网络)[^。？！]{0,26}(?:课时|课程|学时|[一每单]门|平台|培训)|平台[^。？！]{0,14}(?<!\d)\d{1,3}个?课时[^。？！]*线下/u,
    'online-training-subsidy',
  ],
  [
    /(?:普通|一般)(?:的)?(?:企业)?(?:职工)?(?:技能)?培训|(?:企业)?职工(?:技能)?(?:提升)?培训|职工[^，。？！]{0,10}(?:岗位|岗前|在岗|转岗|安全)(?:技能)?(?:提升)?培训|(?:岗前|安全技能|岗位技能(?:提升)?)培训|培训了?(?:\d{1,2}|[一二两三四五六七八九十])(?:天|个?学时)|(?<![周月期天习])[上讲培]了?(?:\d{1,2}|[一二两三四五六七八九十])天的?课|(?:\d{1,3}|[一二两三四五六七八九十]+)(?:天|个?学时)(?:的[^，。？！年]{0,6}|(?:技能|岗位|安全|在岗|业务|技术|脱产)[^，。？！年]{0,4})培训/u,
    'ordinary-training',
  ],
]

const compares = /差在哪|差(?:别|异|多少)|区别|不同|不一样|一样|一回事|哪个|对比/u

/** 职工培训补贴和学徒补贴差在哪: the programmes held against each other; none unless two are named. */
export function comparedProgrammes(text: string): readonly Programme[] {
  const named = names.filter(([words]) => words.test(text)).map(([, programme]) => programme)
  return named.length === 2 && compares.test(text) ? named : []
}

/** 能叠加300吗: of two subsidies, in so many words. */
export const goTogether = /叠加|叠着|叠起来|兼得|同享|双份|同时(?:享受|领|拿|申)/u
/** 做了学徒又参加300块的培训，两个钱都能领吗: whether two go together, whatever was told of the people. */
export const bothDrawn =
  /(?<=两|2|二)(?:(?:个|种|项|边)(?:的)?(?:钱|补贴)|(?:笔|份|块|样|头)(?:的)?(?:钱|补贴)?)(?:是不是|能不能|可不可以|能|可以)*(?:都|一起|一块|同时|全)(?:能|可以)?(?:领|拿|补|享受|申请|给|有)[^，。？！]{0,4}(?:吗|么|不|吧|没)?[？。！]*$/u

/** 2023年取证，初级工5人: the subsidy named by its first word, not what came of apprentices. */
export function opensWithCertificates(text: string): boolean {
  return /^(?:我们|请问|这边|省里|20\d\d年(?:度)?|今年|去年|前年|的|，)*取证(?![的了吗后率])/u.test(text)
}

/** The programme the words name; undefined when they name none. */
export function programmeOf(text: string): Programme | undefined {
  return names.find(([words]) => words.test(text))?.[1]
}

/** Whether a topic is a programme of its own beside the apprenticeship. */
export function isProgramme(topic: string): topic is Programme {
  return topic !== 'apprenticeship' && names.some(([, programme]) => programme === topic)
}

/** The programme that a topic is of, the apprenticeship's aside: 取证补贴 of who claims it. */
export function programmeOfTopic(topic: string): Programme | undefined {
  return stems.find(([stem]) => topic.startsWith(stem))?.[1]
}
const stems: readonly (readonly [string, Programme])[] = [
  ['certificate-subsidy', 'certificate-subsidy'],
  ['skill-upgrade-subsidy', 'certificate-subsidy'],
  ['online-training', 'online-training-subsidy'],
  ['order-training', 'order-training'],
  ['ordinary-training', 'ordinary-training'],
]

/** 学徒制的申领要交工资证明吗, 只有操作证能领5000吗: the apprenticeship is insisted on, and no other programme is named. */
export function meansApprenticeship(text: string): boolean {
  const insists = /(?<!不是|非|不算|没搞|没办)学徒|(?<!\d)5000/u.test(text) || paysByYear(text)
  return insists && !namesOther(text)
}

/** 高级工一年补6000是不是: of the programmes, only the apprenticeship pays by the year. */
export function paysByYear(text: string): boolean {
  return /(?:每人每年|一人一年|每年|一年)(?:能|可以|都|会|是|就|要|给)*(?:补|给|领|拿|发)(?!几次|[一两二三\d]次)/u.test(
    text,
  )
}

/** Whether words of another programme stand in the text. */
export function namesOther(text: string): boolean {
  const named = programmeOf(text)
  return (named !== undefined && named !== 'apprenticeship') || otherWords.test(text)
}

const otherWords =
  /786号|就业率|重点群体|失业人员|脱贫|农村转移|电子券|创业|岗前培训|安全(?:技能|生产)培训|(?<!\d)300元?|不录不补|取证|线上培训|普通培训/u

/** Whether a topic belongs to a programme other than the apprenticeship. */
export function isOfOtherProgramme(topic: string): boolean {
  return otherTopics.test(topic)
}

const otherTopics =
  /^(?:ordinary-training|order-training|entrepreneurship|online-training|offline-share|staff-online|certificate-subsidy|key-group|student-certificates|fee-then)/u
