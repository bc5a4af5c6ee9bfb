/** Hosts of the public cloud's channels: Teams, and everything else of the Bot Framework. */
const channelHosts = ['smba.trafficmanager.net', '*.botframework.com'] as const

/**
 * Whether answers may be sent there: an activity names the address itself, and a forged one would make the server call anything.
 * `hosts`: further names, `*.` for all below one. `local`: this machine too, without encryption.
 */
export function mayServe(serviceUrl: string, hosts: readonly string[], local: boolean): boolean {
  return isAllowed(serviceUrl, [...channelHosts, ...hosts], local)
}

/** Whether an address is on one of the hosts, by https; `local`: or on this machine, without encryption too. */
export function isAllowed(address: string, hosts: readonly string[], local: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  const host = hostname.toLowerCase()
  if (localHosts.has(host)) return local && (protocol === 'http:' || protocol === 'https:')
  return protocol === 'https:' && hosts.some((allowed) => matches(host, allowed))
}

const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

function matches(host: string, allowed: string): boolean {
  const name = allowed.toLowerCase()
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name
}
