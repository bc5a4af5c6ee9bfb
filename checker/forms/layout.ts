import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot, parseYaml } from '../../knowledge/index.ts'

const words = z.string().min(1)

const column = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: words,
  /** The title merged over several columns, as 合格类型 is. */
  group: words.exactOptional(),
  type: z.enum(['text', 'identifier', 'integer', 'number', 'date', 'choice', 'tick']),
  options: z.array(words).readonly().exactOptional(),
})
const rosterColumn = column.extend({ width: z.int().positive() })
const sheetField = column.extend({ below: z.boolean().exactOptional() })

const common = { form: z.enum(['附件1', '附件2', '附件3', '附件4']), entry: words, title: words }
const roster = z.strictObject({
  ...common,
  kind: z.literal('roster'),
  head: z.array(words),
  columns: z.array(rosterColumn),
  notes: z.array(words),
})
const sheet = z.strictObject({
  ...common,
  kind: z.literal('sheet'),
  rule: words,
  fields: z.array(sheetField),
})
const letter = z.strictObject({
  ...common,
  kind: z.literal('letter'),
  paragraphs: z.array(words),
  seals: z.array(words),
})

const file = z.strictObject({ roster, results: roster, claim: sheet, commitment: letter })

/** A column of a roster, or a field of a sheet, as the official form prints it. */
export type ColumnLayout = Readonly<z.infer<typeof column>>
export type RosterColumn = Readonly<z.infer<typeof rosterColumn>>
export type SheetField = Readonly<z.infer<typeof sheetField>>
/** 附件1 and 附件2: a title, a head line, one row a person, notes. */
export type RosterLayout = Readonly<z.infer<typeof roster>>
/** 附件3: titled fields. */
export type SheetLayout = Readonly<z.infer<typeof sheet>>
/** 附件4: fixed text and seals. */
export type LetterLayout = Readonly<z.infer<typeof letter>>
export type FormLayout = RosterLayout | SheetLayout | LetterLayout
export type FormLayouts = Readonly<z.infer<typeof file>>
/** The official number of a form: `附件1` … `附件4`. */
export type FormNumber = FormLayout['form']

/** Reads the printed forms of the installed package. @throws when the file is not of its shape. */
export function loadFormLayouts(): FormLayouts {
  const path = join(packageRoot(), 'checker', 'forms', 'layouts.yaml')
  return file.parse(parseYaml(readFileSync(path, 'utf8')))
}
