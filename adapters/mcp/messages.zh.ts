/** What a client of the protocol or its user reads of the server, its resources and its prompts. */
export const messages = {
  title: '学徒通：企业新型学徒制补贴',
  instructions:
    '企业新型学徒制补贴的政策问答、备料清单和申报前检查。每个回答都带条款原文和出处，金额由规则算出。请原样转述金额、期限和条款，不要改动或补充；没有写明的就说文本没有规定；缺城市或条件时把 missing 里的问题转问用户。各地标准不同，不能互相套用。',
  documents: '收录的政策文件',
  document: '政策文件全文',
  oneClause: '一条条款',
  prompts: {
    answer: {
      title: '带条款回答',
      description: '用学徒通的工具回答一个补贴问题，金额和条款照引。',
      text: (question: string) =>
        `请用 subsidy 或 eligibility 工具回答下面的问题，必要时用 get_clause 取原文。金额、期限、条款一字不改地引用并注明文号；工具说没有规定的，就说文本没有规定；工具要问的，先问我。\n\n${question}`,
    },
    prepare: {
      title: '准备申报',
      description: '按地区和阶段列材料和期限，再检查填好的表。',
      text: (region: string, stage: string | undefined) =>
        `我们企业在${region}，要准备${stage ?? '企业新型学徒制各阶段'}的申报。请先问清学徒等级、人数和几个日期，再用 checklist 工具列出材料、期限和要打电话问清的事，别人的职责分开写，每条注明条款。`,
    },
  },
}
