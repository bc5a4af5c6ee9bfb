/** Runs in the page, so it refers to nothing outside itself. The inline scripts, as text; a page's check often stands there. */
export function seeScripts(): readonly string[] {
  return [...document.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent ?? '')
    .filter((script) => script.length > 0 && script.length <= 500_000)
}
