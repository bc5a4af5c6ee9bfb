import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { foldText, packageRoot, parseYaml, type Knowledge } from '../../knowledge/index.ts'
import { FormError } from './template.ts'

const words = z.string().min(1)
const agreement = z.strictObject({
  kind: z.literal('agreement'),
  title: words,
  topic: words,
  /** By pack: the clauses its text names. */
  clauses: z.record(z.string(), z.array(words).min(1)),
})
const plan = z.strictObject({
  kind: z.literal('plan'),
  title: words,
  sections: z.array(z.strictObject({ title: words, topic: words })).min(1),
})
const file = z.strictObject({
  'apprentice-agreement': agreement,
  'cooperation-agreement': agreement,
  plan,
})

export type AgreementSheet = Readonly<z.infer<typeof agreement>>
export type PlanSheet = Readonly<z.infer<typeof plan>>
/** The papers without a printed form. */
export type SheetOutlines = Readonly<z.infer<typeof file>>

/** Reads the outlines of the installed package and holds their clauses against the texts. @throws FormError */
export function loadSheetOutlines(knowledge: Knowledge): SheetOutlines {
  const outlines = file.parse(
    parseYaml(readFileSync(join(packageRoot(), 'checker', 'forms', 'sheets.yaml'), 'utf8')),
  )
  for (const sheet of [outlines['apprentice-agreement'], outlines['cooperation-agreement']])
    for (const [place, clauses] of Object.entries(sheet.clauses))
      prove(knowledge, place, sheet.topic, clauses)
  return outlines
}

function prove(knowledge: Knowledge, place: string, topic: string, clauses: readonly string[]): void {
  const texts = knowledge
    .find(place, topic)
    .flatMap((entry) => entry.quotes.map((id) => foldText(knowledge.quotes.get(id)?.text ?? '')))
  const stands = texts.some((text) => {
    const bare = text.replace(/\s+/gu, '')
    let from = 0
    return clauses.every((clause) => {
      const at = bare.indexOf(foldText(clause).replace(/\s+/gu, ''), from)
      from = at + 1
      return at >= 0
    })
  })
  if (!stands)
    throw new FormError(`sheets.yaml 里 ${place} 的条款（${clauses.join('、')}）在「${topic}」的引文里对不上`)
}
