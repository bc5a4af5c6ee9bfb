/**
 * 这工种市里能评级, 本市还没开这工种的考评: whether the occupation is evaluated, in the words the reader of cohorts knows. What is asked, or left
 * open (能不能考, 哪些工种能考级), is put in no other words.
 */
export function evaluationSaid(text: string): string {
  return text
    .replace(cannot, '$1未纳入评价范围')
    .replace(notOpened, '工种未纳入评价范围')
    .replace(can, '$1已纳入评价范围')
    .replace(opened, '工种已纳入评价范围')
}

const place =
  '(?:北京|无锡|广州|太原|大同|山西|江苏|广东|本|我们?|咱们?)?(?:这里|这边|这儿|那边|当地|本地|[省市区县](?:里|内|上)?)'
const where = `(?:${place}|北京|无锡|广州|目前|现在|如今|暂时|在|，)*`
const trade = `(?<!哪些?|哪个|哪种|哪类|什么|几个|有的|别的|要是|如果|假如)(?:工种|职业)(?!人|技能|资格)`
const subject = `(${trade}${where}|(?<=^|[，。；(])(?:我们|咱们)?${place}(?:现在|目前|暂时)?)`
const graded = '(?:(?:考|评)(?:级|评|证|定)?|鉴定|认定|评价|取证|考等级|评等级)(?:的|了)*'
const ends = '(?=$|[，。；)！]|呢|的话)'
const how = '(?:都|也|是|已经?|早就?|本来|一直|其实)*'
const notYet = '(?:还|尚|都|也|是|根本|暂|一直)*'
const can = new RegExp(`${subject}${how}(?:可以|能够|能)(?:去|来|直接|给)?${graded}${ends}`, 'gu')
const cannot = new RegExp(
  `${subject}${notYet}(?:不能够?|不可以|没法|无法|不给|不让|没办法)(?:去|来|给)?${graded}${ends}`,
  'gu',
)

const opening = '(?:开展|开放|开设|放开|开通|开|搞|做|设|启动|组织)'
const grading = '(?:职业|技能|等级|资格)*(?:考评|评价|考级|评级|鉴定|认定|考证|考核评价)'
const ofTrade = '(?:这个?|那个?|该|我们这?个?|本)?(?:工种|职业)的?'
const notOpened = new RegExp(
  `(?:还|尚|根本|一直|都|也)*(?:没有?|未)(?:有)?${opening}(?:过|到)?${ofTrade}${grading}${ends}`,
  'gu',
)
const opened = new RegExp(`(?:已经?|早就?|都)${opening}(?:了|过)?${ofTrade}${grading}(?:了)?${ends}`, 'gu')
