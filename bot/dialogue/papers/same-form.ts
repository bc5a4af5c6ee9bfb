import { annexNamed } from './annex.ts'
import { columnsCalled } from './form-called.ts'

/** 电话要填吗, 有没有工资那一栏, 学历呢 after 附件2怎么填; 机构不盖行不 after 承诺书: a column, or a seal, asked of without its form is one of the form just asked about. */
export function ofSameForm(said: string, last: string | undefined): string {
  // 技师能填吗: the value first, 能填技师吗.
  const text = said.replace(valueFirst, '$1$3$4$2$5')
  const annex = last === undefined ? undefined : (annexNamed(last) ?? /承诺书/u.exec(last)?.[0])
  // 那填150000对吗, after the column of the money.
  if (annex === '附件3' && figure.test(text))
    return `附件3申报补贴${last?.includes('标准') === true ? '标准' : '资金'}那栏${text.replace(/^(?:那|，|我们?|就|直接|要是|如果)+/u, '')}`
  if (annex === undefined || annexNamed(text) !== undefined || otherPaper.test(text)) return text
  // 在岗老员工要升高级工的填什么, after 附件1学徒类别写实习生行不: the column just asked about.
  const column = whosePut.test(text) ? columnNamed.exec(last ?? '')?.[1] : undefined
  if (column !== undefined && text.length <= longest) return `${annex}${column}那栏，${text}`
  return text.length <= longest && ofColumn.test(text) && !ofValues.test(text)
    ? columnsCalled(`${annex}${text}`)
    : text
}

const whosePut =
  /(?:人|工|员|师|生|的)(?:该|要|得|应该)?(?:填|写)(?:什么|啥|哪(?:个|种|一个)?)[呢啊？。！]*$/u
const columnNamed =
  /附件\d(?:的|里面?的?|上的?)?([\u4e00-\u9fff]{2,6}?)(?:那|这|一)?(?:一)?(?:栏|格|列)?(?:怎么|能|可以|应该|填|写)/u

const valueFirst =
  /^([^，。？！]*附件\d[里上]?|(?:那|，)*)([^，。？！填写能可]{1,8}?)(能不能|可不可以|能|可以)(填|写)(吗|么|不|嘛)(?=[？。！]*$)/u
const figure = /^(?:那|，|我们?|就|直接|要是|如果)*(?:填|写)(?:成|的是)?\d+(?:\.\d+)?(?![\d人个月年])/u
const longest = 24
const ofColumn =
  /填(?!报)|(?<!手|编|撰)写(?!字|明)|(?:那|这|一)(?:一)?(?:栏|格|列)|(?:不|没|要|都|也|得)盖|盖(?:章|不盖)/u
/** 老员工写哪个, 写12个月呢: one of the values of the column just spoken of, not another column. */
const ofValues =
  /(?:填|写|选)(?:成)?(?:哪|那)?(?:一)?(?:个|项|种|类)|[填写](?:成|上|了|的)*(?:\d|[一二两三四五六七八九十半])/u
const otherPaper =
  /花名册|审核表|承诺书|申请表|协议|合同|台账|计划|方案|申请|报告|清单|教案|教材|日志|手册|鉴定表|哪些表|什么表/u
