import type { GuardOptions, Machine } from '../../checker/index.ts'

/** What may be opened, and with what. */
export interface PortalSettings {
  readonly machine: Machine
  /** Extra browser switches; a browser run by root needs `--no-sandbox`. */
  readonly flags: readonly string[]
  /** `host` or `host:port` that may be opened besides this machine's own. */
  readonly allowedHosts: readonly string[]
  /** POST addresses that only read, `host/path`. */
  readonly readPosts: readonly string[]
  /** The server serves its own machine only: its own pages may be opened, and a window stands before its user. */
  readonly ownMachine: boolean
}

/** The guard for one run. `executablePath` is what `findBrowser` found. */
export function guardFor(settings: PortalSettings, executablePath: string, headed: boolean): GuardOptions {
  const { allowedHosts, readPosts, flags, ownMachine } = settings
  return { executablePath, headed, allowedHosts, readPosts, flags, loopback: ownMachine }
}
