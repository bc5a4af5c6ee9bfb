import { phrases } from '../../messages.zh.ts'
import { cohortTokens, people } from '../../understand/index.ts'
import { groupsOf } from '../context.ts'
import type { ConversationState } from '../state.ts'
import { withLine, type TurnResult } from '../turn-result.ts'

/**
 * 初级里有3个领过技能提升补贴, of people told of for the subsidy for certificates: or 里面7个之前领过取证补贴了: those draw it no longer and are counted no longer, which is said. Undefined
 * where it cannot be told whose they are, or of how many.
 */
export function drawnAlready(
  before: ConversationState,
  text: string,
  take: (state: ConversationState, said: string) => TurnResult,
): TurnResult | undefined {
  const found = drawn.exec(text)
  const { level: name = '', count: said = '' } = found?.groups ?? {}
  const [count, ...more] = people(`${said}人`)
  if (found === null || count === undefined || more.length > 0) return undefined
  if (before.course?.programme !== 'certificate-subsidy' && !/取证补贴/u.test(text)) return undefined
  const rest = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`
  const put = fewerTold(rest, name, count) ?? fewerKnown(before, rest, name, count)
  if (put === undefined) return undefined
  const line = /取证补贴/u.test(found[0]) ? phrases.drawnAtLevel(count) : phrases.drawnAlready(count)
  return withLine(take(before, put), line)
}

/** 初级10个, told in the same breath, as 初级7个. */
function fewerTold(rest: string, name: string, count: number): string | undefined {
  const tokens = cohortTokens(rest)
  const named = levelIn(name)
  const hits = tokens.flatMap((token, at) => {
    const ahead = tokens.slice(0, at).findLast(({ kind }) => kind === 'level')
    const own = ahead?.kind === 'level' ? ahead.value : undefined
    return token.kind === 'count' && (name === '' || own === named) ? [token] : []
  })
  const [hit, ...others] = hits
  if (hit === undefined || others.length > 0 || hit.value <= count) return undefined
  return `${rest.slice(0, hit.start)}${String(hit.value - count)}个${rest.slice(hit.end)}`
}

function fewerKnown(
  before: ConversationState,
  rest: string,
  name: string,
  count: number,
): string | undefined {
  if (cohortTokens(rest).length > 0) return undefined
  const named = levelIn(name)
  const [only, ...others] = groupsOf(before).filter(({ level }) => name === '' || level === named)
  const heads = only?.['headcount']
  if (typeof heads !== 'number' || others.length > 0 || heads <= count) return undefined
  const asked = rest === '' ? '' : `，${rest}`
  return name === '' ? `一共${String(heads - count)}个人${asked}` : `去掉${String(count)}个${name}的${asked}`
}

function levelIn(name: string): string | undefined {
  const [token] = cohortTokens(name)
  return token?.kind === 'level' ? token.value : undefined
}

const drawn =
  /[，。；]?(?:但是?|不过|其中|那|另外)?(?<level>(?:高级技师|技师|[初中高]级工?)?)(?:那[几\d]+个)?(?:的|里[面头边]?|当?中|之中|其中|，)*(?:有|是)?(?<count>\d{1,4}|[一二两俩三仨四五六七八九十]{1,3})(?:个|名|位)?(?:人|员工|职工)?(?:已经?|之前|以前|都|也|是|早就|先)*(?:领|拿|享受|申请|申领|用)(?:过|了)(?:的是)?(?:那个|那项|那种|那笔|(?:(?:同|这)(?:一|个|样)?(?:等)?级的?|高级技师|技师|[初中高]级工?)?(?:的)?取证(?:的)?补贴|(?:失业保险|失保|社保)?(?:的)?技能提升(?:补贴)?|失业保险(?:的)?(?:那个|那项|补贴)?)(?:的|了|补贴)*(?=[，。；？！]|$)/u
