import type { ConversationState } from '../state.ts'
import type { KnownClass } from './classes-known.ts'

/** 改回两年，高级工再少3个人: what is turned back is of the one class named next. */
export function turnedBack(
  text: string,
  named: (words: string) => readonly KnownClass[],
): { readonly own: KnownClass; readonly words: string; readonly rest: string } | undefined {
  const [said, words = ''] = turns.exec(text) ?? []
  if (said === undefined) return undefined
  const rest = text.slice(said.length)
  const [own, ...more] = named(rest)
  return own === undefined || more.length > 0 ? undefined : { own, words: `改成${words}`, rest }
}

const turns =
  /^(?:那|还是|再|，)*(?:改|换|调|变)回(?:到|成)?((?:\d|[一二两三])年(?:期|制)?)(?:吧|了)?[，。；]/u

/** 算了还是两年，甲班走了4个, after 乙班改成一年半: it is that class which is turned back, and no other. */
export function turnedBackAgain({ last, groups }: ConversationState, text: string): string {
  const own = groups.length > 1 ? changedOnly.exec(last?.text ?? '')?.[1] : undefined
  const [said, length] = back.exec(text) ?? []
  const again = own !== undefined && said !== undefined && text.slice(said.length).includes(own)
  return own === undefined || said === undefined || length === undefined || again
    ? text
    : `${own}改成${length}${text.slice(said.length)}`
}

const term = '(?:[\\d.]+|[一两二三])年半?(?:期|制)?|\\d+个月'
const changedOnly = new RegExp(
  `^(?:那|要是|如果|假如|把|让|，)*([甲乙丙丁][班组]|[一二三四\\d][班批组]|第[一二三四\\d][班批组期]|高级技师|技师|[初中高]级工?)(?:的|班|那个?|要是|如果|都|也|，)*(?:[改换调变]|延长?|缩短?|减|加|只|按)(?:成|为|到|长到|短到|学|办|培训?)*(?:${term})[^，。？！]{0,3}(?:，[^，。？！\\d]*)?[？。！]*$`,
  'u',
)
const back = new RegExp(
  `^(?:(?:那|算了|不|不了|哦|好吧|还是|，)*(?:还是|[改换调变]回(?:到|成)?|退回)(?:按|学|办|成|原来的?|，)*)(${term})(?:吧|了|算)*(?=$|[，。；？！])`,
  'u',
)
