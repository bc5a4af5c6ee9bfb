/** Text kept in this browser. Where storage is refused (private window, full) the page works without. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined
  } catch {
    return undefined
  }
}

export function writeStored(key: string, value: string | undefined): void {
  try {
    if (value === undefined || value === '') localStorage.removeItem(prefix + key)
    else localStorage.setItem(prefix + key, value)
  } catch {
    return
  }
}

const prefix = 'xuetutong.'
