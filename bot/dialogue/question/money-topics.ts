/** The subsidy for a class of apprentices, however the question names it. */
export const general: ReadonlySet<string> = new Set([
  'subsidy-amount',
  'subsidy-rate',
  'payable-rate',
  'certificate-project-subsidy',
])
/** Every sum that a class of apprentices has; a follow-up that changes the class asks for it again. */
export const classAmounts: ReadonlySet<string> = new Set([
  ...general,
  'advance-payment',
  'remainder-payment',
  'clawback',
])
/** Sums that depend on how the people divide. */
export const sumsOfPeople: ReadonlySet<string> = new Set([
  ...classAmounts,
  'certificate-subsidy',
  'ordinary-training',
  'order-training',
  'field-claim-amount',
])
/** Answered by a share, however the people divide. */
export const sharesOnly: ReadonlySet<string> = new Set(['offline-share-scaling'])
/** Topics that are nothing but an amount. */
export const alwaysComputed: ReadonlySet<string> = new Set([...general, 'field-claim-amount'])
/** Topics under which two cases may be held against each other in money. */
export const moneyish: ReadonlySet<string> = new Set([
  ...classAmounts,
  'rate-by-level',
  'rate-by-category',
  'passed-without-certificate',
])

/** Money that is no subsidy, of which 多少 and 谁出 may be asked. */
export const ownMoney: ReadonlySet<string> = new Set([
  'mentor-allowance',
  'apprentice-wage',
  'scholarship',
  'training-fees',
  'living-allowance',
  'injury-insurance',
])

/** An allowance of another kind by its name: 生活补贴, 岗位补贴. */
const allowance =
  /(?:生活|交通|住房|租房|餐费?|伙食|午餐|高温|岗位|社保|见习|实习|稳岗|扩岗|就业|安家|人才|通讯|住宿|房租|留工)费?的?补[贴助]|生活费/u
/** Money that is paid for something else: 赔多少钱, 招聘一个会计多少钱. */
const otherPay = /赔|补偿金|年薪|底薪|押金|保证金|加班费|中介费|招聘|(?:交|缴|花|罚)多少/u
const ours = /学徒|培训补贴|培训补助|取证|[初中高]级|技师/u
const together = /叠加|一起|同时|一块|冲突|重复|影响/u

/** Whether a text asks after money of another kind, and not whether it goes with the subsidy for training. */
export function asksOtherPay(text: string): boolean {
  return !together.test(text) && (allowance.test(text) || (otherPay.test(text) && !ours.test(text)))
}

/** Money that is not the subsidy. */
export const otherMoney = /工资|津贴|学费|培训费|罚|奖学金|发票|票据|分担|各出/u
