const digits = '(\\d{1,2})'

/** Ways of saying a length of training, in the words its reader knows: 2024.9到2026.9, 25年9月开的班, 730天, 一整年, 才干了10个月. */
const put: readonly (readonly [RegExp, string])[] = [
  // 最晚报备日: which day it is, asked.
  [/最[晚迟]的?(报备|备案|提交|申报|交材料|交|考核)的?(?:日期?|时间)(?=[？。！呢]*$)/gu, '最晚哪天$1'],
  [
    new RegExp(`(20\\d\\d)[.．/]${digits}(到|至|-|—|~|～)(20\\d\\d)[.．/]${digits}(?![.．/\\d])`, 'gu'),
    '$1年$2月到$4年$5月',
  ],
  [
    /(?<![\d.])(2\d)年(?=(?:\d{1,2}月份?(?:\d{1,2}[日号])?)?(?:就|已经?|才|年?[底初]|春天?|秋天?)?(?:开|办|招|入学|的那?(?:个|一?批)?班))/gu,
    '20$1年',
  ],
  // 9月1号公布的（2025）: the year behind its day.
  [/(?<!年)(\d{1,2}月\d{1,2}[日号]?)([^，。？！\d]{0,8})[(（](20[12]\d)年?[)）]/gu, '$3年$1$2'],
  [/(?<![\d.])365天/gu, '一年'],
  [/(?<![\d.])730天/gu, '两年'],
  [/(?<![\d.])109[56]天/gu, '三年'],
  [/([一二两三1-9])(?:个)?整年/gu, '$1年'],
  [/整整([一二两三1-9])年/gu, '$1年'],
  // How long a master has worked is no length of training.
  [
    /(?<!(?:师傅|导师|带教|班组?长|技师|老师|教师)[^，。？！]{0,8}|[他她](?=(?:才|只|就)干))(?:才|只|就)(?:干|学|培训|办|搞|上)了?(\d{1,2}|[一二两三四五六七八九十]{1,3})个月/gu,
    '培训$1个月',
  ],
]

export function plainPeriods(text: string): string {
  return put.reduce((said, [pattern, words]) => said.replace(pattern, words), text)
}
