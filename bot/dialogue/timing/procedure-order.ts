/** Which of two steps a procedure puts first. */
export type Order =
  /** 先A还是先B: the two in the order of the text, in its own words. */
  | { readonly kind: 'which'; readonly first: string; readonly then: string }
  /** A在B之前吗, 还没B能先A吗: whether the order put forward is the text's. */
  | { readonly kind: 'claimed'; readonly holds: boolean }

/**
 * Holds the order a question puts two steps in against a procedure, written as steps in their order (…审核→…复核, or sentences set
 * apart by ；). Both texts normalised. Undefined when no order is put, or the procedure does not hold both steps.
 */
export function orderIn(procedure: string, question: string): Order | undefined {
  const steps = procedure
    .split(/→|[：；，]|完成后|后(?=发布|申请|按)/u)
    .map((step) => step.replace(/。$/u, ''))
    .filter((step) => step !== '')
  for (const { pattern, asks } of orders) {
    const { a, b } = pattern.exec(question)?.groups ?? {}
    if (a === undefined || b === undefined) continue
    const [one, other] = [stepsOf(steps, a), stepsOf(steps, b)]
    const pairs = one.flatMap((at) => other.map((each) => [at, each] as const))
    const [pair] = pairs
    // A stage that comes twice, with the other between, has no order to it.
    if (pair === undefined || pairs.some(([x, y]) => x === y || x < y !== pair[0] < pair[1])) continue
    if (!asks) return { kind: 'claimed', holds: pair[0] < pair[1] }
    const [first = '', then = ''] = [...pair].sort((x, y) => x - y).map((at) => steps[at] ?? '')
    return { kind: 'which', first, then }
  }
  return undefined
}

/**
 * 备案完了下一步是什么: what a procedure puts right after the stage named, in its own words; `last` where nothing follows. Undefined when
 * no next step is asked for, the stage is not told, or it comes twice.
 */
export function nextStep(
  procedure: string,
  question: string,
): { readonly next: string | 'last' } | undefined {
  const { a } = asksNext.exec(question)?.groups ?? {}
  const stage = a === undefined ? undefined : stages.find(({ said }) => said.test(a))
  if (stage === undefined) return undefined
  const steps = procedure
    .split(/→|[：；，]/u)
    .map((step) => step.replace(/。$/u, ''))
    .filter((step) => step !== '' && !/依次为|程序办/u.test(step))
  const found = steps.flatMap((step, at) => (stage.written.test(step) ? [at] : []))
  const [at] = found.filter((each) => !found.includes(each - 1) || procedure.includes('→'))
  if (at === undefined || found.some((each) => each !== at && each !== at + 1)) return undefined
  // 备案批了: the step that passes what was handed in is done as well.
  const passed = /(?:批|审|核|过)(?:了|完|好|下来)?$/u.test(a ?? '') && /审核|复核/u.test(steps[at + 1] ?? '')
  if (passed) return { next: steps[at + 2] ?? 'last' }
  const step = steps[at] ?? ''
  const rest = /(?:完成后|、|后(?=发布|申请|按))([^，]+)$/u.exec(step.slice(step.search(stage.written)))?.[1]
  const then = steps[at + 1]
  if (rest !== undefined) return { next: then === undefined ? rest : `${rest}，再往后是${then}` }
  return { next: then ?? 'last' }
}

/** A stage done, and what comes next asked for; not what papers it takes or how long. */
const asksNext =
  /^(?!.*(?:材料|资料|交给|找谁|向谁|多久|几天|多少|什么时候))(?<a>[^？！]{2,14}?)(?:以后|之后|完了?|好了?|了|后|，)*(?:的|那|，)*(?:下一?步|接下来|下一个(?:环节|步骤|流程)|(?:之后|然后|接着|后面)(?:是|走|到|进|该)*(?:什么|哪一?)(?:步|个?环节|程序|流程|步骤)|(?<=[完好了后，])(?:是|到|该|走)?哪一?步)/u

/** Whether the words ask for an order of steps at all. */
export function putsOrder(question: string): boolean {
  return asksNext.test(question) || orders.some(({ asks, pattern }) => asks && pattern.test(question))
}

