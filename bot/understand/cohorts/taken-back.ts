import { cohortTokens } from './tokens.ts'

/** 先说一年，哦不对是两年: what is taken back in the same breath gives its place to what is said instead. */
export function withoutTakenBack(text: string): string {
  const found = takesBack.exec(text)
  if (found === null) return text
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + found[0].length)
  const [put] = cohortTokens(after)
  const wrong = cohortTokens(before).findLast((token) => token.kind === put?.kind)
  if (put === undefined || wrong === undefined || silence.test(after.slice(0, put.start))) return text
  const said = `${before.slice(0, wrong.start)}${after.slice(put.start, put.end)}${before.slice(wrong.end)}`
  return withoutTakenBack(`${said}${after.slice(put.end)}`)
}

/** With nothing before it, it corrects what an earlier turn told. */
const takesBack =
  /(?<=.)[，。、]?(?:哦|噢|啊|哎|呃|额|哎呀|等等|等下|，)*(?:(?<!对)不对(?![吗吧么]|应)|(?:说|写|打|记|搞|弄|报)?错了|更正(?:一下)?|纠正(?:一下)?)[，。]?(?:应该是?|其实是?|是|改成|改为|实际是?)?/u
/** Words between that begin another statement. */
const silence = /[，。？！；]/u
