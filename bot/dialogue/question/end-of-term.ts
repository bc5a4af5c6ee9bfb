import type { Forms } from './amount-question.ts'

/**
 * 班6月30号期满，材料什么时候交, 培训结束了要交什么材料: papers asked about once the term is over are those of what comes then. Undefined
 * where no end is told or the words name a step of their own.
 */
export function papersAtEnd(text: string, { forms, polar }: Forms): string | undefined {
  if (polar !== undefined || !ended.test(text) || !papers.test(text) || ofOwnStep.test(text)) return undefined
  if (which.test(text)) return 'claim-documents'
  return forms.includes('when') ? 'closing-deadline' : undefined
}

const ended =
  /(?:班|学徒|培训|培养期?|课程?)[^，。？！前没未]{0,10}(?:期满|到期|结束|结业|毕业|上完|学完|培完|办完)(?!之?前|以前)|期满(?:以后|之后|后|了|，)|(?:考核|评价|考试?|鉴定)(?:都|全)?(?:完|结束)(?:以后|之后|后|了|，)/u
const papers = /(?:材料|资料|手续|单据|文件)/u
const which =
  /(?:什么|哪些|哪几样)(?:样的)?(?:材料|资料|手续|单据|文件)|(?:材料|资料|手续)(?:要|有|是|都)*(?:什么(?!时)|哪些)/u
const ofOwnStep =
  /申领|申请|领|补|备案|开班|结班|验收|取证|普通|订单|项目制|创业|线上|合同|协议|留存|存档|保存|保管|备查|延期|离职|变更|证书/u
