export {
  PreferencesProvider,
  themeChoices,
  useMedia,
  usePreferences,
  type ThemeChoice,
} from './preferences.tsx'
export { readStored, writeStored } from './stored.ts'
export { themes, type ThemeName } from './themes.ts'
