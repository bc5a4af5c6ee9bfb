import { phrases } from '../../messages.zh.ts'
import type { Reply } from '../../reply.ts'

/** 无锡也一样吗, 换成太原是不是一样, 阳泉是不是也这个标准: the last question, of another place. */
export const sameThere =
  /^(?:那|那边|这边)?(?:(?:换成|换到|改成|放在)[^，。？！]{0,5}?)?(?:的话)?，?(?:也|是不是也?|是否也|都|还)?(?:(?:是|按|照)?(?:(?:一样|这样|同样|相同|这么|那么)(?:规定|给|补|算|办|弄|要求|执行|来|走)?|(?:这个?|那个?|同一个?|一个)(?:标准|数|价|钱|比例|规定|要求|说法|口径|规矩|办法|政策)(?:来|给|算|走|执行)?)(?:的)?|(?<=也)(?:是|如此))(?:吗|么|不|吧|呢)?[？。！]*$/u

/**
 * Whether what was answered of the place before holds here as well, said first: 一样 where one text rules both or neither says anything;
 * 不一样 where only one of them says anything, or their figures differ. Nothing where words alone tell.
 */
export function likenessLead(before: Reply, here: Reply, oneText: boolean): string | undefined {
  if (oneText) return phrases.oneText
  const [was, is] = [said(before), said(here)]
  if (was === undefined || is === undefined) return undefined
  if (was === 'silent' && is === 'silent') return phrases.sameThere(true)
  if (was === 'silent' || is === 'silent') return phrases.otherThere
  const [left, right] = [figuresOf(before), figuresOf(here)]
  if (left !== '' && right !== '' && left !== right) return phrases.otherThere
  // The same figures in two texts may be said of different things; the same sums are the same.
  return before.amounts.length > 0 && left === right ? phrases.sameThere(false) : undefined
}

/** Whether a yes/no question was answered alike in both, by the word each answer begins with; undefined where either takes no side. */
export function sidesLead(before: Reply, here: Reply): string | undefined {
  const [was, is] = [sideOf(before), sideOf(here)]
  if (was === undefined || is === undefined) return undefined
  return was === is ? phrases.sameThere(false) : phrases.otherThere
}

function sideOf({ answer }: Reply): boolean | undefined {
  const [, no, yes] =
    /^(?:据[^，。]*，)?(?:(不可以|不需要|不是必须|不是|不会|不对|没有)|(可以|需要|必须|是的|会|对|有))[。，：]/u.exec(
      answer,
    ) ?? []
  return no !== undefined ? false : yes !== undefined ? true : undefined
}

/** 哪个要求严: 一样 where the line that answers names one measure of its own in each, and it is the same; nothing where they name several. */
export function stricterLead(left: Reply, right: Reply): string | undefined {
  if (said(left) !== 'stated' || said(right) !== 'stated') return undefined
  const [first, ...more] = limitsOf(left)
  const [other, ...others] = limitsOf(right)
  if (first === undefined || other === undefined || more.length + others.length > 0) return undefined
  return first === other ? phrases.sameLimit(first) : phrases.otherThere
}

/** 1年以上, 一年以上 of the line that answers. */
function limitsOf({ answer }: Reply): readonly string[] {
  const [line = ''] = answer.split('\n')
  const plain = line.replace(/[一二两三四五六七八九十](?=个?(?:工作日|月|年|日|天))/gu, (digit) =>
    String('一二三四五六七八九十'.indexOf(digit === '两' ? '二' : digit) + 1),
  )
  return [
    ...new Set(
      plain.match(/(?<![\d年])\d{1,3}(?:%|个?工作日|个?月|年|日|天|课时|学分|人)(?:及?以[上下内])?/gu),
    ),
  ]
}

function said({ outcome }: Reply): 'silent' | 'stated' | undefined {
  if (outcome === 'not_stated') return 'silent'
  return outcome === 'out_of_scope' ? undefined : 'stated'
}

/** The sums the reply shows, or else the measures of the line that answers: 40%, 1年, 10个工作日. */
function figuresOf({ amounts, answer }: Reply): string {
  if (amounts.length > 0)
    return [...new Set(amounts.map(({ fen }) => fen))].sort((left, right) => left - right).join(',')
  const [line = ''] = answer.split('\n')
  return (
    line.match(/(?<![\d年])\d{1,3}(?:\.\d+)?(?:%|个?工作日|个?月|年|日|天|课时|学分|人|元)/gu) ?? []
  ).join(',')
}
