import { z } from 'zod'
import { isoDate, resourceId } from './common.ts'

/** The forms and sheets that can be had, filled with what is known. */
export const formId = z.enum([
  'roster',
  'results',
  'claim',
  'commitment',
  'plan',
  'apprentice-agreement',
  'cooperation-agreement',
])
export type FormId = z.infer<typeof formId>

export const formFormat = z.enum(['xlsx', 'docx'])
export type FormFormat = z.infer<typeof formFormat>

const cell = z.union([z.string().max(500), z.number()])

/**
 * A form to download. `people`: rows by column id (`name`, `id-number` …, see `GET /forms`); `fields`: single fields by id
 * (`account-number` …) or, for an agreement sheet, the clauses the agreement has.
 */
export const formRequest = z.strictObject({
  profile: z.unknown().optional(),
  profileId: resourceId.optional(),
  form: formId,
  format: formFormat.optional(),
  people: z
    .array(z.record(z.string().max(60), cell))
    .max(20_000)
    .optional(),
  fields: z.record(z.string().max(60), cell).optional(),
  asOf: isoDate.optional(),
})
export type FormRequest = z.infer<typeof formRequest>

export const formList = z.object({
  forms: z.array(
    z.object({
      id: formId,
      /** 附件1 …; absent for what the text only names. */
      number: z.string().optional(),
      title: z.string(),
      formats: z.array(formFormat),
      columns: z.array(
        z.object({ id: z.string(), title: z.string(), options: z.array(z.string()).readonly().optional() }),
      ),
    }),
  ),
})
export type FormList = z.infer<typeof formList>
