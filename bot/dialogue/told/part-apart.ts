import { readCohorts, unreadPart } from '../../understand/index.ts'

/** 18个高级工都过了，其中5个45岁以上: the class as it is without the words not understood. */
export function partApart(text: string) {
  const part = unreadPart(text)
  const reading = part === undefined ? undefined : readCohorts(part.text)
  if (part === undefined || reading === undefined || reading.unsure || reading.groups.length > 1)
    return undefined
  const heads = reading.groups[0]?.['headcount']
  return typeof heads === 'number' && heads > part.count ? { ...part, reading } : undefined
}
