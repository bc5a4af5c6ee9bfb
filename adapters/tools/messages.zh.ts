interface QuotedClause {
  readonly document: string
  readonly provision: string
  readonly status: string
  readonly quote: string
}

/** What an assistant or its user reads of the tools. */
export const messages = {
  subsidy: {
    title: '算补贴',
    description:
      '按城市和学徒情况回答补贴标准、金额、拨付和期限，给出算式和条款。金额在 amounts 里，单位是分。outcome 是 ask 或 missing 不为空时，把要问的转问用户。',
    question: '能补多少钱？',
  },
  eligibility: {
    title: '能不能享受',
    description:
      '回答企业、人员、工种、机构是否符合条件，给出条款。outcome：answer 有答案，ask 要先问，not_stated 文本没有规定，out_of_scope 不在范围。',
  },
  searchPolicy: { title: '检索条款', description: '按意思检索收录的政策条款，给出原文、出处和是否废止。' },
  getClause: { title: '取条款原文', description: '按文件和条款取原文全文，给出出处和是否废止。' },
  checklist: {
    title: '备料清单',
    description: '按企业档案列出要准备的材料、算得出的期限、要打电话问清的事和没有收录的文件。',
  },
  checkWorkbook: {
    title: '申报前检查',
    description:
      '检查本机上填好的表（附件1、附件2、附件3等）和附件：政策口径、数据标准、各表是否一致，先算钱。只读，不修改，不上传，从不代为提交；号码打码。',
  },
  inputs: {
    asOf: '按哪一天有效的文件，如 2024-04-02；不写按今天（北京时间）',
    profile:
      '企业档案：{"region","name"?,"ownership"?:"省属|央企|市属|其他","size"?:"大型|中型|小型|微型","institution"?,"cohorts"?:[{"level":"初级工|中级工|高级工|技师|高级技师","headcount","years"?,"outcome"?:{"certified","passedNoCert","failed"}}],"dates"?:{"开班":"2024-04-02"},"facts"?:{}}',
    question: '用户的原话，带上城市、等级、人数等他说过的情况',
    questionOrProfile: '用户的原话，带上城市、等级、人数等他说过的情况；给了企业档案时可以不写',
    earlier: '这之前用户说过的话，按先后；用来接着问',
    query: '要找什么，如 离职后多少天报备',
    place: '地名，如 阳泉、无锡；检索该地和上级的文件',
    document: '文件的 id、文号或引文里的 document，如 wuxi-2024',
    documentId: '文件的 id，如 wuxi-2024（检索结果里的 documentId）',
    provision: '条款，如 四 › （二），或条款 id，如 4.2',
    stage: '申报阶段；不写列全部',
    paths: '文件或文件夹的绝对路径',
    region: '按哪个地区的文件检查，如 阳泉；不写时按附件表样所出的文件检查',
  },
  noQuestion: '没有问题，也没有企业档案',
  noQuestionHint: '请至少给 question 或 profile',
  badTurn: (problem: string) => `问题${problem}`,
  badTurnHint: 'question 和 earlier 每句都要是文字',
  badProfile: '企业档案有要改的',
  unknownDocument: (name: string) => `没有收录「${name}」`,
  unknownDocumentHint: '收录的文件见资源 policy://documents',
  unknownPlace: (name: string) => `「${name}」没有收录的文件，或有几个同名的地方`,
  unknownPlaceHint: '请写市或省的全称；不写 place 检索全部',
  unknownProvision: (document: string, provision: string) => `${document} 没有「${provision}」这一条`,
  unknownProvisionHint: '请照检索结果或引文里的 provision 写，如 四 › （二）',
  relativePath: (path: string) => `「${path}」不是绝对路径`,
  relativePathHint: '请写从根目录或盘符开始的路径',
  noSuchFile: (path: string) => `找不到「${path}」`,
  noSuchFileHint: '请核对路径',
  nothingToCheck: '文件夹里没有可以检查的文件',
  nothingToCheckHint: '可以检查 xlsx、xls、et、csv，以及 pdf、图片等附件',
  severalPlaces: (name: string, names: readonly string[]) => `「${name}」有几个地方：${names.join('、')}`,
  unknownRegion: (name: string) => `「${name}」不认识`,
  fullName: '请写市或省的全称，如 阳泉市',
  nothingFound: '没有找到相近的条款',
  clause: ({ document, provision, status, quote }: QuotedClause) =>
    `【${document}${provision === '' ? '' : ` ${provision}`}】（${status}）\n${quote}`,
}
