import type { Machine } from '../checker/index.ts'

/** What finding a browser needs to know of this process. */
export function machineOfThisProcess(): Machine {
  const configured = process.env['XUETUTONG_BROWSER']
  return {
    platform: process.platform,
    path: process.env['PATH'] ?? '',
    ...(configured === undefined || configured === '' ? {} : { configured }),
  }
}
