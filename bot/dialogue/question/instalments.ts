/** 那拨多少, 追多少 after the advance, the remainder, what is taken back: of that part, not of the whole. */
export const asksHowMuchOfIt =
  /^(?:那|那么|能|会|要|给|先|一般)*(?:(?:拨|付|追|退|给)(?:付|给|回)?多少(?:钱|比例)?|各(?:自|班|个班)?(?:是|能|会|拿|领|给|到)*多少(?:钱)?)[呢啊？。！]*$/u
/** 退多少 after the remainder: what is taken back. */
export const asksBack = /[追退]/u
/** The topics of the parts a subsidy is paid in, and of what is taken back of them. */
export const parts: ReadonlySet<string> = new Set(['advance-payment', 'remainder-payment', 'clawback'])

/** 还能拿多少 after the advance: the rest of it. */
export function nextInstalment(text: string, previous: readonly string[]): string | undefined {
  return previous.some((topic) => parts.has(topic)) && stillDue.test(text) ? 'remainder-payment' : undefined
}

const stillDue =
  /(?:还|后面|剩下?的?|余下的?|剩余的?(?:部分)?)(?:还|能|可以|会|要|该|再)*(?:拿|领|补|给|发|拨|到手)(?:到|回)?(?:手)?多少|^(?:那|然后|，)*(?:等)?(?:培训)?(?:(?:结束|完成|完了|期满|结业|结班)(?:以后|之后|后)?|后面|剩下?|余下|另(?:外)?一半|后一半)(?:的|那部分|那些)*呢[？。]*$/u

/** 技师班的预拨呢, 中级的尾款呢: what the question ends on is that part of the money. */
export function namedLast(
  text: string,
  { topic, spans }: { readonly topic: string; readonly spans: readonly { readonly end: number }[] },
): boolean {
  return parts.has(topic) && spans.some(({ end }) => endsOnIt.test(text.slice(end)))
}

const endsOnIt = /^(?:款|的?钱|的?部分|的?那?[笔块])*呢[？。！]*$/u
