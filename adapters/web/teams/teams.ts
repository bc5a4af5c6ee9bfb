import { app, authentication } from '@microsoft/teams-js'
import type { ThemeName } from '../preferences/index.ts'
import { pathOfSubPage } from './sub-page.ts'

/** Teams around the page. */
export interface TeamsHost {
  readonly theme: ThemeName
  /** The path a deep link asked for. */
  readonly path: string | undefined
  readonly onTheme: (listener: (theme: ThemeName) => void) => void
  /** A token of the user for our server. @throws when Teams gives none. */
  readonly token: () => Promise<string>
}

/** A frame that is not Teams answers nothing: the library itself would wait for a minute. */
const patience = 3000

/** The Teams around this frame; undefined when there is none. Never fails. */
export async function connectTeams(): Promise<TeamsHost | undefined> {
  try {
    await before(app.initialize(), patience)
    const { app: host, page } = await before(app.getContext(), patience)
    const listeners: ((theme: ThemeName) => void)[] = []
    app.registerOnThemeChangeHandler((theme) => {
      for (const listener of listeners) listener(themeOf(theme))
    })
    // Unless it is told so, Teams takes the page for one that failed to load.
    void app.notifySuccess()
    return {
      theme: themeOf(host.theme),
      path: pathOfSubPage(page.subPageId),
      onTheme: (listener) => listeners.push(listener),
      token: () => authentication.getAuthToken(),
    }
  } catch {
    return undefined
  }
}

function before<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => {
        reject(new Error('no answer'))
      }, milliseconds)
    }),
  ])
}

function themeOf(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'light'
}
