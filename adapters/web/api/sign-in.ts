/** Where a token of the user comes from; undefined when there is none. */
type TokenSource = () => Promise<string | undefined>

let source: TokenSource = () => Promise.resolve(undefined)
let underWay: Promise<boolean> | undefined

/** Told once by whoever surrounds the page. */
export function onSignInAsked(given: TokenSource): void {
  source = given
}

/** Signs in by the token of the surroundings; whether it worked. Requests that fail together ask once. */
export function signIn(): Promise<boolean> {
  underWay ??= exchange().finally(() => {
    underWay = undefined
  })
  return underWay
}

async function exchange(): Promise<boolean> {
  try {
    const token = await source()
    if (token === undefined) return false
    const { ok } = await fetch('/api/v1/session', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { authorization: `Bearer ${token}` },
    })
    return ok
  } catch {
    return false
  }
}
