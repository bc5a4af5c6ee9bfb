import type { FactReading } from '../../understand/index.ts'
import { ruleFigures } from '../verdict/put-figures.ts'

/** 高级工要满1000课时对吗: a figure put forward as the rule's is told of no case. */
export function ofCase(text: string, reading: FactReading): FactReading {
  const put = ruleFigures(text)
  const isOwn = ({ start, end }: { readonly start: number; readonly end: number }) =>
    put.every((figure) => end <= figure.start || start >= figure.end)
  return put.length === 0
    ? reading
    : { ...reading, mentions: reading.mentions.filter(isOwn), loose: reading.loose.filter(isOwn) }
}
