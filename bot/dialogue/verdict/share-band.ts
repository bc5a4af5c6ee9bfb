import type { Entry } from '../../../knowledge/index.ts'
import { printFactValue } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { run } from '../amount/run.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { groupsOf, type AnswerContext } from '../context.ts'

/** 线下只占15%, 线上800人线下150人: which of a rule's bands that falls in; undefined where the entry has none, or nothing was said. */
export function shareBandLead(
  context: AnswerContext,
  entry: Entry,
  { text }: AskedQuestion,
): string | undefined {
  if (entry.kind !== 'value' || entry.unit !== '%') return undefined
  const { program } = context
  const counted = offlineShare(text)
  const [group = {}] = groupsOf(context)
  const facts = counted === undefined ? group : { ...group, 'offline-rate': counted.share }
  const said = program.factsOf(entry.rule).flatMap((fact) => {
    const value = facts[fact]
    return value === undefined
      ? []
      : [`${program.facts.get(fact)?.label ?? fact}${printFactValue(program, fact, value)}`]
  })
  const { determination } = run(program, entry.rule, facts)
  if (said.length === 0 || determination.kind !== 'settled' || determination.value.kind !== 'known')
    return undefined
  return phrases.shareBand(`${said.join('、')}${counted?.formula ?? ''}`, determination.value.value)
}

/** 线上800人，线下来了150人: 18.75%. */
function offlineShare(text: string): { readonly share: number; readonly formula: string } | undefined {
  const online = Number(onlineHeads.exec(text)?.[1])
  const offline = Number(offlineHeads.exec(text)?.[1])
  if (!(online > 0) || !(offline <= online)) return undefined
  return {
    share: Math.round((offline / online) * 10_000) / 100,
    formula: `（${String(offline)}人 ÷ ${String(online)}人）`,
  }
}

const onlineHeads = /(?:线上|网上|网课|在线)[^，。？！\d下]{0,8}(\d+)(?![\d.%])/u
const offlineHeads = /(?:线下|实操|现场)[^，。？！\d上]{0,8}(\d+)(?![\d.%])/u
