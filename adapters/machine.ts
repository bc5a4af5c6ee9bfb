import type { Machine } from '../checker/index.ts'

/** What finding a browser needs to know of this process. */
export function machineOfThisProcess(configured = process.env['XUETUTONG_BROWSER']): Machine {
  return {
    platform: process.platform,
    path: process.env['PATH'] ?? '',
    ...(configured === undefined || configured === '' ? {} : { configured }),
  }
}

/** Chromium refuses to start as root with its sandbox. */
export function browserFlagsOfThisProcess(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
