import { phrases } from '../../messages.zh.ts'
import { bare, type ColumnLead, type Field, type FormEntry } from './form-column.ts'

/** 附件3银行那块要填哪几样, 附件1基本信息填什么: the columns of the part of the form asked for, or that it has none (联系方式). */
export function leadOfBlock(entry: FormEntry, text: string): ColumnLead | undefined {
  const asked = blockAsked.exec(text)?.[1] ?? headAsked.exec(text)?.[0] ?? blockAfter.exec(text)?.[1]
  if (asked === undefined) return undefined
  const block = blocks.find(({ said }) => said.test(asked))
  const held = entry.fields.filter(({ name }) =>
    block === undefined ? bare(name).includes(asked) : block.columns.test(bare(name)),
  )
  if (held.length === 0 && asked.startsWith('联系')) return { text: phrases.noColumn('联系方式', undefined) }
  // 培养目标那块: a column by its own name is answered as such.
  if (held.length < 2) return undefined
  const names = held.map(({ name }) => name)
  const how = held.flatMap(({ name, fill, options }) => {
    const filled = fill ?? options?.map((option) => `“${option}”`).join('、')
    if (filled === undefined) return []
    return [`${bare(name)}${/^(?:填|画|写|与|按)/u.test(filled) ? '' : '：'}${filled}`]
  })
  const called = /^(?:基本|个人|身份|人员|单位|企业|公司)$/u.test(asked) ? `${asked}信息` : asked
  return { text: phrases.blockFilled(called, names, how), fields: held }
}

const wanted = '(?:都|全|要|得|该|需要|应该|应|是|分别|里|里面|一共|总共|具体)*'
const part =
  '(?:的|里)?(?:信息|资料|情况|方式|(?:那|这)(?:一)?(?:块|片|部分|几[栏格项列])|[一几]块|部分|方面|板块)'
const word = '(?!附件|哪些|什么|要填|还要)([\u4e00-\u9fff]{2,4}?)'
const blockAsked = new RegExp(
  `(?:附件\\d|[表册书单里上的中，]|^)(?:里|上|中|的|面|那个)*${word}${part}(?:的)?(?:那|这)?(?:一)?[块栏部分]*${wanted}(?:(?:填写?|写|有|包括)${wanted}(?:哪|什么|几|怎么|如何|多少)|(?:怎么|如何)${wanted}(?:填|写))`,
  'u',
)
/** 附件3要填哪些银行信息, 附件1有哪几项基本信息. */
const blockAfter = new RegExp(
  `(?:填|写|有)(?:哪些|哪几[样项栏个]|什么|几[样项栏个])${word}(?:信息|资料|方式)[呢啊？。]*$`,
  'u',
)

const headAsked = /表头(?=(?:里|上|那|要|都|该|应该|得)*(?:填|写))/u

/** What users call a part of a form by, and the columns whose names hold it. */
const blocks: readonly { readonly said: RegExp; readonly columns: RegExp }[] = [
  { said: /银行|账户|开户|账号|收款|打款/u, columns: /账户|账号|开户|银行/u },
  { said: /基本|个人|身份|人员|学徒|学员|员工/u, columns: /^(?:姓名|性别|年龄|学历|身份证号)$/u },
  { said: /表头/u, columns: /^(?:企业名称|时间)$/u },
  { said: /单位|企业|公司/u, columns: /^(?:企业名称|时间|申报单位|合作培训机构)$/u },
  { said: /补贴|资金|申报金额/u, columns: /补贴|合格人数/u },
  { said: /证书|取证/u, columns: /证书|证明|职业资格等级/u },
]

/** The columns a lead speaks of. */
export function fieldsSpokenOf({ field, fields }: ColumnLead): readonly Field[] {
  return fields ?? (field === undefined ? [] : [field])
}
