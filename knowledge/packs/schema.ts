import { z } from 'zod'
import {
  amount,
  code,
  condition,
  expression,
  factValue,
  inventory,
  isoDate,
  label,
  quotes,
  strengths,
} from './schema-expression.ts'

/**
 * The shape of a rule pack as an officer writes it (Chinese keys). This file and `schema-expression.ts` are the one place where a
 * Chinese key is spelled; `translate.ts` turns the parsed object into the rule core's terms. Unknown keys are errors everywhere.
 */

export const bearers = [
  '企业',
  '学徒',
  '培训机构',
  '评价机构',
  '线上平台',
  '劳动者',
  '院校',
  '人社部门',
  '财政部门',
  '国资委',
  '工会',
  '工商联',
] as const
export const stages = [
  '计划申报',
  '备案',
  '开班',
  '培训过程',
  '考核评价',
  '结班',
  '补贴申领',
  '变更离职',
] as const

type Stages = (typeof stages)[number][]

const header = z.strictObject({
  包: code,
  辖区: code,
  主题: z.enum(['apprenticeship', 'vocational-training', 'common']),
  文件: code.optional(),
  生效自: isoDate.optional(),
  生效至: isoDate.optional(),
  核实至: isoDate,
})

const quote = z.strictObject({
  条: label,
  引: label,
  文件: code.optional(),
  第几处: z.int().positive().optional(),
})

const fact = z.strictObject({
  代号: code,
  型: z.enum(['是否', '枚举', '数量', '日期']),
  问: label,
  选项: z.array(label).min(2).optional(),
  单位: label.optional(),
  小数: z.boolean().optional(),
  样值: z.array(z.number()).optional(),
  难度: z.int().min(1).max(3).optional(),
  蕴含: z.record(label, z.record(label, factValue)).optional(),
  /** What an answer may take for granted, and then says so, when the user has not said it. */
  未说时: z
    .union([
      z.strictObject({ 同: label, 倍: z.number().positive().optional(), 说: label.optional() }),
      z.strictObject({
        值: factValue,
        说: label.optional(),
        除非: label.optional(),
        不必说: label.optional(),
      }),
    ])
    .optional(),
})

const table = z.strictObject({
  代号: code,
  按: z.array(label).min(1),
  单位: label,
  据: quotes.min(1),
  底账: inventory,
  行: z.array(z.array(z.union([z.string(), z.number()])).min(2)).min(1),
})

/** A caveat: always, or only where its condition holds (当), then with quotes of its own. */
const hint = z.union([label, z.strictObject({ 当: condition, 说: label, 据: quotes.optional() })])

/** A narrower proposition the entry decides, and the words of a question that ask for it. */
const point = z.strictObject({
  /** A pattern over the normalised question. */
  问: label.refine(isPattern, '不是正则'),
  式: z.enum(['可', '须', '是']).optional(),
  答: z.enum(['是', '否', '看情况', '未载明']),
  强度: z.enum(strengths).optional(),
  说: label.optional(),
})

/** What every answerable entry carries. */
const entry = {
  代号: code,
  /** Empty for a step that only other rules use. */
  议题: z.array(code),
  底账: inventory,
  据: quotes,
  说: label.optional(),
  提示: z.array(hint).optional(),
  分说: z.array(point).min(1).optional(),
  主体: z.array(z.enum(bearers)).optional(),
  强度: z.enum(strengths).optional(),
  适用: condition.optional(),
  生效自: isoDate.optional(),
  生效至: isoDate.optional(),
  /** Numbers of 说 that are computed, not printed, with how: `800课时: 80学分 × 10课时`. */
  推导: z.record(label, label).optional(),
}

const rule = z
  .strictObject({
    ...entry,
    值: expression.optional(),
    单位: label.optional(),
    判: condition.optional(),
    /** Whether the topic's proposition (命题 in topics.yaml) holds here. */
    答: z.enum(['是', '否', '看情况']).optional(),
  })
  .refine(
    (value) => (value.值 === undefined) === (value.单位 === undefined),
    '写了「值」就要写「单位」，反之亦然',
  )
  .refine((value) => value.值 === undefined || value.判 === undefined, '一条规则只写「值」或「判」之一')
  .refine(
    (value) => value.值 !== undefined || value.说 !== undefined,
    '没有「值」的规则要写「说」：用一句自己的话说清这一条',
  )

/** One stage, or several where the text does one thing in both (无锡 开班备案). */
const stageList = z.union([z.enum(stages).transform((one): Stages => [one]), z.array(z.enum(stages)).min(1)])

