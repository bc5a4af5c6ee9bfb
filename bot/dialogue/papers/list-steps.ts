/** The steps whose papers a text lists, each with the topic of its list and the words that name it. */
export const listSteps = [
  { step: '备案', topic: 'filing-documents', words: /备案|报备/u },
  {
    step: '申领',
    topic: 'claim-documents',
    words:
      /申领|申(?:补贴|补助|钱)|(?:要|报|请)(?:补贴|补助|钱|款)|(?:申请|申报|领取?|拿)(?:学徒制?|培养|财政|政府|企业|的)*(?:补贴|补助|资金)|(?:能|可以)(?:申领|领)/u,
  },
] as const
