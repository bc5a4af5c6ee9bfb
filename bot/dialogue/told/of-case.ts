import type { FactReading } from '../../understand/index.ts'
import { shutOutAt } from '../verdict/only-these.ts'
import { ruleFigures } from '../verdict/put-figures.ts'

/** 高级工要满1000课时对吗: a figure put forward as the rule's is told of no case; nor is who alone is let in (只有转岗的能报吗). */
export function ofCase(text: string, reading: FactReading): FactReading {
  const put = ruleFigures(text)
  const shut = /[吗么吧不？]。?$/u.test(text) ? shutOutAt(text) : undefined
  const isOwn = ({ start, end }: { readonly start: number; readonly end: number }) =>
    put.every((figure) => end <= figure.start || start >= figure.end) && (shut === undefined || start < shut)
  return put.length === 0 && shut === undefined
    ? reading
    : { ...reading, mentions: reading.mentions.filter(isOwn), loose: reading.loose.filter(isOwn) }
}
