import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 培养内容有没有安全生产, 包括道德课吗: 有 when the statement names what is asked for; undefined when it does not or nothing is. */
export function listedLead(statement: string, question: string): string | undefined {
  const thing = asked.exec(question)?.[1]
  return thing !== undefined && statement.includes(thing) ? '有。' : undefined
}

const asked =
  /(?:有没有|必须有|得有|要有|教不教|要教|要学|包不包括|包不包含|含不含|包括|包含)(?:写|讲|教|学)?([\u4e00-\u9fff]{2,8}?)(?:这块|这些|这一项|方面|课|内容)?(?:吗|么|不)?[？。]*$/u

/**
 * 协议里要写待遇不, 不用写考核标准吧: 要 where the statement names it among the contents it sets (要明确甲、乙等内容); 不写行吗: 不可以.
 * Undefined for what it does not name.
 */
export function contentLead(statement: string, { polar, denied, text }: AskedQuestion): string | undefined {
  if (polar === undefined || polar === 'suffice') return undefined
  const [, list] = /(?:明确|载明|写明|约定|加大|突出|强化)([^。；]+?)等(?:具体)?内容/u.exec(statement) ?? []
  const named = new Set((list ?? '').split(/、|和|与|及/u).flatMap(pairsOf))
  const asks = text.replace(/培训(?:协议|内容)|合作协议|协议|合同/gu, ' ')
  if (!pairsOf(asks).some((pair) => named.has(pair) && !everywhere.test(pair))) return undefined
  if (polar === 'permit') return denied === true ? '不可以。' : undefined
  return polar === 'require' || sets.test(text) ? '要。' : undefined
}

/** Pairs of characters that stand in every agreement. */
const everywhere = /培训|技能|训[^练]|学徒|企业|内容|要求|[\u4e00-\u9fff]?的/u
const sets = /(?:写|明确|约定|载明|注明|教|学|讲|培训|列)/u

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
  const alone = [name.slice(-4), name.slice(0, 4)].some((part) => question.includes(part))
    ? memberAlone.exec(question)?.[1]
    : undefined
  const named =
    kind === undefined || !(name.endsWith(kind.slice(-4)) || kind.includes(name.slice(0, 4))) ? alone : member
  if (named === undefined || name === '') return undefined
  const said = new Set(pairsOf(sameWords(named)))
  const isListed = list.split(/、|以及|和|及/u).some((item) => pairsOf(item).some((pair) => said.has(pair)))
  return isListed ? '算。' : phrases.notNamedInList
}
/** 重点群体都有谁，退伍兵算不: one asked of by himself, of the class named before. */
const memberAlone =
  /(?:^|[，。？！里中])(?:那|像)?([^，。？！里中]{2,10}?)(?:算不算|算不|在不在(?:里面|内)|算(?:在内|进去)?(?:吗|么|吧))[？。！]*$/u

/** Whether a clause only asks if somebody is of a class named before. */
export function asksMembership(clause: string): boolean {
  return memberAlone.test(clause)
}

function sameWords(text: string): string {
  return text
    .replaceAll('没', '未')
    .replaceAll('下岗', '失业')
    .replaceAll(/(?<!在校)大学生/gu, '高校毕业生')
    .replaceAll('农民工', '农村劳动力')
}

/** Pairs of characters that say who is meant: not 劳动力, 人员. */
function pairsOf(text: string): readonly string[] {
  return Array.from(text.slice(1), (_, at) => text.slice(at, at + 2)).filter((pair) => !general.test(pair))
}

const general = /劳动|动力|人员|就业|业人|转移|的|毕业|业生/u
