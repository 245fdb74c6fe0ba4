import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'

const fonts = "'BIZ UDPGothic', 'Yu Gothic UI', 'Noto Sans CJK JP', sans-serif"
/** Fluent's base text is 14 px; ours is 16. Colours are measured against our own surfaces (WCAG 2 ratios of at least 4.5). */
const common: Partial<Theme> = {
  fontFamilyBase: fonts,
  fontSizeBase200: '14px',
  fontSizeBase300: '16px',
  fontSizeBase400: '16px',
  lineHeightBase300: '27px',
  lineHeightBase400: '27px',
  borderRadiusMedium: '6px',
}
const light: Theme = {
  ...webLightTheme,
  ...common,
  colorBrandBackground: '#1a5fa8',
  colorBrandBackgroundHover: '#154e8b',
  colorBrandBackgroundPressed: '#123f70',
  colorCompoundBrandForeground1: '#1a5fa8',
  colorCompoundBrandStroke: '#1a5fa8',
  colorCompoundBrandBackground: '#1a5fa8',
  colorNeutralBackground1: '#ffffff',
  colorNeutralForeground1: '#232327',
  colorNeutralForeground2: '#45454b',
  colorNeutralForeground3: '#5d5d64',
  colorNeutralForeground4: '#5d5d64',
  colorNeutralStroke1: '#74747a',
  colorNeutralStrokeAccessible: '#74747a',
  colorPaletteRedForeground1: '#a91524',
}
const dark: Theme = {
  ...webDarkTheme,
  ...common,
  colorBrandBackground: '#8cc0f5',
  colorBrandBackgroundHover: '#a9d1fa',
  colorBrandBackgroundPressed: '#c3e0fc',
  colorNeutralForegroundOnBrand: '#0d1b2a',
  colorCompoundBrandForeground1: '#8cc0f5',
  colorCompoundBrandStroke: '#8cc0f5',
  colorCompoundBrandBackground: '#8cc0f5',
  colorNeutralBackground1: '#262629',
  colorNeutralForeground1: '#f4f4f6',
  colorNeutralForeground2: '#d9d9de',
  colorNeutralForeground3: '#b4b4bc',
  colorNeutralForeground4: '#b4b4bc',
  colorNeutralForegroundInverted: '#0d1b2a',
  colorNeutralStroke1: '#94949c',
  colorNeutralStrokeAccessible: '#94949c',
  colorPaletteRedForeground1: '#ff9ea6',
}

const query = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Light or dark, as the system says, and at once when it changes. */
export function useTheme(): Theme {
  const isDark = useSyncExternalStore(
    (changed) => {
      const media = query()
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => query().matches,
  )
  return isDark ? dark : light
}
