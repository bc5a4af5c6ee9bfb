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
