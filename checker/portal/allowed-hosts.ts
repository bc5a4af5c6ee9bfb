/** Which hosts a page may speak to. */
export interface AllowedHosts {
  /** `host` or `host:port`; loopback needs no entry. */
  readonly allowedHosts: readonly string[]
  /** False: loopback hosts must be named too, for a server that others reach. */
  readonly loopback?: boolean
}

/** Loopback is this machine's own unless said otherwise; any other host must be named. */
export function isAllowedHost(
  { allowedHosts, loopback = true }: AllowedHosts,
  host: string,
  port: number,
): boolean {
  const bare = host.replace(/^\[|\]$/gu, '')
  if (loopback && (bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(bare))) return true
  return allowedHosts.includes(bare) || allowedHosts.includes(hostAndPort(bare, port))
}

export function hostAndPort(host: string, port: number): string {
  return `${host}:${String(port)}`
}
