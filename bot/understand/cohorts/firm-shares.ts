/** 就业率只有七成五: how many found work is no share of those who passed. */
export function withoutEmployment(text: string): string {
  return text.replace(employed, '$1')
}

/** 我们技能人员才三成, 技术工人占全厂一半: of the firm's staff, and so of nobody trained. */
export function withoutFirmShares(text: string): string {
  return withoutEmployment(text.replace(firmShare, ''))
}

const staff =
  '(?:技能|技术)(?:类|型|性)?(?:的)?(?:人员|人才|工人|职工|员工|岗位?(?:人员)?|工)(?:占比|比例|比重)?|(?:一线|生产)(?:的)?(?:工人|职工|员工|人员)(?:占比|比例|比重)?|技工(?:占比|比例)?'
const whole =
  '(?:全|整个|我们?|咱们?|本)?(?:厂|公司|企业|单位|集团|职工|员工|总人数|人数|职工总数)(?:的|里|人数|总数)*'
const share =
  '(?:[\\d一二三四五六七八九十百.]+(?:[%％]|成(?:半|[一二三四五六七八九])?)|百分之[\\d一二三四五六七八九十百]+|[一1]半|半数|[\\d一二三四五六七八九十]+分之[\\d一二三四五六七八九十]+)(?:多|左右|上下|以上|不到)*'
const firmShare = new RegExp(
  `(?:我们?|咱们?|本|厂里|公司|企业|单位|的|里|，)*(?:${staff})(?:现在|目前|大概|大约|差不多|应该|估计|都|也)*(?:只|才|就|仅|也就|占|是|有|到|达到?|不到|超过|快|了|为|${whole})*${share}`,
  'gu',
)
const employed = new RegExp(`(就业率?)[^，。？！；\\d一二三四五六七八九十百半]{0,6}${share}`, 'gu')
