export {
  PreferencesProvider,
  themeChoices,
  useMedia,
  usePreferences,
  type ThemeChoice,
} from './preferences.tsx'
export { readStored, writeStored } from './stored.ts'
export { themes } from './themes.ts'
