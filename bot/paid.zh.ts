/** What is said of whether people are paid for, and how much of the standard. */
export const paidPhrases = {
  tooMuch: '多了。',
  tooLittle: '少了。',
  theyCount: (sum: string, formula: string) => `都算，补贴合计**${sum}**（${formula}）。`,
  fullShare: (full: boolean, percent: string) =>
    full ? '是全额，按标准的100%补。' : `不是全额，按标准的${percent}%补。`,
  yearsCounted: (counted: number, filed: number, years: number) =>
    `按**${String(counted)}年**算（备案${String(filed)}年，实际${String(years)}年）。`,
  extremesApart: (difference: string) => `最多的与最少的相差${difference}。`,
  besideFailing: (heads: number, each: string, sum: string, needed: number, fails: number) =>
    `得招**${String(heads)}人**：每人${each}，要够${sum}得有${String(needed)}人足额补贴，加上不给补的${String(fails)}人。`,
  fullDepends: '要看情况，不都是全额。',
}
