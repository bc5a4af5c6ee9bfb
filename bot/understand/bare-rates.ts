import { numberOf, numeral } from './cohorts/headcount-words.ts'

/** 就业率才75呢, 合格率九十: the share without its sign, as 75%. */
export function bareRates(text: string): string {
  return text.replace(bare, (said: string, name: string, figure: string) => {
    const share = numberOf(figure)
    return share === undefined || share > 100 ? said : `${name}${String(share)}%`
  })
}

const bare = new RegExp(
  `((?:就业|合格|通过|及格|取证|拿证|持证|获证|淘汰|流失|离职)率(?:[才只就仅有是到了为达成低高降掉跌升涨改换变在过超满够约]|没到|其实|实际|最后|要是|如果|假如|，)*)${numeral}(?![\\d.%％多来几个人名位天日号年月元万块成折分课学门]|以[上下]|[个几]?(?:百分|点))`,
  'gu',
)
