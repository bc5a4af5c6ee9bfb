/**
 * 要是才拿证一年呢, after whether a certificate is wanted first: how long it was held (证拿了一年), and neither how long they are trained nor that
 * they passed. 20人拿证一年, of a class, stays.
 */
export function heldHere([topic]: readonly string[], text: string): string {
  if (topic !== 'certificate-prerequisite' || /\d+(?:个|名|位)?(?:人|学徒)/u.test(text)) return text
  return text.replace(obtained, '证拿了')
}

const obtained =
  /(?:才|刚|只)?(?:拿|取|持|考)(?:到|了|得)?(?:中级|高级|初级)?证(?:书)?(?:才|刚|只|有|满|不到|不满)*(?=(?:[一二两三半1-9]|\d+)(?:个?月|年|个半))/u
