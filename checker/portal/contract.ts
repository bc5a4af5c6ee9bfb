import { z } from 'zod'

/** How a field is filled in. */
export const fieldKinds = [
  'text',
  'textarea',
  'number',
  'date',
  'choice',
  'choices',
  'switch',
  'upload',
  'unknown',
] as const

/** Where a property was read: a browser attribute or ARIA, the look of the page, the page's own rule object, a trial, or a form's text. */
export const origins = ['attribute', 'look', 'rules', 'probe', 'popup', 'script', 'form'] as const

/** `certain`: stated by the page; `likely`: inferred from its look; `unsure`: nothing said so, and nothing said otherwise. */
export const sureness = ['certain', 'likely', 'unsure'] as const

const patternSchema = z.strictObject({
  source: z.string(),
  flags: z.string(),
  /** The page's own message when it does not match. */
  message: z.string().optional(),
})

export const fieldSchema = z.strictObject({
  /** Name in the page's model or its control's name; else `#n`. Unique in its step. */
  key: z.string(),
  label: z.string(),
  kind: z.enum(fieldKinds),
  required: z.boolean(),
  requiredMessage: z.string().optional(),
  minLength: z.int().nonnegative().optional(),
  maxLength: z.int().positive().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  patterns: z.array(patternSchema),
  options: z.array(z.string()).optional(),
  /** The list of options was read to its end. */
  optionsComplete: z.boolean().optional(),
  upload: z
    .strictObject({
      accept: z.array(z.string()),
      maxMegabytes: z.number().positive().optional(),
      maxFiles: z.int().positive().optional(),
      tip: z.string().optional(),
    })
    .optional(),
  /** Rules that are functions of the page: they cannot be applied offline, and may ask the server. */
  customRules: z.int().nonnegative(),
  readOnly: z.boolean(),
  visible: z.boolean(),
  readFrom: z.partialRecord(
    z.enum(['label', 'kind', 'required', 'limits', 'patterns', 'options', 'upload']),
    z.enum(origins),
  ),
  sure: z.enum(sureness),
})

export const stepSchema = z.strictObject({
  title: z.string(),
  /** Origin and path; never a query, which can hold a token or a person's data. */
  address: z.string(),
  fields: z.array(fieldSchema),
  /** What is there and could not be read, field by field. */
  unreadable: z.array(z.strictObject({ where: z.string(), why: z.string() })),
})

/** What a portal's page demands of each field, captured once and applied offline to every row. */
export const contractSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  system: z.string().min(1),
  region: z.string().optional(),
  /** `captured` from a live page; `derived` from a printed form, no page seen; `named`: only the name is known. */
  state: z.enum(['captured', 'derived', 'named']),
  capturedOn: z.iso.date().optional(),
  /** Quotes of the packs that name the system. */
  clauses: z.array(z.string()),
  steps: z.array(stepSchema),
})

export type FieldKind = (typeof fieldKinds)[number]
export type Origin = (typeof origins)[number]
export type PortalField = Readonly<z.infer<typeof fieldSchema>>
export type PortalStep = Readonly<z.infer<typeof stepSchema>>
export type PortalContract = Readonly<z.infer<typeof contractSchema>>
