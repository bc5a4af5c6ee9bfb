import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Programs of the machine that some suites drive. */
export const toolNames = ['chromium', 'libreoffice', 'openpyxl'] as const
export type ToolName = (typeof toolNames)[number]

interface Tool {
  /** Debian packages that bring it. */
  readonly packages: readonly string[]
  /** Full path of the program, or undefined. */
  readonly find: () => string | undefined
  readonly hint: string
}

const tools: Readonly<Record<ToolName, Tool>> = {
  chromium: {
    packages: ['chromium', 'fonts-noto-cjk'],
    find: findBrowser,
    hint: '`npx playwright install chromium`, Chrome, Edge, or Debian’s chromium',
  },
  libreoffice: {
    packages: ['libreoffice-calc', 'libreoffice-writer'],
    find: () =>
      firstThat(writesToo, [
        ...onPath('soffice'),
        ...onPath('libreoffice'),
        '/Applications/LibreOffice.app/Contents/MacOS/soffice',
        'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
      ]),
    hint: 'LibreOffice (Debian: libreoffice-calc libreoffice-writer)',
  },
  openpyxl: {
    packages: ['python3-openpyxl', 'python3-pil'],
    find: () => firstThat(importsOpenpyxl, ['/usr/bin/python3', ...onPath('python3'), ...onPath('python')]),
    hint: 'a Python 3 with openpyxl and Pillow (Debian: python3-openpyxl python3-pil)',
  },
}

/** Flags under which Chromium starts on a closed network, as root, without looking anything up. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function findTool(name: ToolName): string | undefined {
  return tools[name].find()
}

/** Looks for every tool; installs what is missing where it may (root on Debian); says what it did. */
export function prepareTools(say: (line: string) => void): void {
  const missing = toolNames.filter((name) => findTool(name) === undefined)
  if (missing.length > 0 && mayInstall()) {
    const packages = missing.flatMap((name) => tools[name].packages)
    say(`test set-up: installing ${packages.join(' ')} for ${missing.join(', ')} (apt-get)`)
    try {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        stdio: 'ignore',
        env,
      })
    } catch (error) {
      say(`test set-up: apt-get did not succeed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const name of toolNames) {
    const path = findTool(name)
    say(
      path === undefined
        ? `test set-up: ${name} NOT FOUND; its suites are skipped. To run them install ${tools[name].hint}`
        : `test set-up: ${name} is ${path}`,
    )
    process.env[variable(name)] = path ?? ''
  }
}

/** The tool's path inside a test worker, or undefined where it could not be had. */
export function toolPath(name: ToolName): string | undefined {
  const path = process.env[variable(name)] ?? findTool(name) ?? ''
  return path === '' ? undefined : path
}

export function toolHint(name: ToolName): string {
  return tools[name].hint
}

function variable(name: ToolName): string {
  return `XUETUTONG_TEST_${name.toUpperCase()}`
}

function findBrowser(): string | undefined {
  return firstThat(existsSync, [
    ...(process.env['CHROMIUM_PATH'] === undefined ? [] : [process.env['CHROMIUM_PATH']]),
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
      onPath,
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ])
}

function onPath(program: string): string[] {
  const separator = process.platform === 'win32' ? ';' : ':'
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]
  return (process.env['PATH'] ?? '')
    .split(separator)
    .flatMap((folder) => names.map((name) => join(folder, name)))
}

function firstThat(holds: (path: string) => boolean, paths: readonly string[]): string | undefined {
  return paths.find(holds)
}

/** LibreOffice may be there without Writer, which the forms in .docx want. */
function writesToo(soffice: string): boolean {
  if (!existsSync(soffice)) return false
  if (process.platform !== 'linux') return true
  const folder = dirname(realpathSync(soffice))
  return ['swriter', 'libswlo.so'].some((name) => existsSync(join(folder, name)))
}

/** openpyxl keeps pictures only with Pillow. */
function importsOpenpyxl(python: string): boolean {
  if (!existsSync(python)) return false
  try {
    execFileSync(python, ['-c', 'import openpyxl, PIL'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}
