import { onTheCase } from '../../compose/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 会不会来现场检查, 流失率高会不会被约谈: 会 where the statement names the authorities' act that is asked about, 要看情况 where it does so of
 * some case only (拒不改正的, 涉嫌犯罪的, 必要时). Undefined for any act the statement does not name.
 */
export function actLead(statement: string, { polar, denied, text }: AskedQuestion): string | undefined {
  if (polar === undefined || denied === true || !foreseen.test(text)) return undefined
  const act = acts.find(({ asked }) => asked.test(text))
  const clause =
    act === undefined ? undefined : statement.split(/[。；]/u).find((each) => act.said.test(each))
  if (clause === undefined || act === undefined) return undefined
  const before = clause.slice(0, act.said.exec(clause)?.index)
  const condition = onlyIf.exec(before)?.[1]
  return condition === undefined || text.includes(condition.slice(0, 2)) ? '会。' : onTheCase
}

const foreseen = /会不会|会(?:被|要|来|派|给|有)?[^，。？！]{1,12}(?:吗|么|不)[？。！]*$/u

/** The case in which alone it is done: 拒不改正的, of the clause before the act. */
const onlyIf = /(?:^|[，：])(拒不改正|涉嫌犯罪|必要时|违规违纪)[^；。]*$/u

const acts: readonly { readonly asked: RegExp; readonly said: RegExp }[] = [
  { asked: /检查|抽查|查岗|查课|突击|来人|派人|来看|上门|督导|巡查/u, said: /抽查|检查|督导|监督/u },
  { asked: /约谈/u, said: /约谈/u },
  { asked: /停训|停课|叫停|停班/u, said: /停训/u },
  { asked: /整改/u, said: /整改/u },
  { asked: /公安|司法|坐牢|判刑|刑事|犯罪/u, said: /司法机关/u },
  { asked: /纪检|纪委|监察/u, said: /纪检监察/u },
  { asked: /追回|退钱|退回|收回|吐出来/u, said: /追回/u },
  { asked: /通报/u, said: /通报/u },
  { asked: /公示/u, said: /公示/u },
]
