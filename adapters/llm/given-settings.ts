import type { ModelSettings } from './settings.ts'

/** What was set; undefined: not set, or not readable. */
export interface ModelGiven {
  readonly url: string | undefined
  readonly name: string | undefined
  readonly key: string | undefined
  readonly timeoutMs: number
}

/** The settings, none where nothing is set, or which of the two is missing beside the other. */
export function modelSettings({
  url,
  name,
  key,
  timeoutMs,
}: ModelGiven):
  | { readonly kind: 'settings'; readonly settings: ModelSettings | undefined }
  | { readonly kind: 'missing'; readonly what: 'url' | 'name' } {
  if (url === undefined && name === undefined && key === undefined)
    return { kind: 'settings', settings: undefined }
  if (url === undefined) return { kind: 'missing', what: 'url' }
  if (name === undefined) return { kind: 'missing', what: 'name' }
  return { kind: 'settings', settings: { url, name, timeoutMs, ...(key === undefined ? {} : { key }) } }
}
