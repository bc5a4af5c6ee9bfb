import { readQuantities, type Quantity } from '../quantities/index.ts'
import type { CohortToken } from './token.ts'

/** The headcounts a text names, in order; people counted already (那3个) are left out. */
export function people(text: string): readonly number[] {
  return readQuantities(text).flatMap((quantity) => {
    const token = fromQuantity(quantity, text)
    return token?.kind === 'count' && !token.refers ? [token.value] : []
  })
}

/** 十来个, 二三十人: a headcount that nothing can be computed with. */
export function hasRoughCount(text: string): boolean {
  return readQuantities(text).some(
    (quantity) =>
      quantity.kind === 'count' &&
      /^[人个名位]$/u.test(quantity.unit) &&
      (isRough(quantity) || quantity.range !== undefined),
  )
}

function isRough(quantity: Extract<Quantity, { kind: 'count' }>): boolean {
  return quantity.approximate === true && /[来多几余把]/u.test(quantity.source)
}

/** 个 alone counts people only when no other noun follows. */
const otherNoun =
  /^(?:多|来)?(?:证(?!(?:书)?(?:到手|在手|齐))|本|班|排(?!除|队)|连(?=的|人|$)|车间|工段|班组|小组|团队|宿舍|教室|屋|镇|村|家|企|工种|职业|月|星期|礼拜|小时|学分|学时|课|门|条|项|问题|等级|级|档|标准|部门|单位|机构|(?:评价|鉴定|培训)(?:机构|学校|中心|站|所|组织)|学校|老师|教师|导师|师傅|专家|批次|方面|亿|城市|地方|平台|视频|表|附件|材料|钱|百分|名额?单)/u
/** 20个等级证: as many people who have one. */
const ofGrade = /^(?:是)?(?:职业)?(?:技能)?(?:等级|资格)证(?:书)?(?=$|[，、。；])/u
/** 一个都没过: nobody, not one person. */
const nobody = /^(?:人|学徒|员工)?(?:都|也)(?:没|不|未)/u

