import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'

/** Where to look: the values of the process that the caller passes in. */
export interface Machine {
  readonly platform: string
  readonly path: string
  /** A browser named by the configuration; taken before any other. */
  readonly configured?: string
}

/** The browser to drive: the configured one, Playwright's own, Chrome, Edge or Chromium; undefined where there is none. */
export function findBrowser(machine: Machine): string | undefined {
  return candidates(machine).find((path) => existsSync(path))
}

function candidates({ platform, path, configured }: Machine): readonly string[] {
  if (configured !== undefined) return [configured]
  const windows = platform === 'win32'
  const programs = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser']
  return [
    chromium.executablePath(),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ...path
      .split(windows ? ';' : ':')
      .filter((folder) => folder !== '')
      .flatMap((folder) => programs.map((name) => join(folder, windows ? `${name}.exe` : name))),
  ]
}
