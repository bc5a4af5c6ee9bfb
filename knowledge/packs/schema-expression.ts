import { z } from 'zod'

/** The parts a rule is written with: conditions, expressions, and the quantities in them. */

export const label = z.string().min(1)
export const code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '代号只能用小写英文字母、数字和连字符')
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期写成 2024-04-02 的样子')
/** A number with its unit, as the text prints it: `5000元`, `1年`, `85%`, `10工作日`. */
export const amount = z.string().regex(/^\d+(\.\d+)?[^\d\s]*$/, '数量写成「数字＋单位」，如 5000元、1年、85%')
export const inventory = z.array(
  z.string().regex(/^[A-Z]+\d*-[0-9A-Z.]+-\d{2}$|^A-\d{2}$/, '底账编号写成 BJ-4.2-01 的样子'),
)
export const quotes = z.array(label)

export const strengths = ['刚性', '原则上', '一般', '参照', '鼓励', '可以', '目标'] as const
export const factValue = z.union([z.boolean(), z.enum(['是', '否']), amount, label])

const explained = {
  说: label.optional(),
  据: quotes.optional(),
  强度: z.enum(strengths).optional(),
}

export type Strength = (typeof strengths)[number]
interface ExplainedYaml {
  说?: string | undefined
  据?: string[] | undefined
  强度?: Strength | undefined
}
export interface LeafYaml extends ExplainedYaml {
  事实: string
  是?: string | boolean | undefined
  不是?: string | boolean | undefined
  属于?: (string | boolean)[] | undefined
  不少于?: string | undefined
  不超过?: string | undefined
  超过?: string | undefined
  不足?: string | undefined
  /** Why the figure is ours and not printed in the quote; without it the quote must prove it. */
  推导?: string | undefined
}
export type ConditionYaml =
  | ({ 且: ConditionYaml[] } & ExplainedYaml)
  | ({ 或: ConditionYaml[] } & ExplainedYaml)
  | ({ 非: ConditionYaml } & ExplainedYaml)
  | ({ 规则: string } & ExplainedYaml)
  | LeafYaml

const leaf = z
  .strictObject({
    事实: label,
    是: factValue.optional(),
    不是: factValue.optional(),
    属于: z.array(factValue).min(1).optional(),
    不少于: amount.optional(),
    不超过: amount.optional(),
    超过: amount.optional(),
    不足: amount.optional(),
    推导: label.optional(),
    ...explained,
  })
  .refine(
    (value) =>
      [value.是, value.不是, value.属于, value.不少于, value.不超过, value.超过, value.不足].filter(
        (each) => each !== undefined,
      ).length === 1,
    '一个条件要正好写一种比较：是、不是、属于、不少于、不超过、超过、不足',
  )

export const condition: z.ZodType<ConditionYaml> = z.lazy(() =>
  z.union([
    z.strictObject({ 且: z.array(condition).min(1), ...explained }),
    z.strictObject({ 或: z.array(condition).min(1), ...explained }),
    z.strictObject({ 非: condition, ...explained }),
    z.strictObject({ 规则: label, ...explained }),
    leaf,
  ]),
)

export type ExpressionYaml =
  | string
  | { 乘: ExpressionYaml[] }
  | { 加: ExpressionYaml[] }
  | { 减: ExpressionYaml[] }
  | { 取小: ExpressionYaml[] }
  | { 百分: string; 之: ExpressionYaml }
  | { 整: ExpressionYaml }
  | { 分段: ExpressionYaml; 段: { 至?: string | undefined; 每: string }[] }
  | { 分情形: { 当: ConditionYaml; 取: ExpressionYaml; 据?: string[] | undefined }[]; 否则: ExpressionYaml }
  | { 未载明: string }
  | { 不适用: string }
  | { 需人工认定: string; 谁: string }
  | { 转引: string; 因: string }
  | { 冲突: string; 谁定: string; 读法: { 说: string; 据: string[]; 取?: ExpressionYaml | undefined }[] }

export const expression: z.ZodType<ExpressionYaml> = z.lazy(() =>
  z.union([
    label,
    z.strictObject({ 乘: z.array(expression).min(2) }),
    z.strictObject({ 加: z.array(expression).min(2) }),
    z.strictObject({ 减: z.array(expression).min(2) }),
    z.strictObject({ 取小: z.array(expression).min(2) }),
    z.strictObject({ 百分: amount, 之: expression }),
    z.strictObject({ 整: expression }),
    z.strictObject({
      分段: expression,
      段: z.array(z.strictObject({ 至: amount.optional(), 每: amount })).min(1),
    }),
    z.strictObject({
      分情形: z.array(z.strictObject({ 当: condition, 取: expression, 据: quotes.optional() })).min(1),
      否则: expression,
    }),
    z.strictObject({ 未载明: label }),
    z.strictObject({ 不适用: label }),
    z.strictObject({ 需人工认定: label, 谁: label }),
    z.strictObject({ 转引: label, 因: label }),
    z.strictObject({
      冲突: label,
      谁定: label,
      读法: z.array(z.strictObject({ 说: label, 据: quotes, 取: expression.optional() })).min(2),
    }),
  ]),
)
