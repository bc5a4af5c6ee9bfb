import { loadCorpus, type Corpus } from '../../../knowledge/documents/index.ts'
import {
  knowledgeFrom,
  PackError,
  readPackTexts,
  type Knowledge,
  type PackProblem,
  type PackText,
} from '../../../knowledge/packs/index.ts'

/** A small pack that loads; the bad ones are this one with a single thing changed. */
export const basePack = `头:
  包: test-pack
  辖区: beijing
  主题: apprenticeship
  文件: beijing-2022-11
  生效自: 2022-05-27
  核实至: 2026-11-21
引文:
  标准表:
    条: 四 › （二）
    引: |
      职业类别	职业等级	补助标准（元/人年）
      普通职业（工种）	中级	5000
      	高级	6000
      	技师	7000
      	高级技师	8000
  无证:
    条: 四 › （三）
    引: 培训合格未取得相应职业资格证书的,按照补贴标准的 85% 补贴
  合同:
    条: 二 › （一）
    引: 学徒应为签订1年及以上劳动合同
  学分:
    条: 三 › （三） › 1
    引: 中级工不少于 40 学分，高级工及以上不少于 80 学分
  备案:
    文件: wuxi-2024
    条: 二 › （六）
    引: 企业应在计划公布10个工作日内提交开班备案申请
表:
  标准:
    代号: standard-table
    按: [职业类别, 技能等级]
    单位: 元/人年
    据: [标准表]
    底账: [BJ-4.2-02]
    行:
      - [普通, 中级工, 5000]
      - [普通, 高级工, 6000]
      - [普通, 技师, 7000]
      - [普通, 高级技师, 8000]
规则:
  应补标准:
    代号: payable-rate
    议题: [payable-rate]
    底账: [BJ-4.3-06]
    据: [无证]
    说: 合格无证的按补贴标准的85%补贴
    单位: 元/人年
    值:
      百分: 85%
      之: 标准
  总额:
    代号: total
    议题: [subsidy-amount]
    底账: []
    据: []
    单位: 元
    值:
      乘:
        - 人数
        - 应补标准
        - 整: 培训年数
  合同年限:
    代号: contract-term
    议题: [contract-term]
    底账: [BJ-2.1-01]
    据: [合同]
    说: 签订1年及以上劳动合同
    判:
      事实: 合同期限
      不少于: 1年
  学分要求:
    代号: credits
    议题: [credits-hours]
    底账: [BJ-3.3.1-04]
    据: [学分]
    说: 中级工不少于40学分，高级工及以上不少于80学分
    判:
      或:
        - 且:
            - { 事实: 技能等级, 是: 中级工 }
            - { 事实: 总学分, 不少于: 40学分 }
        - 且:
            - { 事实: 技能等级, 不是: 中级工 }
            - { 事实: 总学分, 不少于: 80学分 }
期限:
  开班备案:
    代号: class-filing-deadline
    议题: [class-filing-deadline]
    底账: []
    据: [备案]
    说: 计划公布10个工作日内提交开班备案申请
    义务人: [企业]
    起算: 计划公布日
    内: 10工作日
未载明:
  年龄:
    代号: age-limit
    议题: [age-limit]
    说: 没有写年龄限制
    无此式: [周岁]
不入规则:
  - 底账: [BJ-4.1-01]
    因: 政府内部的列支渠道
`

export const baseFile = 'knowledge/packs/beijing/test.yaml'

export const corpus = loadCorpus()

/** Topics, facts and inventory as shipped. */
export const commons: readonly PackText[] = readPackTexts().filter(
  ({ file }) => file.includes('/common/') || file.endsWith('/inventory.yaml'),
)

export function load(...packs: readonly PackText[]): Knowledge {
  return knowledgeFrom(corpus, [...commons, ...packs])
}

/** Every problem of a pack beside the commons, none when it loads. */
export function problemsOf(...packs: readonly PackText[]): readonly PackProblem[] {
  return problemsOfAll(corpus, [...commons, ...packs])
}

/** Every problem of exactly these files. */
export function problemsOfAll(texts: Corpus, files: readonly PackText[]): readonly PackProblem[] {
  try {
    knowledgeFrom(texts, files)
    return []
  } catch (error) {
    if (error instanceof PackError) return error.problems
    throw error
  }
}

/** The text with one passage exchanged; the passage must stand in it exactly once. */
export function exchanged(text: string, from: string, to: string): string {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`「${from}」 stands ${String(parts.length - 1)} times`)
  return parts.join(to)
}

/** The line, counted from 1, on which a passage starts. */
export function lineOf(text: string, passage: string): number {
  const at = text.indexOf(passage)
  if (at < 0) throw new Error(`「${passage}」 is not there`)
  return text.slice(0, at).split('\n').length
}
