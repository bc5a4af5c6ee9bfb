/** What a text does not say of the thing asked: put first, before what it does say. Part of the catalogue of messages. */
export const unsaid = {
  notAnOffice: (office: string) => `由${office}受理，文本没有写：`,
  noCopies: '文本没有写要几份，份数未载明，请向经办部门核实。',
  noAccount: '记在哪个会计科目，文本没有写。',
  noDefinition: '这个词是什么意思，文本没有写。',
  noIssuer: '由谁出具，文本没有写。',
  noLost: '丢了怎么补，文本没有写。',
  noTimes: '几次，文本没有写。',
  noRefusal: '不通过怎么办，文本没有写。',
  noFine: '罚多少，文本没有写。',
  noExtent: '要多长（多少字、多少页、多少分钟）、多少张，文本没有写。',
  noConsequence: '违反了会怎样，文本没有写。',
  noWholeLength: '整个流程要多久，文本没有写。',
  noLength: '文本没有写具体几天、哪一天：',
  noSite: '文本没有写在哪个网站、系统办：',
  noPlace: '在哪里上课，文本没有写：',
  noCount: '文本没有写多少人：',
} as const