const deadline = z.strictObject({
  ...entry,
  说: label,
  义务人: z.array(z.enum(bearers)).min(1),
  阶段: stageList.optional(),
  /** The date fact counting starts from; with 内 and 方向 it gives a due date. */
  起算: label.optional(),
  内: amount.optional(),
  方向: z.enum(['之后', '之前']).optional(),
  /** The date fact of the deed itself, held against the due date. Without 内 it must not be before 起算. */
  完成: label.optional(),
  受理: label.optional(),
})

const documents = z.strictObject({
  ...entry,
  说: label,
  阶段: stageList,
  件: z
    .array(
      z.strictObject({
        /** What ticks are kept under; stays when the list grows. */
        代号: code.optional(),
        名: label,
        办理: z.enum(['提交', '留存备查', '系统可查免交']),
        份: z.enum(['原件', '复印件', '电子', '未写']).optional(),
        份数: z.int().positive().optional(),
        表单: label.optional(),
        由谁出: z.enum(bearers).optional(),
        /** Who stamps it, as the text says. */
        盖章: label.optional(),
        当: condition.optional(),
        /** Why it is on the list, or how the text's wording is read, for the user. */
        因: label.optional(),
        /** A document that would say what this consists of, named by the text and not held. */
        转引: label.optional(),
        强度: z.enum(strengths).optional(),
        据: quotes.optional(),
        底账: inventory.optional(),
      }),
    )
    .min(1),
})

const form = z.strictObject({
  ...entry,
  说: label,
  附件: z.int().positive(),
  标题: label,
  栏: z
    .array(
      z.strictObject({
        名: label,
        填: label.optional(),
        限: z.array(label).optional(),
        据: quotes.optional(),
        底账: inventory.optional(),
      }),
    )
    .min(1),
})

const absence = z.strictObject({
  代号: code,
  议题: z.array(code).min(1),
  说: label,
  /** What was searched: the whole of these documents; default the pack's document. */
  查过: z.array(code).optional(),
  /** A pattern that must match nowhere in them (after folding widths and white space). */
  无此式: z.array(label).min(1),
  /** A document named by the text that would say it, and is not held. */
  转引: label.optional(),
  据: quotes.optional(),
  底账: inventory.optional(),
  提示: z.array(hint).optional(),
  /** As in other entries: figures of 说 and 提示 that no quote prints, with how they come about. */
  推导: z.record(label, label).optional(),
})

/** What the text leaves open and only a person can answer: the question to put, and to whom. */
const inquiry = z.strictObject({
  代号: code,
  /** Absent: whatever the stage. */
  阶段: stageList.optional(),
  问: label,
  /** `{市}` is the city's name. */
  问谁: label,
  当: condition.optional(),
  /** Ask also where 当 cannot be decided yet. */
  不明也问: z.literal(true).optional(),
  /** A document that would say it, named by the text and not held. */
  转引: label.optional(),
  据: quotes.optional(),
  底账: inventory.optional(),
})

const excluded = z.strictObject({ 底账: inventory.min(1), 因: label })

export const pack = z.strictObject({
  头: header,
  引文: z.record(label, quote).optional(),
  事实: z.record(label, fact).optional(),
  表: z.record(label, table).optional(),
  规则: z.record(label, rule).optional(),
  期限: z.record(label, deadline).optional(),
  材料: z.record(label, documents).optional(),
  表单: z.record(label, form).optional(),
  未载明: z.record(label, absence).optional(),
  问清: z.record(label, inquiry).optional(),
  不入规则: z.array(excluded).optional(),
})

export const topics = z.strictObject({
  议题: z.record(
    label,
    z.strictObject({
      代号: code,
      /** The proposition a yes/no question about this topic asks; entries say in 答 whether it holds. */
      命题: label.optional(),
      /** How the proposition is put: 可 may, 须 must, 是 is. */
      式: z.enum(['可', '须', '是']).optional(),
    }),
  ),
})

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== ''
  } catch {
    return false
  }
}

export type PointYaml = z.infer<typeof point>
export type PackYaml = z.infer<typeof pack>
export type TopicsYaml = z.infer<typeof topics>
export type EntryYaml = z.infer<typeof rule>
export type DeadlineYaml = z.infer<typeof deadline>
export type DocumentsYaml = z.infer<typeof documents>
export type FormYaml = z.infer<typeof form>
export type AbsenceYaml = z.infer<typeof absence>
export type InquiryYaml = z.infer<typeof inquiry>
export type FactYaml = z.infer<typeof fact>
export type HintYaml = z.infer<typeof hint>
export type TableYaml = z.infer<typeof table>
