/** Words a follow-up may be made of without naming what it is about. */
const empty =
  /下一?(?:次|回|个)|这一?(?:次|回)|那么|那|呢|吗|么|啊|呀|的话|的|了|几个?(?:天|日|月|工作日|条|项|个|份|样)|[一两三四五六七八九十\d]+(?:条|项|样|个人?)|(?:之|以)?[内前后]|多久|多长时间|什么时候|哪一?天|最(?:晚|迟|早|多|少)|几号|截止|多少|谁|哪里|哪儿|哪个部门|向|找|怎么(?:办|弄|交|算)?|为什么|需要|必须|一定|要|满足|全部|都|可以|能|行|不|没|有|是|得|去|来|交|报|申领|申请|办(?:完|好|理)?|手续|给|他们?|它们?|这个|那个|还是|再|又|到|在|由|今天|昨天|明天|(?:20\d\d年)?\d{1,2}月(?:份|\d{1,2}[日号])?|\d{1,2}[日号]|[，。？！、]/gu

/** 几天内, 谁去申领, 三条都要满足吗: a question that leans on the one before for its subject. */
export function isElliptic(text: string): boolean {
  return text !== '' && text.length <= 18 && text.replace(empty, '') === ''
}
