import type { Entry } from '../../../knowledge/index.ts'
import { sentence } from '../../compose/index.ts'
import { asksWhoKeeps } from '../papers/who-keeps.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { pairsOf } from '../pairs.ts'

/**
 * What an entry says the text leaves open (什么算特殊情况，文本没有写; 能不能补考，文本没有写), when that is what was asked: the
 * sentence that says so. Undefined when the question is about what the entry does say.
 */
export function leftOpen(
  entry: Entry,
  question: AskedQuestion,
  started: string | undefined,
): string | undefined {
  return [...entry.notes, entry.text]
    .flatMap((text) => text.split(/(?<=[。；])/u))
    .find((each) =>
      asksForDocument.test(question.text)
        ? notHeld.test(each)
        : isOfClass(each, started) || isAsked(each, entry, question),
    )
}

/** The lead line made of it. */
export function leftOpenLine(open: string): string {
  return sentence(open.replace(/[。；]$/u, ''))
}

/** 目录发我一份, 26号文给我看下内容: the document itself is asked for. */
const asksForDocument =
  /(?:发|给)(?:我|我们|份|一份)|(?:看|要)(?:一下|下|看)?(?:内容|全文|原文)|全文|电子版|下载|长什么样|模板|模版|样本|范本/u
const notHeld = /没有(?:收录|附)/u
/** 能不能补考，文本没有写. */
const subjectFirst =
  /^(.+?)[，,]?(?:这份|正文|文内|原文)?(?:文本|文件|通知|正文)(?:里|中|都|也|均)*没有(?:写|规定|明确)/u
/** …，但没有写具体的百分比. */
const objectLast = /(?:[，,]|^文本)(?:但|也|都)?没有(?:写|规定|明确)([^，。；]+)/u
const interrogatives =
  /什么|哪些?|多少|几|怎么|如何|能不能|可不可以|要不要|是不是|算不算|算|是|有没有|具体的?/gu

function isAsked(said: string, entry: Entry, question: AskedQuestion): boolean {
  const subject = subjectFirst.exec(said)?.[1] ?? objectLast.exec(said)?.[1]
  if (subject === undefined || /[0-9]/u.test(subject)) return false
  const rest = [entry.text, ...entry.notes].join('').replace(subject, '')
  const asked = inTheirWords(question.text)
  return subject.split(/[、，,]|或者?|以及/u).some((part) => {
    // 谁保存 asks for no length of time.
    if (/几年|多少年|多久/u.test(part) && asksWhoKeeps(question.text)) return false
    const pairs = pairsOf(part.replaceAll(interrogatives, ' '))
    const shared = pairs.filter((pair) => asked.includes(pair))
    if (pairs.length === 0 || shared.length < pairs.length * enough)
      return asksIfWritten.test(question.text) && shared.length >= 3
    const isNew = shared.some((pair) => !rest.includes(pair))
    return isNew || sameForm(part, question)
  })
}

/** 几年工作经验 is 年限 in the words of the entries. */
function inTheirWords(text: string): string {
  return /几年|多少年|多久|年头|年以上/u.test(text) ? `${text}，年限` : text
}

/** 文件里写了吧, 有没有…的要求: whether there is a word of it. */
const asksIfWritten =
  /(?:写|规定|提|说|明确)(?:了|到|过|明|明确)?(?:吧|没有?|吗|么|不)[？。！]*$|有没有[^，。？！]{2,16}(?:要求|规定|限制|说法)[呢？。！]*$|(?:文件|文本|政策|通知|里)有[^，。？！]{2,16}(?:要求|规定|限制)?(?:吗|么|吧|没有?)[？。！]*$/u

/** 没有写。 to one who asks whether it is written. */
export function notWrittenLead({ text }: AskedQuestion): string {
  if (!asksIfWritten.test(text)) return ''
  const word = /有没有|有[^，。？！]{2,16}(?:要求|规定|限制)/u.test(text) ? '没有规定。' : '没有写。'
  return /没(?:有)?(?:写|规定|提|要求)/u.test(text) ? `是的，${word}` : word
}

/** 2023年已经开班的班怎么过渡, of a class told to have begun in that year. */
function isOfClass(said: string, started: string | undefined): boolean {
  const year = /^(20\d\d)年(?:已经)?开班的班/u.exec(said)?.[1]
  return year !== undefined && started?.startsWith(year) === true
}

/** How much of the words left open must be in the question. */
const enough = 0.6

/** 什么算特殊情况 answers 特殊情况指什么, never 特殊情况能延几年. */
function sameForm(part: string, { forms, text }: AskedQuestion): boolean {
  if (forms.includes('polar') && !(/多少|几/u.test(part) && /多少|几/u.test(text))) return false
  if (/什么|哪些/u.test(part)) return forms.includes('what') || forms.includes('list')
  if (/多少|几/u.test(part)) return forms.includes('amount') || forms.includes('howmany')
  return /怎么|如何/u.test(part) && forms.includes('how')
}
