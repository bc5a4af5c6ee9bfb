import type { Entry } from '../../../knowledge/index.ts'
import { isPremise } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/**
 * 导师还得身心健康对吧, of an entry whose note says 还要求身心健康: 是的, whatever ways the statement itself leaves. Undefined where the words
 * deny it or the notes do not have them.
 */
export function alsoRequiredLead(
  { notes }: Pick<Entry, 'notes'>,
  { polar, negated, denied, text }: AskedQuestion,
): string | undefined {
  if (polar === undefined || negated || denied === true) return undefined
  const [, wanted = ''] = demanded.exec(text) ?? []
  const besides = notes.filter((note) => /^还(?:要求|应|须|要)/u.test(note)).join('')
  const runs = Array.from({ length: Math.max(wanted.length - 3, 0) }, (_, at) => wanted.slice(at, at + 4))
  if (!runs.some((run) => besides.includes(run))) return undefined
  return isPremise(text) && !/不是[吗么][？。！]*$/u.test(text) ? '对。' : '是的。'
}

const demanded = /(?<!不)(?:要求?|得|必须|须|需要?|应该?)(?!不)([^，。？！]{4,})/u
