/** A trade as it is named, and where. */
interface Trade {
  readonly kind: string
  readonly start: number
  readonly end: number
}

interface OwnTrade {
  /** Whether the two are one. */
  readonly own: boolean
  readonly start: number
  readonly end: number
}

/**
 * 干的是焊工岗，想让他学电工: whether the trade to be learnt is that of the post. Undefined unless just one trade is said to be learnt and one
 * other is not.
 */
export function learnsOwnTrade(text: string): OwnTrade | undefined {
  const trades = tradesIn(text)
  const learnt = trades.filter(({ start }, at) => learns.test(text.slice(trades[at - 1]?.end ?? 0, start)))
  const posts = trades.filter((trade) => !learnt.includes(trade))
  const now = posts.filter(({ start }) => turned.test(text.slice(0, start)))
  const held = now.length > 0 ? now : posts
  const [goal, ...more] = learnt
  const [post, ...others] = held
  if (goal === undefined || post === undefined || more.length > 0) return undefined
  // 有钳工中级证，报电工: of a certificate; 焊工、电工一起学: of several.
  const certified = certificateIs.test(text.slice(0, post.start)) || ofCertificate.test(text.slice(post.end))
  if (others.some(({ kind }) => kind !== post.kind) || certified) return undefined
  const start = Math.min(goal.start, post.start)
  return { own: post.kind === goal.kind, start, end: Math.max(goal.end, post.end) }
}

/** 转到电工岗再报呢, 他就在电工岗上, after 仓管报电工学徒: the trade to be learnt, and that of the post he would then have. */
export function tradesToldOf(
  told: string,
  text: string,
): { readonly learnt: string; readonly now: string } | undefined {
  const trades = tradesIn(told)
  const goals = trades.filter(({ start }, at) => learns.test(told.slice(trades[at - 1]?.end ?? 0, start)))
  const [goal, ...more] = goals
  const [post, ...others] = tradesIn(text)
  if (goal === undefined || post === undefined || more.length + others.length > 0) return undefined
  const ahead = text.slice(0, post.start)
  if (!turned.test(ahead) && !stands.test(ahead)) return undefined
  return { learnt: told.slice(goal.start, goal.end), now: text.slice(post.start, post.end) }
}

function tradesIn(text: string): readonly Trade[] {
  return [...text.matchAll(trade)].map((match) => {
    const [said, stem = said] = match
    return { kind: stem.slice(-1), start: match.index, end: match.index + said.length }
  })
}

/** The character before 工 tells trades apart: 电焊工 is 焊工, 维修电工 is 电工. */
const trade =
  /(数控车|数控铣|维修电|[电气氩]焊|[焊电钳车铣磨铸锻镗刨木瓦管]|装配|维修|机修|安装|操作|调试|检修|起重|钣金|冲压|喷漆|油漆|涂装|缝纫|绝缘|数控|模具|包装|搬运|印刷|注塑|制冷|锅炉|叉车)工|(?:叉车|汽修|数控|会计|文员|行政|前台|销售|客服|仓管|质检|采购|人事|出纳|保安|保洁|司机|保育|护理|厨师|面点)(?:员|司机)?(?!证)|(?:仓库|库房|食堂|后厨|门卫|门岗|财务|办公室)(?!经理|主任|总监)/gu
const learns = /(?:学|报|培训|培养|培|上|参加|考|读|练|改|转)(?:的|个|成)?(?:是)?(?:个)?$/u
/** 电工岗位招的，现在转做焊工了: the post he has now. */
const turned = /(?:转|改|调|换)(?:岗|行)?(?:做|到|去|干|当)(?:了)?(?:的)?(?:是)?$/u
/** 他现在就在钳工岗上, 他是钳工. */
const stands = /(?:他|她|人|我)?(?:现在|目前|其实|本来|原来|一直|就|干的)*(?:是|在|干|做)(?:的)?(?:是)?$/u
/** 中级是焊工, 证是焊工的. */
const certificateIs = /(?:[初中高]级工?|技师|证书?)(?:考|拿)?(?:的)?是(?:个)?$/u
const ofCertificate = /^(?:的)?(?:[初中高]级工?|技师)?(?:的)?(?:等级|资格|技能)?证/u
