import { z } from 'zod'

const phrasing = z.object({
  lines: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string() })),
  phrases: z.array(z.object({ id: z.string(), text: z.string(), before: z.array(z.string()) })),
})
const reading = z.object({
  text: z.string(),
  topics: z.array(z.object({ id: z.string(), label: z.string() })),
})

/** What a model that does as it is told answers to the user message of a question, as the text of a JSON object. */
export function wellBehaved(form: string, user: string, pickTopic: (text: string) => boolean): string {
  if (form === 'arrange') return JSON.stringify({ order: arranged(phrasing.parse(JSON.parse(user))) })
  const { text, topics } = reading.parse(JSON.parse(user))
  return JSON.stringify({
    topic: pickTopic(text) ? (topics[0]?.id ?? '') : '',
    span: text.slice(0, 60),
    facts: [],
  })
}

/** Neighbouring notes change places, and the first line that can take a phrase gets one. */
function arranged({ lines, phrases }: z.infer<typeof phrasing>): readonly string[] {
  const order: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const next = lines[at + 1]
    if (line === undefined) continue
    if (line.kind === 'note' && next?.kind === 'note' && standsAlone(line) && standsAlone(next)) {
      order.push(next.id, line.id)
      at += 1
    } else order.push(line.id)
  }
  const place = order.findIndex((id, at) => {
    const line = lines.find((each) => each.id === id)
    return at > 0 && line?.kind === 'note' && standsAlone(line)
  })
  const [phrase] = phrases.filter(({ before }) => before.includes('note'))
  return place < 0 || phrase === undefined ? order : order.toSpliced(place, 0, phrase.id)
}

/** It leans on no line before it and begins with no word that a phrase would double. */
function standsAlone({ text }: { readonly text: string }): boolean {
  return (
    /^[\u4e00-\u9fff“]/u.test(text) &&
    !/^(?:[另此该这其但不否同并也反除因所如若即上以前请注还算])/u.test(text)
  )
}
