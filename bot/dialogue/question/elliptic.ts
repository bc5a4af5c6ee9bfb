/** Words a follow-up may be made of without naming what it is about, by what they say. */
const empty = [
  '一个?月|每个?月|一年|每年',
  '(?:20\\d\\d年)?\\d{1,2}月(?:份|\\d{1,2}[日号])?|\\d{1,2}[日号]|今天|昨天|明天',
  '下一?(?:次|回|个)|这一?(?:次|回)|(?:审|查|评|考)[一几]次',
  '几个?(?:天|日|月|工作日|条|项|个|份|样)|[一两三四五六七八九十\\d]+(?:条|项|样|个人?)|(?:之|以)?[内前后]',
  '多久|多长时间|什么时候|从?哪一?天(?:起|开始)?(?:算|计)?|几号|截止|最(?:晚|迟|早|多|少|低|高)',
  '(?:现在|今[天年]|这时候|眼下|还)*(?:来(?:不来)?得及|来不及|赶得上|赶不上)|现在|今年|还(?=能|可以|来)',
  '卡(?:着|个)?线|卡死|硬杠杠|红线',
  '超(?:了|期|过)?|逾期|过期|(?:晚|迟)了?|才|够|算',
  '标准|金额|数额|规定|具体|大概|一般|合适|钱|从哪(?:里|儿)?|里[头面]|上面|出',
  '多少|谁|哪里|哪儿|哪个部门|向|找|跟|和|与|对|决?定|上限|下限|怎样|怎么(?:办|弄|交|算|样)?|为什么',
  '有没有|会不会|会|需要|必须|一定|要|满足|全部|都|可以|能|行|不|没|有|是|得',
  '[省市区县](?:里|级)?(?=还是|，|吗|么|？|$|的)|(?<=还是)[省市区县](?:里|级)?',
  '等到?|去|来|审批?|批|交|报[备告]?|汇报|申领|申请|办(?:完|好|理)?|手续|改|签字?|给|他们?|它们?|这个|那个|还是|再|又|到|在|由',
  '那么|那|呢|吗|么|啊|呀|的话|的|了|样|[，。？！、]',
]
const emptyWords = new RegExp(empty.join('|'), 'gu')

/** 多久一次, of what was just asked. */
export function asksHowOften(text: string): boolean {
  return /^(?:那|大概|一般|，)*(?:多久|多长时间)(?:会|要|来)?一次[呢啊？。！]*$/u.test(text)
}

/** 谁去报，企业还是培训学校; 是我们去报吗, 我们跟学校谁出: whose duty it is, of what was just asked, in words of the two parties. */
export function withoutParties(text: string): string {
  if (
    !/还是|[和跟与][^，。？！]{1,8}谁|^(?:那|所以|，)*(?:是不是|是|由|该|归)(?:不是)?(?:由|该)?(?:企业|公司|单位|我们|咱们?)/u.test(
      text,
    )
  )
    return text
  const bare = text.replace(parties, '')
  return bare !== text && isElliptic(bare) ? bare : text
}
const parties =
  /(?:企业|公司|单位|我们|咱们?|厂里?|培训)*(?:学校|院校|技校|机构|培训方)|企业|公司|单位|我们|咱们?|厂里?|个人|学徒|员工|学员/gu

/** 几天内, 谁去申领, 三条都要满足吗: a question that leans on the one before for its subject. */
export function isElliptic(text: string): boolean {
  return text !== '' && text.length <= 18 && text.replace(emptyWords, '') === ''
}
