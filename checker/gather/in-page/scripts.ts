/**
 * Runs in the page, so it refers to nothing outside itself. Older pages check in an inline script and tell by `alert`: reads the
 * demands of the shapes `if (f.name.value == '') { alert('…') }` and `if (!/…/.test(f.name.value)) { alert('…') }`.
 */
export interface ScriptDemand {
  /** The control's `name` or `id`. */
  readonly name: string
  readonly pattern?: { readonly source: string; readonly flags: string }
  readonly message: string
}

export function seeScripts(): ScriptDemand[] {
  const scripts = [...document.querySelectorAll('script:not([src])')].map(
    (script) => script.textContent ?? '',
  )
  const found: ScriptDemand[] = []
  const said = String.raw`[^;{}]{0,40}\{?\s*(?:window\s*[.]\s*)?(?:layer\s*[.]\s*)?(?:alert|msg)\s*\(\s*(?<quote>['"])(?<message>[^'"]{1,100})\k<quote>`
  for (const script of scripts) {
    if (script.length > 500_000) continue
    const empty = new RegExp(
      String.raw`(?:(?<name>[\w$]+)\s*[.]\s*value|getElementById\(\s*['"](?<id>[\w$-]+)['"]\s*\)\s*[.]\s*value)(?:\s*[.]\s*trim\(\))?\s*={2,3}\s*['"]{2}\s*\)${said}`,
      'gu',
    )
    for (const { groups } of script.matchAll(empty)) {
      const name = groups?.['name'] ?? groups?.['id']
      if (name !== undefined) found.push({ name, message: groups?.['message'] ?? '' })
    }
    const tested = new RegExp(
      String.raw`!\s*\/(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/(?<flags>[a-z]*)\s*[.]\s*test\(\s*(?:[\w$.]*[.])?(?<name>[\w$]+)\s*[.]\s*value(?:\s*[.]\s*trim\(\))?\s*\)\s*\)${said}`,
      'gu',
    )
    for (const { groups } of script.matchAll(tested)) {
      const source = groups?.['source']
      if (source !== undefined && groups?.['name'] !== undefined)
        found.push({
          name: groups['name'],
          pattern: { source, flags: groups['flags'] ?? '' },
          message: groups['message'] ?? '',
        })
    }
  }
  return found
}
