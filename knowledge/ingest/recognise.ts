import type { Line } from './lines.ts'

/** `阳人社发〔2023〕13号` alone on its line; the number with its brackets made 〔〕. */
export function standaloneNumber(line: Line): string | undefined {
  const match = /^([\u4E00-\u9FFF]{2,12})[〔﹝[【(]((?:19|20)\d{2})[〕﹞\]】)](\d{1,5})号$/u.exec(line.text)
  return match === null ? undefined : `${match[1] ?? ''}〔${match[2] ?? ''}〕${match[3] ?? ''}号`
}

/** A line that names one or more offices and nothing else (`阳泉市财政局`). */
export function isIssuer(text: string): boolean {
  return (
    text.length <= 80 &&
    /^(?:[\u4E00-\u9FFF]{2,8}?[省市县区州盟旗]|中华|中国|国务院|国家|人力资源|财政部|教育部)/u.test(text) &&
    !/^[现由经请对为按各将省市本]/u.test(text) &&
    /^[\u4E00-\u9FFF]+(?:局|厅|委|委员会|工会|联合会|政府|中心|办公室|部|院)$/u.test(text)
  )
}

/** `山西省人力资源和社会保障厅 山西省财政厅文件`, the line a red head begins with. */
export function isRedHead(text: string): boolean {
  return text.endsWith('文件') && isIssuer(text.slice(0, -2))
}

/** Which part of the closing matter a line is, if any. */
export function closingWord(text: string): '落款' | '附注' | '印发' | undefined {
  if (/^\((?:此件|此页).{0,20}\)?$/u.test(text) || /^(?:公开方式:|\(联系人:)/u.test(text)) return '附注'
  if (DATE.test(text)) return '落款'
  if (isIssuer(text)) return text.endsWith('办公室') ? '印发' : '落款'
  const imprint = /^.{0,40}\d{4}年\d{1,2}月\d{1,2}日印发$/u.test(text) || /^(?:共印\d+份|抄送:)/u.test(text)
  return imprint ? '印发' : undefined
}

/** The title of a text promulgated by the notice before it (`…实施方案`), printed on a line of its own. */
export function isInnerTitle(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= 60 &&
    !/[。;:!?,、]/u.test(text) &&
    !/^[现由经请对为按各将根据]/u.test(text) &&
    /(?:方案|办法|规定|细则|意见|指引|规程|制度)(?:\((?:试行|暂行)\))?$/u.test(text)
  )
}

/** `…实施方案任务清单`: the name of a table that stands behind the body; its last words are its label. */
export function sheetName(text: string): string | undefined {
  if (text.length < 6 || text.length > 60 || /[。;:!?,、]/u.test(text)) return undefined
  return /[\u4E00-\u9FFF]{2}(?:清单|目录|一览表|明细表|汇总表|名册)$/u.exec(text)?.[0]
}

const DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二十]{1,3}|[一二三四五六七八九])月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/u
