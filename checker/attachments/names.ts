import { numberKey, personKey, squeeze } from '../checks/index.ts'

/** Kinds of scan that are made one to a person, by the words files and folders are named with. */
export const scanKinds = ['身份证', '劳动合同', '证书'] as const
export type ScanKind = (typeof scanKinds)[number]

/** What a file's name says. */
export interface NamedScan {
  readonly kind: ScanKind | undefined
  /** An ID number written into the name. */
  readonly number: string | undefined
  /** What is left of the base name when words, numbers and separators are taken out: a person's name, or nothing. */
  readonly rest: string
}

const words =
  /身份证|居民|劳动合同|培养协议|合同|职业技能等级|职业资格|技能等级|等级|技能|证书|证件|证明|复印件|扫描件|电子版|照片|原件|正反面|正面|反面|人像面|国徽面|附件|材料|号码|学徒|员工|姓名|第?\d+页|[A-Za-z0-9]+/gu

export function readScanName(file: string): NamedScan {
  const path = squeeze(file)
  const base = (path.split(/[/\\]/u).pop() ?? path).replace(/\.[^.]*$/u, '')
  const number = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/u.exec(base)?.[0]
  const rest = personKey(base.replace(words, '').replace(/[\s_\-—–+,，、.。()（）[\]【】#&]+/gu, ''))
  return {
    kind: scanKinds.find((kind) => path.includes(kind)),
    number: number === undefined ? undefined : numberKey(number),
    rest,
  }
}

/** Whether what is left of a file's name can be a Chinese person's name. */
export function mayBeName(rest: string): boolean {
  return /^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+(?:·\p{Script=Han}+)*$/u.test(rest)
}
