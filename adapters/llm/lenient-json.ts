/** The JSON object in what a model wrote: after its thoughts, in a code fence, between words. Undefined when there is none. */
export function lenientJson(text: string): unknown {
  const said = text.replace(/<think>[\s\S]*?<\/think>/gu, '').trim()
  const fenced = /```(?:json)?\s*([\s\S]*?)```/u.exec(said)?.[1]
  for (const candidate of [said, fenced, firstObject(said)]) {
    if (candidate === undefined) continue
    try {
      const value: unknown = JSON.parse(candidate)
      if (typeof value === 'object' && value !== null) return value
    } catch {
      // the next candidate may parse
    }
  }
  return undefined
}

/** From the first brace to the one that closes it. */
function firstObject(text: string): string | undefined {
  const start = text.indexOf('{')
  if (start < 0) return undefined
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (quoted) {
      if (sign === '\\') at += 1
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return text.slice(start, at + 1)
    }
  }
  return undefined
}
