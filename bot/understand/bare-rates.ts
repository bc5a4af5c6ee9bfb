import { numberOf, numeral } from './cohorts/headcount-words.ts'

/** 就业率才75呢, 合格率九十: the share without its sign, as 75%; 听说高级技师一万: the standard with its year. */
export function bareRates(text: string): string {
  return text
    .replace(fromWhom, '听说')
    .replace(heard, '$1一年$2元')
    .replace(yearly, '$1一年$2元')
    .replace(bare, (said: string, name: string, figure: string) => {
      const share = numberOf(figure)
      return share === undefined || share > 100 ? said : `${name}${String(share)}%`
    })
}

const bare = new RegExp(
  `((?:就业|合格|通过|及格|取证|拿证|持证|获证|淘汰|流失|离职)率(?:还是|[才只就仅有是到了又回为达成低高降掉跌升涨改换变在过超满够约]|没到|其实|实际|最后|要是|如果|假如|，)*)${numeral}(?![\\d.%％多来几半个人名位天日号年月元万块成折分课学门]|以[上下]|[个几]?(?:百分|点))`,
  'gu',
)

/** 听人社说高级技师一万: a standard that was heard of. */
/** 我听人社说: heard, from whomever; a place named with them is not taken away (听无锡人社说). */
const fromWhom =
  /我?听(?:人社(?:局|部门)?|财政局?|同事|朋友|别人|人家|老师|领导|财务|他们|有人|同行|学校|机构)(?:那边|们|的人)?说/gu
/** 高级技师10000一年: a standard, and not so many people. */
const yearly = /((?:高级技师|技师|[初中高]级工?)(?:是|补|给|有|不是)?)(\d{4,5})(?:一|1|每)年/gu
const heard =
  /((?:听|据)[^，。？！]{0,8}说[^，。？！]{0,8}(?:高级技师|技师|[初中高]级工?)(?:是|补|给|有)?)(一万|\d{4,5}|[五六七八九]千)(?=$|[，。？！])/gu
