/**
 * Runs in the page, so it refers to nothing outside itself. Chooses in what the browser itself knows: a select, a set of radio
 * buttons or a box to tick. Undefined where the field is none of these; false where the option is not there.
 */
export function chooseNative({
  at,
  text,
}: {
  readonly at: number
  readonly text: string
}): boolean | undefined {
  const control = document.querySelector(`[data-field-at="${String(at)}"]`)
  if (control instanceof HTMLSelectElement) {
    const option = [...control.options].find((each) => each.text.trim() === text)
    if (option === undefined) return false
    control.value = option.value
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }
  if (!(control instanceof HTMLInputElement)) return undefined
  if (control.type === 'radio') {
    const wanted = options().find((each) => words(each) === text)
    if (wanted === undefined || wanted.disabled) return false
    wanted.click()
    return wanted.checked
  }
  if (control.type === 'checkbox') {
    const several = options()
    if (several.length > 1) {
      const parts = text.split(/[、，,;；\s]+/u).filter((part) => part !== '')
      const wanted = parts.map((part) => several.find((each) => words(each) === part))
      if (wanted.some((each) => each === undefined)) return false
      for (const each of several) if (each.checked !== wanted.includes(each)) each.click()
      return several.every((each) => each.checked === wanted.includes(each))
    }
    if (!/^(?:是|否|√|✓|×|true|false|)$/u.test(text)) return false
    const tick = /^(?:是|√|✓|true)$/u.test(text)
    if (control.checked !== tick) control.click()
    return control.checked === tick
  }
  return undefined

  /** The buttons of the field, as they were found when the page was read. */
  function options(): HTMLInputElement[] {
    return [...document.querySelectorAll<HTMLInputElement>(`input[data-option-of="${String(at)}"]`)]
  }

  function words(input: HTMLInputElement): string {
    return input.getAttribute('data-option-text') ?? ''
  }
}

/** Runs in the page: what `chooseNative` chooses is chosen; undefined where the field is none of these. */
export function isMarked({ at, text }: { readonly at: number; readonly text: string }): boolean | undefined {
  const control = document.querySelector(`[data-field-at="${String(at)}"]`)
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text.trim() === text
  if (!(control instanceof HTMLInputElement) || !/radio|checkbox/u.test(control.type)) return undefined
  return [...document.querySelectorAll<HTMLInputElement>(`input[data-option-of="${String(at)}"]`)].some(
    (each) => each.checked,
  )
}