/** A figure as a headcount or a length of training; undefined when it is neither. */
export function fromQuantity(quantity: Quantity, text: string): CohortToken | undefined {
  const { start, end } = quantity
  const after = text.slice(end, end + 8)
  const before = text.slice(Math.max(0, start - 8), start)
  if (quantity.kind === 'count' && quantity.value !== undefined) {
    if (!/^[人个名位]$/u.test(quantity.unit) || isRough(quantity)) return undefined
    if (
      quantity.value === 1 &&
      (/(?:同|平均(?:下来|到|算)?)$/u.test(before) || nobody.test(after) || /\d{3,}(?:元|块)?$/u.test(before))
    )
      return undefined
    const isClass = quantity.unit !== '个' && after.startsWith('班')
    // 5人工种没开展评价: the people, of whose occupation something is said.
    const ofTrade = quantity.source.endsWith('人') && /^(?:工种|职业)/u.test(after)
    if (
      (otherNoun.test(after) && !isClass && !ofTrade && !ofGrade.test(after)) ||
      /(?:不少于|至少|(?:导师|师傅|师父)[^，。？！；]{0,4}带(?:了|着)?)$/u.test(before) ||
      (before.endsWith('组织') && !/^(?:一线|在岗|新)?(?:员工|职工|工人)/u.test(after)) ||
      /^(?:专家|以上专家)/u.test(after)
    )
      return undefined
    return {
      kind: 'count',
      value: quantity.value,
      refers:
        /(?:[那这]|(?<!应)该)$/u.test(before) ||
        (/(?:给|补|发|拨|领|拿)$/u.test(before) && /^(?:学徒)?的?(?:钱|补贴|份)/u.test(after)),
      each: /(?:各|各有|每种|都是|均为)$/u.test(before),
      start,
      end,
    }
  }
  if (quantity.kind === 'number' && quantity.value !== undefined && Number.isInteger(quantity.value)) {
    const people =
      /^(?:多)?(?:学徒|员工|职工|工人|徒弟|(?:普通|紧缺|急需紧缺|急缺)?(?:的)?(?:高级技师|技师|高级工?|中级工?|初级工?)(?!职称)|(?:普通|急需紧缺|紧缺|急缺)(?=$|[，。、；\d的]|其余|其他|剩|另)|(?:不合格|合格(?!证|率|线)|不及格|没过|没通过|有证|无证|没证|持证|拿到?证|取证(?!补)|考过|通过(?=$|[，。？！；])|过(?=$|[，。？！；]|呢|的话))(?!率|线))/u
    const afterName = /(?:人数|人头|学徒数|合格人数)(?:是|为|有|共|填|：)*$/u.test(before)
    const afterLevel =
      /(?:技师|[初中高]级工?)$/u.test(before) &&
      /^(?:$|[，。？！；、和都全均]|[一二两三1-3]年|(?:普通|紧缺|急需紧缺)?(?:技师|[初中高]级))/u.test(after)
    // 拿证的22, 过了19, 没取证2但都合格
    const afterOutcome =
      /(?:证(?:书)?|过了?|合格|通过|及格|走了?|离职|退出|挂了?|过)的?(?:有|是|：)?$/u.test(before) &&
      /^(?:$|[，。？！；、但]|都|全)/u.test(after) &&
      quantity.value < smallestSum
    const afterEach =
      /各(?:有|是)?$/u.test(before) && /^(?:$|[，。？！；、])/u.test(after) && quantity.value < smallestSum
    const isMoney =
      quantity.value >= smallestSum && /(?:补|给|发|领|拿|到|按|标准|标准是|标准为)(?:了|的)?$/u.test(before)
    if (isMoney) return undefined
    if (quantity.value >= smallestSum && outcomeBehind.test(after)) return undefined
    return (people.test(after) || afterLevel || afterName || afterOutcome || afterEach) &&
      quantity.value > 0 &&
      quantity.value < 100_000
      ? {
          kind: 'count',
          value: quantity.value,
          refers: false,
          each: /各(?:有|是)?$/u.test(before),
          start,
          end,
        }
      : undefined
  }
  if (quantity.kind === 'duration' && quantity.amount !== undefined) {
    const years =
      quantity.unit === '年' || quantity.unit === '学年'
        ? quantity.amount
        : quantity.unit === '月'
          ? quantity.amount / 12
          : undefined
    const idiom = after.startsWith(quantity.source) || before.endsWith(quantity.source)
    // 按两年补吗 puts it forward; 按两年算呢, 按两年算是多少, 按两年算，一共多少 suppose it, 就按两年算 tells it.
    const settles =
      /(?:就|还是|先)(?:按|照)$/u.test(before) &&
      /^(?:来)?(?:算|给|补|报)(?:吧|了|的)*(?:$|[，。])/u.test(after)
    const asked =
      !settles &&
      /(?:按|照|当)$/u.test(before) &&
      /^(?:来)?(?:算|给|补|发|领|报|计)(?!(?:的话)?呢|的话|(?:，|那|一共|总共|合计|共|是|能|会|要|该|得|可以|有|补|给|拿|领|少|多|差|了)*多少)/u.test(
        after,
      )
    if (
      years === undefined ||
      years > longest ||
      /多/u.test(quantity.source) ||
      idiom ||
      asked ||
      quantity.within === true ||
      // 一个月3000: a wage.
      (/月$/u.test(quantity.source) && /^\d{3,}(?!\d*(?:人|名|个|课|学))/u.test(after)) ||
      !isTrainingTerm(before, after)
    )
      return undefined
    return {
      kind: 'years',
      value: years,
      filed:
        /(?<![准设储装配])备(?:案)?(?:的)?(?:时候|时|那会儿?)?(?:培训)?(?:期限?|时间|时长)?(?:也|就|只|才|要是|如果|假如|其实|改|换|成|是|为|报|写|填|批|备|了|的)*$/u.test(
          before,
        ) ||
        (/(?:按照?|是|照)$/u.test(before) && /^(?:期|制)?(?:来)?(?:备案|报备|报)的/u.test(after)) ||
        /^(?:期|制)?备案(?=$|[，。；、呢]|的话)/u.test(after) ||
        // 报的两年; 报两年，实际一年就结班了.
        /(?:(?<![汇填])报|申报|上报|填报)(?:的|了)(?:是|就是|期限|时间)*$/u.test(before) ||
        (/(?:报|申报|上报|填报)(?:是)?$/u.test(before) && /^[^。？！]{0,4}实际/u.test(after)),
      start,
      end,
    }
  }
  return undefined
}

/** Nobody is trained for longer: 25年 is the year 2025. */
const longest = 9
const outcomeBehind = /^(?:不?合格|不及格|没|有证|无证|持证|拿|取|考过|过)/u
/** From here on a bare figure after 拿, 补 may be money. */
const smallestSum = 500

