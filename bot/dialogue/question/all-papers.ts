/** 要什么材料, 需要提供哪些资料: no step is named, so both are told. */
export const asksAllPapers =
  /^(?:请问|那|办|搞|做|申请|申报|企业|公司|单位|新型|学徒制?|培训|总共|一共|到底|都|要|得|需要?|应该|准备|提供|交|递|带|报|哪边|[，、的])*(?:什么|哪些|哪几样)(?:东西|(?:东西)?(?:材料|资料|手续|文件|单据))[呢啊？。！]*$|^(?:要|需要|准备|提交)?的?(?:材料|资料)(?:都?有|是|要)(?:什么|哪些)[呢啊？。！]*$|^(?:那|那么|还有|哦|嗯|，)*(?:要|需要|该)?(?:交|准备|提供)?的?(?:材料|资料|手续)呢[？。！]*$/u
/** The lists of papers of each step. */
export const allPapers = ['filing-documents', 'claim-documents'] as const
