import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components'

/** 黛青: the one colour of the product. */
const brand: BrandVariants = {
  10: '#021417',
  20: '#07242a',
  30: '#0a343d',
  40: '#0c434e',
  50: '#0e5160',
  60: '#115f70',
  70: '#136a7c',
  80: '#16758a',
  90: '#2f8599',
  100: '#4a97a9',
  110: '#64a8b8',
  120: '#7eb8c6',
  130: '#99c9d4',
  140: '#b3d9e1',
  150: '#cee8ed',
  160: '#e8f5f8',
}

const fontFamilyBase =
  '"Segoe UI Variable Text", "Segoe UI", -apple-system, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

export const themeNames = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ...createLightTheme(brand),
    fontFamilyBase,
    colorNeutralBackground2: '#f7f8f8',
    colorNeutralForeground3: '#5c6466',
    colorNeutralForeground4: '#646c6e',
  },
  dark: {
    ...createDarkTheme(brand),
    fontFamilyBase,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorNeutralBackground1: '#1f2426',
    colorNeutralBackground2: '#171b1d',
    colorNeutralBackground3: '#13171a',
    colorNeutralForeground3: '#b0b8ba',
  },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
}
