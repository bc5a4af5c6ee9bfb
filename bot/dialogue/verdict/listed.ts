import { phrases } from '../../messages.zh.ts'

/** 培养内容有没有安全生产, 包括道德课吗: 有 when the statement names what is asked for; undefined when it does not or nothing is. */
export function listedLead(statement: string, question: string): string | undefined {
  const thing = asked.exec(question)?.[1]
  return thing !== undefined && statement.includes(thing) ? '有。' : undefined
}

const asked =
  /(?:有没有|必须有|得有|要有|教不教|要教|要学|包不包括|包不包含|含不含|包括|包含)(?:写|讲|教|学)?([\u4e00-\u9fff]{2,8}?)(?:这块|这些|这一项|方面|课|内容)?(?:吗|么|不)?[？。]*$/u

/**
 * 脱贫户算就业重点群体吗, of a class the statement lists with 等: 算 for one it names; that it is not named, for any other. Undefined
 * where the question is not whether something belongs to that class.
 */
export function memberLead(statement: string, question: string): string | undefined {
  const [, name = '', list = ''] =
    /^([^，。；]{3,10}?)(?:有|包括|含|指)([^。；，]+?)等/u.exec(statement) ?? []
  const [, member, kind] =
    /([^，。？！]{2,14}?)(?:算不算|属不属于|是不是|算|属于|是)(?:在)?([\u4e00-\u9fff]{3,10}?)(?:里|内|范围)*(?:的)?(?:吗|么|吧|不)?[？。]*$/u.exec(
      question,
    ) ?? []
  if (member === undefined || kind === undefined || !name.endsWith(kind.slice(-4))) return undefined
  const said = new Set(pairsOf(sameWords(member)))
  const named = list.split(/、|以及|和|及/u).some((item) => pairsOf(item).some((pair) => said.has(pair)))
  return named ? '算。' : phrases.notNamedInList
}

function sameWords(text: string): string {
  return text.replaceAll('没', '未').replaceAll('大学生', '高校毕业生').replaceAll('农民工', '农村劳动力')
}

/** Pairs of characters that say who is meant: not 劳动力, 人员. */
function pairsOf(text: string): readonly string[] {
  return Array.from(text.slice(1), (_, at) => text.slice(at, at + 2)).filter((pair) => !general.test(pair))
}

const general = /劳动|动力|人员|就业|业人|转移|的|毕业|业生/u
