/**
 * Words that begin with a numeral and mean no quantity. The longest reading wins, so 十四五 does not hide 十四五个人.
 * To teach a new one, add it here and a line to the cases of the tests.
 */
const WORDS = (
  '成百上千 千千万万 一致 一样 一起 一次性 一并 一共 一定 一般 一些 一下 一下子 一直 一旦 一边 一面 一方面 一点 一点儿 一会儿 一切 一律 一向 一贯 ' +
  '一线 一流 一体 一体化 一对一 一对多 一带一路 一条龙 一刀切 一站式 一网通办 一卡通 一家人 一门心思 一块 一块儿 一块去 一路 一旁 ' +
  '一票否决 一班一方案 一班一策 一人一档 一人一卡 一人一岗 一人一号 一企一策 一企一档 一企一方案 一事一议 一年到头 一天到晚 一步到位 一把手 ' +
  '一成不变 一五一十 一一 一口气 一手 一个劲 一个样 一时间 一度 一概 一心 一同 一经 一再 一如 ' +
  '一本正经 一本 二本 三本 一窗 一二三产业 二维码 二建 一建 二胎 二手 三农 三证合一 三个代表 三项岗位 三八 三三两两 ' +
  '三支一扶 三定 三公 四险一金 五险一金 六险一金 六稳六保 七七八八 八级工 八级制 九年义务 十分 十足 十全 十一长假 ' +
  '五一 十一 六一 双十一 十二五 十三五 十四五 十五五 百强 百万工匠 千方百计 千万 万一 万万 万能 万科 万分 千分表 百分表 ' +
  '两会 两头 两边 两地 两者 两全 两不误 两码事 两样 两目录 两不愁 几乎 几何 几率 零工 零基础 零钱 零售 零散 零件 零碎 零星 ' +
  '半数 半成品 半路 半个 12333 12345 12366 12315 985 211 996'
).split(' ')

/** These are quantities after all when one of the words follows: 一块钱, 千万元, 一半的钱 is read elsewhere. */
const UNLESS_FOLLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ['一块', ['钱', '五', '二', '一', '5', '2']],
  ['千万', ['元', '块']],
  ['一本', ['书', '证', '册', '教', '材', '手', '协', '合']],
  ['二本', ['书']],
  ['三本', ['书', '证', '册', '教', '材', '手', '协', '合']],
  [
    '十一',
    [
      '个',
      '人',
      '名',
      '位',
      '月',
      '号',
      '日',
      '年',
      '天',
      '家',
      '次',
      '万',
      '块',
      '元',
      '项',
      '门',
      '份',
      '条',
      '课',
      '学',
      '周',
    ],
  ],
  ['半个', ['月', '小', '学', '钟', '星', '多', '工']],
  ['211', ['个', '人', '名', '位', '元', '块', '天']],
  ['985', ['个', '人', '名', '位', '元', '块', '天']],
  ['996', ['个', '人', '名', '位', '元', '块', '天']],
])

/** The end of the longest word without quantity at `at`, or undefined. */
export function passedWordEnd(text: string, at: number): number | undefined {
  let end: number | undefined
  for (const word of WORDS_BY_GLYPH.get(text.charAt(at)) ?? []) {
    const stop = at + word.length
    if (stop <= (end ?? 0) || !text.startsWith(word, at)) continue
    if (UNLESS_FOLLOWED.get(word)?.some((next) => text.startsWith(next, stop))) continue
    if (/\d$/.test(word) && /[\d.,%]/.test(text.charAt(stop))) continue
    end = stop
  }
  return end
}

const WORDS_BY_GLYPH: ReadonlyMap<string, readonly string[]> = WORDS.reduce((map, word) => {
  map.set(word.charAt(0), [...(map.get(word.charAt(0)) ?? []), word])
  return map
}, new Map<string, readonly string[]>())
