import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { catalogues, languages, MessagesContext, type Language } from '../messages/index.ts'
import { readStored, writeStored } from './stored.ts'
import { themeNames, type ThemeName } from './themes.ts'

export const themeChoices = ['system', ...themeNames] as const
export type ThemeChoice = (typeof themeChoices)[number]

export interface Preferences {
  readonly themeChoice: ThemeChoice
  /** The choice, or what the surroundings ask for: Teams, else the system. */
  readonly theme: ThemeName
  readonly language: Language
  readonly chooseTheme: (choice: ThemeChoice) => void
  readonly chooseLanguage: (language: Language) => void
  /** Told by what surrounds the page how it looks. */
  readonly followHost: (theme: ThemeName) => void
}

const PreferencesContext = createContext<Preferences | undefined>(undefined)

/** Appearance and language, kept in this browser. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [themeChoice, setThemeChoice] = useState<ThemeChoice>(
    () => oneOf(themeChoices, readStored('theme')) ?? 'system',
  )
  const [language, setLanguage] = useState<Language>(
    () => oneOf(languages, readStored('language')) ?? 'zh-CN',
  )
  const [host, setHost] = useState<ThemeName>()
  const dark = useMedia('(prefers-color-scheme: dark)')
  const contrast = useMedia('(prefers-contrast: more), (forced-colors: active)')
  const system: ThemeName = contrast ? 'contrast' : dark ? 'dark' : 'light'
  const theme = themeChoice === 'system' ? (host ?? system) : themeChoice

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])

  const value = useMemo<Preferences>(
    () => ({
      themeChoice,
      theme,
      language,
      chooseTheme: (choice) => {
        setThemeChoice(choice)
        writeStored('theme', choice)
      },
      chooseLanguage: (choice) => {
        setLanguage(choice)
        writeStored('language', choice)
      },
      followHost: setHost,
    }),
    [themeChoice, theme, language],
  )
  return (
    <PreferencesContext value={value}>
      <MessagesContext value={catalogues[language]}>{children}</MessagesContext>
    </PreferencesContext>
  )
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (preferences === undefined) throw new Error('usePreferences outside PreferencesProvider')
  return preferences
}

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const update = () => {
      setMatches(list.matches)
    }
    update()
    list.addEventListener('change', update)
    return () => {
      list.removeEventListener('change', update)
    }
  }, [query])
  return matches
}

function oneOf<T extends string>(allowed: readonly T[], stored: string | undefined): T | undefined {
  return allowed.find((each) => each === stored)
}
