import { z } from 'zod'

/* What comes out of a page, as text, and is held against these shapes: the page is not ours. */

const fieldSchema = z.strictObject({
  at: z.int().nonnegative(),
  key: z.string(),
  /** Every name and id of its controls, by which a script speaks of it. */
  names: z.array(z.string()),
  label: z.string(),
  kind: z.string(),
  requiredFrom: z.enum(['attribute', 'look']).exactOptional(),
  labelFrom: z.enum(['attribute', 'look']),
  minLength: z.number().exactOptional(),
  maxLength: z.number().exactOptional(),
  /** A length that the page's words tell, no attribute. */
  toldLength: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  pattern: z.strictObject({ source: z.string(), message: z.string().exactOptional() }).exactOptional(),
  options: z.array(z.string()).exactOptional(),
  upload: z
    .strictObject({ accept: z.array(z.string()), multiple: z.boolean(), tip: z.string() })
    .exactOptional(),
  readOnly: z.boolean(),
  visible: z.boolean(),
  /** Has a list that only opens on demand. */
  popup: z.boolean(),
})

const ruleSchema = z.strictObject({
  required: z.boolean().exactOptional(),
  message: z.string().exactOptional(),
  pattern: z.strictObject({ source: z.string(), flags: z.string() }).exactOptional(),
  minLength: z.number().exactOptional(),
  maxLength: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  /** Only a number will do. */
  numeric: z.boolean().exactOptional(),
  /** A function of the page: what it demands is not known, and it may ask the server. */
  custom: z.boolean().exactOptional(),
})

/** What a page's rule objects, or the attributes its validation library reads, say of one field. */
const rulesSchema = z.strictObject({
  at: z.int().nonnegative(),
  key: z.string(),
  rules: z.array(ruleSchema),
  options: z.array(z.string()).exactOptional(),
  maxLength: z.number().exactOptional(),
  /** Several options may be chosen. */
  multiple: z.boolean().exactOptional(),
  upload: z
    .strictObject({
      accept: z.array(z.string()),
      maxFiles: z.number().exactOptional(),
      maxMegabytes: z.number().exactOptional(),
    })
    .exactOptional(),
})

export const seenPageSchema = z.strictObject({
  page: z.strictObject({
    title: z.string(),
    unreadable: z.array(z.strictObject({ where: z.string(), why: z.string() })),
    truncated: z.boolean(),
  }),
  fields: z.array(fieldSchema),
  /** Of its form items, and of its validation library; one list a way of reading. */
  rules: z.array(z.array(rulesSchema)),
  /** Its inline scripts, as text. */
  scripts: z.array(z.string()),
})

export type SeenField = Readonly<z.infer<typeof fieldSchema>>
export type SeenRule = Readonly<z.infer<typeof ruleSchema>>
export type SeenRules = Readonly<z.infer<typeof rulesSchema>>
export type SeenPage = Readonly<z.infer<typeof seenPageSchema>>
