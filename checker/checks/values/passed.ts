import { squeeze } from './text.ts'

/** Whether a person passed, however it is written; undefined where it cannot be told. */
export function readPassed(text: string): boolean | undefined {
  const written = squeeze(text)
  if (/^(?:是|合格|通过|已通过|已合格|考核合格|及格|[√✓✔Yy1]|yes|true)$/iu.test(written)) return true
  if (/^(?:否|不合格|未通过|不通过|未合格|不及格|不是|[×xX✗✘Nn0]|no|false)$/iu.test(written)) return false
  return undefined
}
