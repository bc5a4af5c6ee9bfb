import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const folder = new URL('./bank/', import.meta.url)

/** The day questions are asked on unless the conversation says another. */
export const defaultAsOf = '2026-03-02'

export const outcomes = { 回答: 'answer', 追问: 'ask', 未载明: 'not_stated', 范围外: 'out_of_scope' } as const
export const kinds = {
  合计: 'total',
  分项: 'part',
  标准: 'standard',
  上限: 'limit',
  预拨: 'advance',
  余款: 'remainder',
  追回: 'clawback',
} as const
export const files = {
  山西9号: '000_ee3fb76e91f800ca.txt',
  无锡: '001_31bc6b33ebad6cdc.txt',
  北京: '002_c56a547b2e63594a.txt',
  山西786号: '003_713de243b05e1a10.txt',
  广州: '004_d9050d556a2d0685.txt',
} as const

const yuan = z.array(z.number().positive()).min(1)
export const outcomeName = z.enum(['回答', '追问', '未载明', '范围外'])
/** 「文：片段」: a document of `files` and words of it that a citation must touch. */
const place = z.string().regex(/^(山西9号|无锡|北京|山西786号|广州)：./u)

const turnSchema = z.strictObject({
  问: z.string().min(1),
  结果: z.array(outcomeName).min(1).optional(),
  判: z.enum(['是', '否', '没写', '不收录', '拒绝', '追问']).optional(),
  /** Words of the question asked back, one group each; some fact must be listed as missing. */
  追问: z.array(z.string()).optional(),
  /** Figures in 元 that must be listed under their kind; 任一 under whichever. */
  金额: z
    .strictObject({
      合计: yuan.optional(),
      分项: yuan.optional(),
      标准: yuan.optional(),
      上限: yuan.optional(),
      预拨: yuan.optional(),
      余款: yuan.optional(),
      追回: yuan.optional(),
      任一: yuan.optional(),
    })
    .optional(),
  /** Every figure in 元 that may be shown, other than the user's own. */
  全部金额: z.array(z.number()).optional(),
  无金额: z.boolean().optional(),
  时效: z.enum(['已废止', '现行', '两说']).optional(),
  /** Must be hit in the first line, where the question itself is answered. */
  首句: z.string().optional(),
  /** Each line must be hit: alternatives apart by `|`, or one /regular expression/. */
  含: z.array(z.string()).default([]),
  不含: z.array(z.string()).default([]),
  /** Each line must be cited; alternatives within. */
  引: z.array(z.array(place).min(1)).default([]),
})

const conversationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  底账: z.array(z.string()),
  asOf: z.iso.date().default(defaultAsOf),
  轮: z.array(turnSchema).min(1),
  算: z.string().optional(),
})

export type Conversation = z.infer<typeof conversationSchema>
export type ExpectedTurn = z.infer<typeof turnSchema>

/** The bank, a list a file, or an error that names the file, the conversation and what is wrong with it. */
export function loadBank(): readonly {
  readonly name: string
  readonly conversations: readonly Conversation[]
}[] {
  const seen = new Set<string>()
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const raw: unknown = parse(readFileSync(new URL(name, folder), 'utf8'))
      const conversations = z
        .array(z.unknown())
        .parse(raw)
        .map((entry, at) => {
          const result = conversationSchema.safeParse(entry)
          if (!result.success)
            throw new Error(
              `${name} 第 ${String(at + 1)} 条 ${JSON.stringify(entry)}\n${z.prettifyError(result.error)}`,
            )
          if (seen.has(result.data.id)) throw new Error(`${name}: id ${result.data.id} 重复`)
          seen.add(result.data.id)
          return result.data
        })
      return { name, conversations }
    })
}
