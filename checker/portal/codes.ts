import type { Source } from '../finding.ts'

/** Codes of what a portal's contract finds. Stable: scripts rely on them. */
export const portalCodes = {
  'portal-required': { source: '门户', title: '网页上必填，表里是空的' },
  'portal-too-long': { source: '门户', title: '比网页允许的长' },
  'portal-too-short': { source: '门户', title: '比网页要求的短' },
  'portal-pattern': { source: '门户', title: '不合网页的格式校验' },
  'portal-option': { source: '门户', title: '网页的选项里没有' },
  'portal-range': { source: '门户', title: '超出网页允许的数值' },
  'portal-lacks-option': { source: '门户', title: '表注允许的写法，网页没有这个选项' },
  'portal-weaker': { source: '门户', title: '网页查得比数据标准松' },
  'portal-no-column': { source: '门户', title: '网页要填，表里没有这一栏' },
} as const satisfies Readonly<Record<string, { readonly source: Source; readonly title: string }>>

export type PortalCode = keyof typeof portalCodes
