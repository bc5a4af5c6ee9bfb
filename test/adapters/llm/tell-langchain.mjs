import { register } from 'node:module'

/** Says on standard error which packages of LangChain are asked for. */
const hook = `import { writeSync } from 'node:fs'
export function resolve(specifier, context, next) {
  if (/^(?:@langchain\\/|langchain)/u.test(specifier)) writeSync(2, 'loads ' + specifier + '\\n')
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
