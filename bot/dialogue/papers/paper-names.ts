import type { DocumentItem } from '../../../knowledge/index.ts'

const kinds =
  '证明|复印件|执照(?:副本)?|副本|协议书?|合同|流水|发票|收据|票据|凭证|回单|花名册|名册|成绩册|报告|总结|方案|承诺书|承诺函|视频(?:资料|影像)*|影像(?:资料)?|照片|录像|许可证|明细|公证书?|身份证|户口本|审核表|申报表|申请表|登记表|体检表|执照|营业执照|(?:毕业|结业|学历|学位)证书?'
const paperWords = new RegExp(`[\\u4e00-\\u9fff]{0,10}?(?:${kinds})+(?:的复印件)?|附件[1-4一二三四]`, 'gu')
/** Words before the name of a paper that are none of it. */
const before =
  /^.*(?:交|提供|附|带|要|需要|不需|必须|得|用|有|的|时候?|把|将|还|领|材料|补贴|补助|资金|备案|学徒制|是|不)(?=.{2,}$)/u
const joins = /^(?:以?及|还有|和|与|跟|或者?|加上?)/u

/** The papers named: 营业执照副本, 附件2. */
export function papersIn(text: string): readonly string[] {
  if (signedWithSchool.test(text)) return ['合作协议']
  return [...text.matchAll(paperWords)].map(([name], at) =>
    name.startsWith('附件')
      ? name.replace(/[一二三四]/u, (digit) => digits[digit] ?? digit)
      : ownName(at === 0 ? name : name.replace(joins, '')),
  )
}

/** 跟学校签的那份: an agreement named by the other side of it alone. */
const signedWithSchool =
  /[跟和与同](?:合作|培训|的)*(?:学校|机构|院校|技校)签(?:订|好|下|了|过)*的(?:那|这)(?:份|个|张|本)/u

/** The name by itself; 合同的复印件 is of the contract of employment, as the agreements are handed in themselves. */
function ownName(name: string): string {
  return name
    .replace(/的(?=复印件$)/u, '')
    .replace(before, '')
    .replace(/^合同复印件$/u, '劳动合同复印件')
}

const digits: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' }

/** `near`: of the same sort, and what is said of it is partly in the name of the item, or the item takes in all of its sort. */
export type Likeness = 'same' | 'near' | 'other'

/** By the number of its form, by its name, or by its sort where the words before it stand in the name of the item too. */
export function likeness(item: DocumentItem, paper: string): Likeness {
  if (paper.startsWith('附件')) return item.form === paper || item.name.includes(paper) ? 'same' : 'other'
  const name = alike(item.name.replaceAll(/[（(][^）)]*[）)]|学徒的?/gu, ''))
  const wanted = alike(paper.replaceAll(/(?:学徒|学员|学生)的?|复印件$/gu, ''))
  if (wanted.length >= 2 && name.includes(wanted)) return 'same'
  const [sort] = sorts.exec(wanted) ?? []
  if (sort === undefined || !name.includes(sort)) return 'other'
  const qualifier = wanted.slice(0, -sort.length).replaceAll(alone.test(sort) ? anybody : /(?!)/gu, '')
  if (qualifier === '') return 'same'
  if ([...qualifier].every((sign) => name.includes(sign))) return 'same'
  const shared = [...qualifier].some(
    (sign, at) => at > 0 && name.includes(`${qualifier[at - 1] ?? ''}${sign}`),
  )
  return shared || alone.test(sort) ? 'near' : 'other'
}

const recorded = '视频影像'
/** Sorts of which a list holds one, whatever it is called. */
const alone = new RegExp(`^(?:${recorded}|花名册|总结|方案|承诺书|审核表)$`, 'u')
const anybody = /企业|公司|单位|厂里|我们|培[训养]|的/gu
/** What sort of paper it is, last in its name. */
const sorts = new RegExp(`(?:${recorded}|协议|合同|票据|凭证|花名册|报告|总结|方案|承诺书|审核表|证明)$`, 'u')

/** Papers called by several names. */
function alike(name: string): string {
  return name
    .replace(/名单|名册$/u, '花名册')
    .replace('花花', '花')
    .replace(/(?:发票|收据)/u, '票据')
    .replace(/(?:视频|影像|照片|录像)(?:视频|影像|资料)*/u, recorded)
    .replace(/承诺[书函]/u, '承诺书')
    .replace(/协议书|(?<!劳动)合同$/u, '协议')
    .replace(/校企/u, '企业培训机构')
    .replace(/(?:社保|社会保险|参保)(?:缴纳|缴费)?(?:证明|记录|凭证)/u, '参保信息')
    .replace(/申[请报]表|申报审核表|资金审核表/u, '审核表')
    .replace(/成绩册/u, '成绩花名册')
}
