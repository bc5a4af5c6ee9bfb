import { questionGrammar } from './question-grammar.ts'

/**
 * Whether a yes/no question asks for the negation of its predicate: 可以不签吗, 不交行吗, 不用拍吧.
 * The predicate is the A-not-A pair if there is one, else the last modal or verb head; where that stands alone at
 * the end (…行吗, …可以吧), the clause before it is what is asked about.
 */
export function asksNegated(text: string): boolean {
  const grammar = questionGrammar()
  const untagged = text.replace(rhetorical, '$1').replace(grammar.标签, '')
  const body = (untagged === '' ? text : untagged)
    .replace(contrasted, '')
    .replace(new RegExp(grammar.非否定, 'g'), '〇')
    .replace(noun, '〇')
  const denied = /[吧对]/u.test(text.slice(-3)) ? supposedNot.exec(body)?.[1] : undefined
  if (denied !== undefined) return !plain(denied.replace(grammar.语气, ''))
  if (spared.test(body) || disowned.test(untagged) || flatly.test(body)) return true
  const pair = lastMatch(grammar.正反, body)
  if (pair === undefined) return plain(body.replace(grammar.语气, ''))
  const before = body.slice(0, pair.index)
  const after = body.slice(pair.index + pair.length).replace(grammar.语气, '')
  if (/^(?:是[不没]是|是否|会[不没]会)$/.test(pair.text))
    return plain(after === '' ? before : after) || barred.test(after)
  if (isAlone(pair.text.slice(0, 1), after)) return negations(before) % 2 === 1
  return /^(?:以|够)?[不别没]/.test(after)
}

/** 差旅费不含在补贴里, 拿不到补贴吧, 没打算建: a thing or an intention, and nothing that is asked to be done. */
const noun =
  /补[贴助](?=里|中|款|资金|标准|项目|范围|对象|目录|政策)|(?<=(?:给|领|拿|享受|申请)[^，。？！不没]{1,8})补[贴助]|(?<=[拿领得](?:不到|不了))补[贴助]|(?<=打)算/gu

/** 是不是就不能报, 是不是没资格. */
const barred =
  /^(?:这样|那|就|都|也|还|直接|彻底|肯定|铁定)*(?:不(?:能|可以?|让|准|许|给)|没(?:有)?(?:法|资格|机会|戏|份|希望|门))/u

/** 这文件不是废止了吗 supposes that it is. */
const rhetorical = /(?<!是)不是([^，。？！]{1,20}(?:吗|么|嘛)[？。！，]*$)/u

/** 是给企业的不是给学校吧: what is supposed stands before. */
const contrasted = /(?<=(?<!不)是[^，。？！]{1,10})，?(?:而)?不是[^，。？！]{1,8}?(?=吧?[？。！]*$)/u

/** 不是一次性给的吧, 不是发给企业的对吧. */
const supposedNot = /(?<!是)不是(?![吗么不])([^，。？！]{2,20}?)吧?[？。！]*$/u

/** 企业导师不用管技能操作训练吧, 不准用职教经费发津贴吧. */
const spared =
  /(?:^|，)[^不没未无别，]*(?:不用|不必|无需|用不着|不需要|不[许准让]|不允许|不能|不可以)[^不没未无别，。？！]{2,}吧[？。！]*$/u

/** 不提倡请名师来带吧, 不管导师培训吧: what is asked about is denied by the verb it hangs on. */
const disowned =
  /^[^，。？！不没未无]{0,8}不(?:赞成|赞同|提倡|鼓励|支持|倡导|主张|动员|发动|管(?![^，。？！]*[都也]))[^，。？！不没未无]{2,}(?:，只[^，。？！不没]+)?(?:吧|吗|么)[？。！]*$/u

/** 只看年报，不去现场？, 教材没有上级文件管？: a statement that denies, put as a question by its mark alone. */
const flatly =
  /(?:^|，)[^，？不没未无]{0,14}(?:不(?!是)|没有?|未)[^，？吗吧么不没未行]{1,12}(?<!可以|允许|能)？$/u

function plain(text: string): boolean {
  const { 谓语, 单说 } = questionGrammar()
  const head = lastMatch(谓语, text)
  if (head === undefined) return negations(text) % 2 === 1
  const before = text.slice(0, head.index)
  const after = text.slice(head.index + head.length)
  const own =
    /(?:(?:不|没|别|未|无|非)(?:再|是|去|都|太|一定|怎么|用|必|需|须|需要|要|应该?|给|会|发|打|拨|付|转)?(?:再)?|(?<!能|可|可以)不(?:许|准|让|允许|能|可以))$/.test(
      before,
    )
  if (new RegExp(`^(?:${单说.source})$`).test(head.text) && after.length === 0)
    return negations(before) % 2 === 1
  const modal = lastMatch(/可以|能够|允许|能(?!力)|(?<!培)让/, before)
  const skipped = modal !== undefined && /^(?:够)?[不别]/.test(before.slice(modal.index + modal.length))
  return own || skipped || /^[不别没]/.test(after)
}

function isAlone(pairHead: string, after: string): boolean {
  return /^[行成可能准]$/.test(pairHead) && /^(?:以)?$/.test(after)
}

function negations(text: string): number {
  return text.match(/不|没|未|无|别/g)?.length ?? 0
}

interface Found {
  readonly text: string
  readonly index: number
  readonly length: number
}

function lastMatch(pattern: RegExp, text: string): Found | undefined {
  const match = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)
  return match === undefined ? undefined : { text: match[0], index: match.index, length: match[0].length }
}