/** `a` is put before `b`; `asks` where both orders are offered. */
const orders: readonly { readonly pattern: RegExp; readonly asks: boolean }[] = [
  {
    asks: false,
    pattern:
      /(?:还)?(?:没有?|未)(?<b>[^，。？！]{2,8}?)，?就(?<a>[^，。？！]{2,10}?)(?:可以|能|行|成)?(?:吗|么|不|吧)/u,
  },
  {
    asks: false,
    pattern:
      /(?<b>[^，。？！]{2,8}?)(?:之|以)?前(?:就)?(?:能不能|可不可以|能|可以)(?:先|就)?(?<a>[^，。？！]{2,12}?)(?:吗|么|不|吧|$)/u,
  },
  {
    asks: true,
    pattern:
      /先(?<a>[^，。？！]{2,8}?)，?(?:再|后|然后)(?<b>[^，。？！]{2,8}?)，?(?:还是|或者)(?:是)?[^，。？！]{2,16}/u,
  },
  { asks: true, pattern: /先(?<a>[^，。？！]{2,12}?)，?(?:还是|或者)(?:是)?先?(?<b>[^，。？！]{2,12})/u },
  { asks: true, pattern: /(?<a>[^，。？！]{1,10}?)先[^，。？！]?，?还是(?:是)?(?<b>[^，。？！]{1,10}?)先/u },
  {
    asks: true,
    pattern:
      /(?<a>[^，。？！]{2,12}?)(?:是)?(?:放|安排)?在(?<b>[^，。？！]{2,10}?)(?:之前|以前|前面?|之后|以后|后面?)还是/u,
  },
  {
    asks: true,
    pattern: /(?<a>[^，。？！]{2,10}?)(?:和|跟|与)(?<b>[^，。？！]{2,10}?)(?:哪个|谁)(?:在)?(?:先|前)/u,
  },
  {
    asks: false,
    pattern:
      /(?:还)?(?:没有?|未)(?<b>[^，。？！]{2,10}?)(?:呢|的话)?，?(?:就)?(?:能不能|可不可以|能|可以)(?:先|就)(?<a>[^，。？！]{2,12})/u,
  },
  {
    asks: false,
    pattern:
      /(?<a>[^，。？！]{2,12}?)(?:(?:是不是|能不能|可不可以|可以|能|是|要|得)(?:放|安排)?在?|(?:放|安排)?在)(?<b>[^，。？！]{2,8}?)(?:之前|以前|前)(?:就|面)?(?:能|可以)?(?:申请|申领|拿|领|给|拨|发|办|做|弄|交|吗|么|对|吧|是|行)/u,
  },
  {
    asks: false,
    pattern:
      /(?<b>[^，。？！]{2,12}?)(?:(?:是不是|能不能|可不可以|可以|能|是|要|得)(?:放|安排)?在?|(?:放|安排)?在)(?<a>[^，。？！]{2,8}?)(?:之后|以后|后)(?:才|再|面)?(?:能|可以)?(?:申请|申领|拿|领|给|拨|发|办|做|弄|交|吗|么|对|吧|是|行)/u,
  },
  { asks: false, pattern: /先(?<a>[^，。？！]{2,10}?)，?(?:再|后|然后|才)(?<b>[^，。？！]{2,10})/u },
]

/** The stages a procedure may have: how people name each, and how the packs write it; narrower names first. */
const stages: readonly { readonly said: RegExp; readonly written: RegExp }[] = [
  { said: /上级|主管单位/u, written: /上级主管单位同意/u },
  { said: /首次补贴|预拨|第一笔|首笔|首付/u, written: /首次补贴/u },
  { said: /剩余|剩下|余下|尾款|余款|第二笔|后一半/u, written: /剩余补贴/u },
  { said: /结班|验收/u, written: /结班验收/u },
  { said: /备案/u, written: /备案/u },
  { said: /报名/u, written: /报名/u },
  { said: /(?:列入|纳入|上|进|入)(?:了|当地|年度)*(?:培训|培养)?计划/u, written: /列入.*计划/u },
  { said: /公示|公布|清单/u, written: /公示|发布实施目录清单/u },
  {
    said: /(?:申请|申报|报)[^，。？！]{0,4}计划|计划(?:申请|申报|报)|计划申报|申报材料/u,
    written: /培养计划|开班申报材料|机构申请/u,
  },
  { said: /期满|期未满|没满期|未满期/u, written: /培养期满/u },
  { said: /考核|考试|评价|鉴定|考证/u, written: /考核评价|考核鉴定/u },
  {
    said: /申领|领补贴|(?:申请|报|要)(?:学徒制?)?(?:培训|培养)?补贴|补贴申请/u,
    written: /申请补助?贴?资金|给予企业一次性/u,
  },
  {
    said: /拨付|到账|拨钱|拨款|(?:拿|领|给|发|要|收|补)(?:到)?(?:了)?(?:钱|补贴|补助)/u,
    written: /按规定程序拨付|给予企业一次性|首次补贴|剩余补贴/u,
  },
  { said: /区/u, written: /区.*审核/u },
  { said: /(?<!城)市/u, written: /市.*复核/u },
  { said: /[审批核]/u, written: /审核|复核/u },
  { said: /学籍/u, written: /学籍/u },
  { said: /开班|开课|开学|培训|培养|实施/u, written: /开班培训|开展培训|组织实施/u },
]

/** Where the stage the words name stands among the steps. */
function stepsOf(steps: readonly string[], words: string): readonly number[] {
  const stage = stages.find(({ said }) => said.test(words))
  return steps.flatMap((step, at) => (stage?.written.test(step) === true ? [at] : []))
}
