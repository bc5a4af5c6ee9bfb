/** 培养内容有没有安全生产, 包括道德课吗: 有 when the statement names what is asked for; undefined when it does not or nothing is. */
export function listedLead(statement: string, question: string): string | undefined {
  const thing = asked.exec(question)?.[1]
  return thing !== undefined && statement.includes(thing) ? '有。' : undefined
}

const asked =
  /(?:有没有|包不包括|包不包含|含不含|包括|包含)(?:写|讲|教|学)?([\u4e00-\u9fff]{2,8}?)(?:这块|这些|这一项|方面|课|内容)?(?:吗|么|不)?[？。]*$/u
