import { squash } from '../text.ts'

/** A bare number under a titled unit reads with it where the page's options are written so: 1 under 培养期限（年） is 1年. */
export function valueAsTyped(
  text: string,
  unit: string | undefined,
  options: readonly string[] | undefined,
): string {
  const bare = text.trim()
  if (options === undefined || !/^\d+(?:[.]\d+)?$/u.test(bare)) return bare
  const wanted = `${bare}${unit ?? '年'}`
  return options.find((option) => squash(option) === squash(wanted)) ?? bare
}
