/** What is said of an advance that was paid: the rest, and what is taken back. */
export const advancePhrases = {
  byCategory: (heading: string, sums: string) => `${heading}：${sums}。`,
  leftAfterAdvance: (left: string, due: string, had: string) =>
    `按您说的已预拨${had}，还剩**${left}**（应补合计${due} − 已预拨${had}）。`,
  advanceIsDue: (due: string) => `没有余款：应补合计${due}，您说的已预拨正好是这个数。`,
  advanceOverDue: (over: string, due: string, had: string) =>
    `没有余款：应补合计${due}，您说的已预拨${had}还多出${over}；多出的怎么处理，请问区人社部门。`,
  advanceOtherwise: (sums: string) =>
    `按现在说的这些人，文本的预拨应是${sums}，和您说的对不上，请先核对拨款凭证。`,
  restBeside: (had: string, left: string) => `，减去已预拨${had}还剩**${left}**`,
  overBeside: (had: string, over: string) => `，已预拨${had}多出${over}`,
  nothingPaidYet: (left: string) => `没有预拨过，剩下的就是应补合计**${left}**。`,
  lessAdvance: (had: string) => `您说的已预拨${had}要从里面减去，减完才是还剩的。`,
  clawbackOfAdvance: (back: string, had: string) =>
    `追回**${back}**（按您说的已预拨${had}，不合格的那部分）。`,
  ofYearsAdvanced: (years: number) => `没说培训几年，按您说的预拨数对得上的${String(years)}年算：`,
  clawbackUndivided: (had: string) =>
    `您说的已预拨${had}和文本的预拨对不上，不合格的人占其中多少，文本没有写，请带拨款凭证问区人社部门。`,
}