/** Durations that belong to contracts, experience, service or certificates are not the length of training. */
function isTrainingTerm(before: string, after: string): boolean {
  if (/(?:培训|培养|培|学徒|备案|学|读|上|训)(?:期)?(?:满|不足|不到|超过)$/u.test(before)) return true
  if (termReached.test(before) && thenCame.test(after)) return true
  if (finished.test(after)) return true
  if (
    /(?:合同|签|经验|工龄|入职|进厂|来|干|从业|从教|教|教龄|工作)(?:期限?|订|了|过|的|是|为|成|到|改|已经?|满|才|快|都|有|只|就|仅|还|剩)*$/u.test(
      before,
    )
  )
    return false
  if (
    /(?:证书?|高级工|中级工|初级工|技师)(?:才|刚|只|还)*(?:拿|取|考|持|到手)?(?:到|得)?(?:了|满|才|刚|已经?|有|快)+$|(?<![取拿考领有没无出])证书?$|证(?:书)?(?:拿|取|考|发)?(?:到手|在手|下来)(?:了|才|刚|已经?|有|满|快|不到)*$/u.test(
      before,
    )
  )
    return false
  if (/(?:满|保存|存|每|不足|不到|不满|超过)$/u.test(before)) return false
  // 证不够两年: how long a certificate was held.
  if (/证(?:书)?[^，。？！；]{0,3}(?:不|没|未)?(?:够|到)$/u.test(before)) return false
  if (
    paidEvery.test(after) ||
    wagePaid.test(after) ||
    wageFor.test(before) ||
    (leftThen.test(after) && ((reached.test(before) && !after.startsWith('，')) || pointInTime.test(after)))
  )
    return false
  return !/^(?:的)?标准|^(?:以上|及以上)?(?:的)?(?:劳动)?(?:合同|经验|工龄|工作经验|教龄|相关经验)|^(?:内|以内|之内|前|之前|报(?:一|几|两|多)次|一次)|^(?:加起来|加一起|加一块|合起来|合在一起|合计)/u.test(
    after,
  )
}

/** 8个人满两年全过了: how long those counted were trained, with what came of them or nothing behind. */
const termReached =
  /(?:^|[，。；？！])(?![^，。；？！]*(?:证|合同|社保|保险|入职|进厂|工龄|干|经验|存|岁|龄))[^，。；？！]*(?:[\d一二两俩三仨四五六七八九十百](?:个|名|位)?(?:人|学徒|徒弟|员工|高级技师|技师|[初中高]级工?)|[\d一二两俩三仨四五六七八九十百](?:个|名|位))(?:都|全部?|也|刚好|正好|已经?|是|学|要是|如果)*满$/u
const thenCame =
  /^(?:整)?了?(?:$|[，。；？！]|的?(?:都|全部?|也|均|人人)*(?:考|过了?|合格|拿|取|有证|持证|通过|毕业|结业|结班|出师|没|不合格|补|能|共|一共|总共|申|领))/u

/** 干了一年半结的班, 搞了两年才结业: what is finished then is the training. */
const finished =
  /^(?:，)?(?:才|就|后|以后|之后)*(?:结(?:的|了|完)?(?:个)?[班业]|毕(?:的|了)?业|出(?:的|了)?师(?!傅)|出徒)/u

/** 一年一给, 半年一结, 一年给一次: how often, and not how long. */
const paidEvery =
  /^(?:才|就)?(?:一(?:给|发|拨|付|打|结|清|领|报|申|补|兑|审|算|次|回)|(?:给|发|拨|付|打|结算?|领|报|补|兑现?|申[请领报]|拨付)(?:上|个)?(?:[一1两2]|几)(?:次|回|笔|趟))/u
/** 一个月发1800, 发2000块一个月: a wage. */
const wagePaid = /^(?:就|也|只|都|大概|给他们?)*(?:发|开|挣)(?:给)?(?:他们?|学徒|徒弟)?(?:个)?\d{3,}/u
const wageFor = /(?:发|开|挣)(?:给)?(?:他们?|学徒|徒弟)?(?:个)?\d{3,}(?:元|块)?(?:钱)?，?$/u
/** 上了半年走了仨, 半年的时候跑了3个, 学到一年3个人离职了: when some left, and not how long they are trained; 20人一年，走了3个 is. */
const leftThen = new RegExp(
  '^(?:多|左右|上下|的?时候?|那会儿?|之?后|以后|过后|，)*(?:就|才|又|便|陆续|先后|都|有人|有|厂里|班里|里面?)*' +
    '(?:[\\d一二两俩三仨四五六七八九十]+(?:个|名|位)?(?:人|学徒|员工)?(?:就|都|又|也|先后|陆续|已经?|自己)*)?' +
    '(?:走|离职|离开|辞职|退出|退学|跑|溜|不干|不来|跳槽|没再来|被?辞退|被?开除)(?:了|的|掉|人|$|[\\d一二两俩三仨四五六七八九十]|，)',
  'u',
)
const reached =
  /(?:上|学|训|培训|干|办|开|念|读|搞)(?:了|到|过)(?:才|快|将近)?$|(?:才|刚|没到)(?:上|学|训|培训|干|办|开|念|读|搞)?(?:了|到)?$/u
const pointInTime = /^(?:多|左右|上下)*(?:的?时候?|那会儿?|之?后|以后|过后|就)/u
