import { z } from 'zod'

/** A calendar day, `2024-11-26`, in Beijing. */
const isoDate = z.iso.date('日期要写成 2024-04-02 这样')
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, '编号只用小写字母、数字和连字符')
const words = z.string().trim().min(1)

export const TOPICS = ['apprenticeship', 'vocational-training'] as const

/** Policy family: 企业新型学徒制, or other subsidised 职业技能培训. */
export type Topic = (typeof TOPICS)[number]

const weight = z.enum(['primary', 'supplement'])

const document = z.strictObject({
  id,
  file: words,
  /** Which of the file's documents, from 0. */
  index: z.int().min(0),
  title: words,
  /** What users read: the 文号, or place and date where the text prints none. */
  shortName: words,
  docNumber: words
    .regex(/^[\u4E00-\u9FFF]+〔\d{4}〕\d+号$/u, '文号要写成 京人社能发〔2022〕11号 这样')
    .exactOptional(),
  issuers: z.array(words).min(1),
  dates: z
    .strictObject({ issued: isoDate.exactOptional(), printed: isoDate.exactOptional() })
    .refine(
      ({ issued, printed }) => issued !== undefined || printed !== undefined,
      '成文日期和印发日期至少要有一个',
    ),
  /** cover: forwards and adds no rule. forwarded: held through somebody's cover. body: stands by itself. */
  role: z.enum(['cover', 'body', 'forwarded']),
  place: id,
  topics: z
    .strictObject({ apprenticeship: weight.exactOptional(), 'vocational-training': weight.exactOptional() })
    .refine((topics) => Object.keys(topics).length > 0, '至少要写一个 topics'),
  attachments: z.strictObject({ present: z.array(words), missing: z.array(words) }),
  citedNotHeld: z.array(words),
})

export type DocumentMetadata = Readonly<z.infer<typeof document>>

export const documentsSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      file: words,
      sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'sha256 是 64 位十六进制'),
      origin: words,
    }),
  ),
  documents: z.array(document).min(1),
})

export type DocumentsFile = Readonly<z.infer<typeof documentsSchema>>

const external = z.strictObject({ name: words, docNumber: words.exactOptional() })
const edge = z
  .strictObject({
    kind: z.enum(['转发', '依据', '废止', '调整', '细化', '引用']),
    from: z.union([id, external]),
    to: z.union([id, external]),
    effective: isoDate.exactOptional(),
    published: isoDate.exactOptional(),
    quote: words.exactOptional(),
    reference: words.exactOptional(),
    note: words.exactOptional(),
  })
  .refine(({ quote, reference }) => quote !== undefined || reference !== undefined, '要有 quote 或 reference')

export const graphSchema = z.strictObject({ edges: z.array(edge) })

export type EdgeData = Readonly<z.infer<typeof edge>>

const place = z.strictObject({
  id,
  name: words,
  kind: z.enum(['country', 'province', 'municipality', 'city', 'district', 'county', 'zone']),
  parent: id.exactOptional(),
  aliases: z.array(words).default([]),
  /** False: only the full name is read, as the short one is an everyday word. */
  short: z.boolean().default(true),
  /** Words the name stands in by chance. */
  unlike: z.array(words).default([]),
  note: words.exactOptional(),
})

export type Place = Readonly<z.infer<typeof place>>

export const placesSchema = z.strictObject({
  places: z.array(place),
  elsewhere: z.record(words, z.array(words)),
})

export type PlacesFile = Readonly<z.infer<typeof placesSchema>>
