import type { SeenField } from '../seen-page.ts'
import type { FieldWords, FoundField, FoundPage } from './seen.ts'

/** Runs in the page, so it refers to nothing outside itself. What each found field shows of itself by attributes and look. */
export function describeFields({
  found,
  words,
}: {
  readonly found: FoundPage
  readonly words: FieldWords
}): readonly SeenField[] {
  return found.fields.map(describe)

  function describe(field: FoundField): SeenField {
    const { at, container, control, set } = field
    const kind = kindOf(field)
    const label = words.labelOf(field)
    const requiredFrom = words.requiredOf(field, label)
    const hints = words.hintsOf(field, label)
    const input = control instanceof HTMLInputElement ? control : undefined
    const lengths = input ?? (control instanceof HTMLTextAreaElement ? control : undefined)
    const typed = kind === 'text' || kind === 'textarea'
    const maxLength = typed && lengths !== undefined && lengths.maxLength > 0 ? lengths.maxLength : undefined
    const minLength = typed && lengths !== undefined && lengths.minLength > 0 ? lengths.minLength : undefined
    const toldLength = typed ? toldIn([...hints, control.getAttribute('placeholder') ?? '']) : undefined
    const min =
      kind === 'number'
        ? numeric(control.getAttribute('min') ?? control.getAttribute('aria-valuemin'))
        : undefined
    const max =
      kind === 'number'
        ? numeric(control.getAttribute('max') ?? control.getAttribute('aria-valuemax'))
        : undefined
    const options = optionsOf(field)
    const source = input?.getAttribute('pattern') ?? ''
    const title = input?.title ?? ''
    return {
      at,
      key: set.map((each) => each.getAttribute('name') ?? '').find((name) => name !== '') ?? control.id,
      names: set.flatMap((each) => [each.getAttribute('name') ?? '', each.id]).filter((name) => name !== ''),
      label: label.text,
      kind,
      labelFrom: label.from,
      ...(requiredFrom === undefined ? {} : { requiredFrom }),
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(toldLength === undefined ? {} : { toldLength }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(source === ''
        ? {}
        : { pattern: { source: `^(?:${source})$`, ...(title === '' ? {} : { message: title }) } }),
      ...(options === undefined ? {} : { options }),
      ...(kind === 'upload' ? { upload: uploadOf(control, hints) } : {}),
      readOnly: set.every(isClosed) || (lengths?.readOnly === true && typed),
      visible: isVisible(control) || isVisible(container),
      popup: (kind === 'choice' || kind === 'choices') && options === undefined,
    }
  }

  function isClosed(control: HTMLElement): boolean {
    return control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true'
  }

  function kindOf({ control, set, container }: FoundField): string {
    if (control instanceof HTMLSelectElement) return control.multiple ? 'choices' : 'choice'
    if (control instanceof HTMLTextAreaElement || control.isContentEditable) return 'textarea'
    if (control instanceof HTMLInputElement) {
      if (control.type === 'file') return 'upload'
      if (control.type === 'radio') return 'choice'
      if (control.type === 'checkbox') return set.length > 1 ? 'choices' : 'switch'
      if (control.type === 'number') return 'number'
      if (/^(?:date|datetime-local|month)$/u.test(control.type)) return 'date'
    }
    if (control.getAttribute('role') === 'switch') return 'switch'
    const around = new Set<Element>(set)
    for (let step: Element | null = control; step !== null && step !== container; step = step.parentElement)
      around.add(step)
    const names = [...around].flatMap((each) => [...each.classList])
    const has = (token: RegExp) => names.some((name) => token.test(name))
    if (has(/^(?:[a-z]+-)?input-number(?:$|_)|number(?:box|spinner)(?:-f)?$/u)) return 'number'
    if (
      has(
        /(?:^|-)(?:date-?picker|date-editor|picker)$|Wdate|^(?:easyui-)?date(?:time)?box|^(?:lay|form_)?date$/u,
      )
    )
      return 'date'
    if (has(/(?:^|-)(?:upload|filebox)$/u)) return 'upload'
    if (control.getAttribute('role') === 'spinbutton') return 'number'
    if (has(/auto-?complete/u)) return 'text'
    const several = has(/(?:select|cascader)(?:--|-)multiple/u) ? 'choices' : 'choice'
    if (has(/(?:^|-)(?:select|base-selection|select-view|cascader|combobox|combotree|combogrid)$/u))
      return several
    if (control.getAttribute('role') === 'combobox' && control.getAttribute('aria-haspopup') !== 'grid')
      return several
    if (/^(?:yyyy|年[-/]月|请?选择(?:日期|时间))/iu.test(control.getAttribute('placeholder') ?? ''))
      return 'date'
    return 'text'
  }

  /** Marks each button of a set with its words, by which it is chosen later. */
  function optionsOf({ at, control, set }: FoundField): string[] | undefined {
    if (control instanceof HTMLSelectElement)
      return [...control.options]
        .filter((option) => option.value !== '' && !/^[-=—\s]*请?选择/u.test(option.text))
        .map((option) => option.text.trim())
    const marked = set.filter((each) => each instanceof HTMLInputElement && /radio|checkbox/u.test(each.type))
    if (marked.length === 0) return undefined
    const texts = marked.map((each) => {
      const text = words.optionOf(each)
      each.setAttribute('data-option-of', String(at))
      each.setAttribute('data-option-text', text)
      return text
    })
    return marked.length < 2 ? undefined : texts
  }

  /** 不超过200字, 50字以内, and the counter of a text box, 0/500. */
  function toldIn(hints: readonly string[]): number | undefined {
    const told =
      /(?:不(?:得|能|可)?(?:超过|多于)|最多|至多|限|≤)(?:输入|填写)?\s*(?<most>\d+)\s*个?(?:字|汉字)|(?<within>\d+)\s*个?(?:汉字|字符?)\s*(?:以内|之内|内)|^\d+\s*\/\s*(?<counter>\d+)$/u
    for (const hint of hints) {
      const { most, within, counter } = told.exec(hint)?.groups ?? {}
      const length = Number(most ?? within ?? counter ?? 0)
      if (length > 0) return length
    }
    return undefined
  }

  function uploadOf(control: HTMLElement, hints: readonly string[]): NonNullable<SeenField['upload']> {
    const accept = (control.getAttribute('accept') ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
    const tip = hints
      .filter((text) => /MB|KB|不超过|格式|支持|上传|最多|≤|\d\s*(?:M|兆)/iu.test(text))
      .join('；')
    return { accept, multiple: control.hasAttribute('multiple'), tip }
  }

  function numeric(text: string | null): number | undefined {
    if (text === null || text === '') return undefined
    const value = Number(text)
    return Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined
  }

  function isVisible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
  }
}
