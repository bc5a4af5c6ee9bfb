/**
 * Runs in the frozen page, so it refers to nothing outside itself. Asks the form's own instance to validate itself, as the page
 * would before it submits, and reads the messages the page then shows. No button is touched.
 */
export interface SeenMessage {
  /** The field's `data-field-at`, or -1 where the message belongs to no field. */
  readonly at: number
  readonly message: string
}

export interface SeenValidation {
  /** How the page was asked: its form instance, the browser's own validity, or not at all. */
  readonly by: 'vue2' | 'vue3' | 'react' | 'native' | 'none'
  readonly messages: readonly SeenMessage[]
}

export interface FormQuestion {
  /** Takes out what was filled in, instead of validating. */
  readonly reset?: boolean
  /** So long the messages may take to appear. */
  readonly settleMilliseconds: number
}

export async function askForm({ reset = false, settleMilliseconds }: FormQuestion): Promise<SeenValidation> {
  type Loose = Record<string, unknown>
  const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null
  const by =
    askVue2() ??
    askVue3() ??
    askReact() ??
    (document.querySelector('form :invalid, form') === null ? 'none' : 'native')
  if (reset) {
    if (by === 'native') for (const form of document.querySelectorAll('form')) form.reset()
    return { by, messages: [] }
  }
  await settled(settleMilliseconds)
  return { by, messages: by === 'native' ? nativeMessages() : shownMessages() }

  /** Asks the instance: a form is known by being able to validate. */
  function ask(target: Loose, validate: string): boolean {
    if (typeof target[validate] !== 'function') return false
    return reset ? call(target, 'resetFields') || call(target, 'reset') || true : call(target, validate)
  }

  function call(target: Loose, name: string): boolean {
    const method = target[name]
    if (typeof method !== 'function') return false
    try {
      const result: unknown = Reflect.apply(method, target, [])
      if (result instanceof Promise) void result.catch(() => undefined)
    } catch {
      return true
    }
    return true
  }

  function askVue2(): 'vue2' | undefined {
    for (const element of document.querySelectorAll('form')) {
      let vm: unknown = Reflect.get(element, '__vue__')
      for (; isLoose(vm); vm = vm['$parent']) {
        const props = vm['$props']
        if (isLoose(props) && 'rules' in props && 'model' in props && ask(vm, 'validate')) return 'vue2'
      }
    }
    return undefined
  }

  function askVue3(): 'vue3' | undefined {
    const queue: unknown[] = [...document.querySelectorAll('*')].map(
      (element) => Reflect.get(element, '_vnode') as unknown,
    )
    const seen = new Set<unknown>()
    for (let at = 0; at < queue.length && at < 200_000; at += 1) {
      const vnode = queue[at]
      if (!isLoose(vnode) || seen.has(vnode)) continue
      seen.add(vnode)
      if (Array.isArray(vnode['children'])) queue.push(...(vnode['children'] as unknown[]))
      const instance = vnode['component']
      if (!isLoose(instance)) continue
      queue.push(instance['subTree'])
      const props = instance['props']
      if (!isLoose(props) || !('rules' in props)) continue
      if (!('model' in props || 'data' in props)) continue
      for (const holder of [instance['exposed'], instance['proxy'], instance['setupState']])
        if (isLoose(holder) && ask(holder, 'validate')) return 'vue3'
    }
    return undefined
  }

  function askReact(): 'react' | undefined {
    for (const element of document.querySelectorAll('form')) {
      const handle = Object.keys(element).find((key) => key.startsWith('__reactFiber$'))
      let fiber: unknown = handle === undefined ? undefined : Reflect.get(element, handle)
      for (; isLoose(fiber); fiber = fiber['return']) {
        const props = fiber['memoizedProps']
        const form = isLoose(props) ? props['form'] : undefined
        if (isLoose(form) && ask(form, 'validateFields')) return 'react'
        const value = isLoose(props) ? props['value'] : undefined
        if (isLoose(value) && ask(value, 'validateFields')) return 'react'
      }
    }
    return undefined
  }

  /** Until the messages have not changed for two looks, or the time is up. */
  async function settled(limit: number): Promise<void> {
    const end = performance.now() + limit
    let before = ''
    let same = 0
    while (performance.now() < end && same < 3) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const now = JSON.stringify(shownMessages())
      same = now === before && now !== '[]' ? same + 1 : 0
      before = now
    }
  }

  function shownMessages(): SeenMessage[] {
    const selector =
      '[class*=form-item__error],[class*=form-item-error],[class*=form-item-explain-error],[class*=form-item-message],[class*=input__extra],[class*=form-item-feedback--error],[class*=form-item-feedback__line],[class*=input__tips],[class*=help-block],label.error,[class*=invalid-feedback]'
    const found = new Map<string, SeenMessage>()
    for (const element of document.querySelectorAll(selector)) {
      const message = (element.textContent ?? '').trim()
      const { width, height } = element.getBoundingClientRect()
      if (message === '' || message.length > 200 || width === 0 || height === 0) continue
      if (element.querySelector(selector) !== null) continue
      let item = element.parentElement
      while (item !== null && item.querySelector('[data-field-at]') === null) item = item.parentElement
      const control =
        item?.querySelectorAll('[data-field-at]').length === 1 ? item.querySelector('[data-field-at]') : null
      const at = Number(control?.getAttribute('data-field-at') ?? '-1')
      found.set(`${String(at)}\n${message}`, { at, message })
    }
    return [...found.values()]
  }

  function nativeMessages(): SeenMessage[] {
    return [...document.querySelectorAll('[data-field-at]')].flatMap((control) => {
      if (!(
        control instanceof HTMLInputElement ||
        control instanceof HTMLSelectElement ||
        control instanceof HTMLTextAreaElement
      ))
        return []
      return control.validity.valid
        ? []
        : [
            {
              at: Number(control.getAttribute('data-field-at')),
              message: control.title || control.validationMessage,
            },
          ]
    })
  }
}
