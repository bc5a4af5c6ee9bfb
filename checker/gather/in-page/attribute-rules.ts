import type { SeenRule, SeenRules } from '../seen-page.ts'
import type { FoundField, FoundPage, Loose, RuleShape } from './seen.ts'

/**
 * Runs in the page, so it refers to nothing outside itself. What pages without a component framework give their validation
 * library, by its rule object or by attributes: jQuery Validation, BootstrapValidator, EasyUI, layui, Validform.
 */
export function attributeRules({
  found,
  shape,
}: {
  readonly found: FoundPage
  readonly shape: RuleShape
}): readonly SeenRules[] {
  interface Demand {
    readonly method: string
    readonly wants: unknown
    readonly message?: string
  }
  const { isLoose, loose } = shape
  const jQuery: unknown = Reflect.get(window, 'jQuery')
  return found.fields.flatMap((field) => {
    const easyui = easyuiOf(field)
    const rules = [
      ...field.set.flatMap((element) => [
        ...ofJQueryValidation(element),
        ...ofBootstrapValidator(element),
        ...ofLayui(element),
        ...ofValidform(element),
      ]),
      ...demandsOfEasyui(easyui),
    ].flatMap(ruleOf)
    const options = optionsOfEasyui(easyui)
    if (rules.length === 0 && options === undefined) return []
    return [
      {
        at: field.at,
        key: '',
        rules,
        ...(options === undefined ? {} : { options }),
        ...(easyui['multiple'] === true ? { multiple: true } : {}),
      },
    ]
  })

  function ofJQueryValidation(element: HTMLElement): Demand[] {
    const name = element.getAttribute('name') ?? ''
    const form = element.closest('form')
    const settings = form === null ? undefined : loose(loose(jQueryData(form), 'validator'), 'settings')
    const own = loose(settings, 'rules')?.[name]
    const messages = loose(settings, 'messages')?.[name]
    const given =
      typeof own === 'string'
        ? Object.fromEntries(own.split(/\s+/u).map((method) => [method, true]))
        : isLoose(own)
          ? own
          : {}
    const messageOf = (method: string) =>
      text(isLoose(messages) ? messages[method] : messages) ??
      text(element.getAttribute(`data-msg-${method}`) ?? element.getAttribute('data-msg'))
    const attributes = [...element.attributes].flatMap(({ name: attribute, value }) =>
      attribute.startsWith('data-rule-') ? [[attribute.slice('data-rule-'.length), value] as const] : [],
    )
    return [...Object.entries(given), ...attributes].map(([method, wants]) =>
      demand(method, wants, messageOf(method)),
    )
  }

  /** `data-bv-` of BootstrapValidator, `data-fv-` of FormValidation: a validator is on by its name, its options follow. */
  function ofBootstrapValidator(element: HTMLElement): Demand[] {
    const stated = element.getAttributeNames()
    return ['data-bv-', 'data-fv-'].flatMap((prefix) => {
      if (!stated.some((name) => name.startsWith(prefix))) return []
      const get = (name: string) => element.getAttribute(`${prefix}${name}`) ?? undefined
      const on = (name: string) => get(name) !== undefined && get(name) !== 'false'
      const found: Demand[] = []
      if (on('notempty')) found.push(demand('required', true, get('notempty-message')))
      const message = get('stringlength-message')
      for (const side of ['min', 'max'] as const) {
        const length = get(`stringlength-${side}`)
        if (length !== undefined) found.push(demand(`${side}length`, length, message))
        const limit = get(side === 'min' ? 'greaterthan-value' : 'lessthan-value') ?? get(`between-${side}`)
        if (limit !== undefined) found.push(demand(side, limit, get('between-message')))
      }
      const source = get('regexp-regexp')
      if (source !== undefined) found.push(demand('pattern', source, get('regexp-message')))
      for (const name of ['digits', 'emailaddress', 'remote', 'callback', 'uri'])
        if (on(name)) found.push(demand(name, true, get(`${name}-message`)))
      return found
    })
  }

  function ofLayui(element: HTMLElement): Demand[] {
    const names = (element.getAttribute('lay-verify') ?? '').split('|').filter((name) => name !== '')
    const known = loose(loose(loose(Reflect.get(window, 'layui'), 'form'), 'config'), 'verify')
    return names.map((name) => {
      if (name === 'required') return demand('required', true, element.getAttribute('lay-reqtext'))
      const rule = known?.[name]
      return Array.isArray(rule) ? demand('pattern', rule[0], rule[1]) : demand(name, true)
    })
  }

  function ofValidform(element: HTMLElement): Demand[] {
    const type = element.getAttribute('datatype') ?? ''
    if (type === '') return []
    const wrong = element.getAttribute('errormsg')
    const length = /^[*ns](?<least>\d+)-(?<most>\d+)$/u.exec(type)?.groups
    const source = /^\/(?<source>.+)\/[a-z]*$/u.exec(type)?.groups?.['source']
    return [
      ...(element.getAttribute('ignore') === 'ignore'
        ? []
        : [demand('required', true, element.getAttribute('nullmsg'))]),
      ...(length === undefined ? [] : [demand('rangelength', [length['least'], length['most']], wrong)]),
      ...(source === undefined ? [] : [demand('pattern', source, wrong)]),
      ...(type === '*' || length !== undefined || source !== undefined ? [] : [demand(type, true, wrong)]),
    ]
  }

  /** The options EasyUI works with, else those its attribute states. */
  function easyuiOf({ set }: FoundField): Loose {
    for (const element of set) {
      const states = Object.values(jQueryData(element) ?? {}).map((state) => loose(state, 'options'))
      const options = states.find(
        (state) => state !== undefined && ('validType' in state || 'missingMessage' in state),
      )
      if (options !== undefined) return options
      const stated = element.getAttribute('data-options')
      if (stated !== null) return statedOptions(stated)
    }
    return {}
  }

  function statedOptions(stated: string): Loose {
    const quoted = (name: string) =>
      new RegExp(String.raw`\b${name}\s*:\s*(['"])(.*?)\1`, 'u').exec(stated)?.[2]
    const number = (name: string) =>
      new RegExp(String.raw`\b${name}\s*:\s*(-?\d+(?:[.]\d+)?)`, 'u').exec(stated)?.[1]
    const flag = (name: string) => new RegExp(String.raw`\b${name}\s*:\s*true`, 'u').test(stated)
    const field = quoted('textField') ?? 'text'
    const shown = [
      ...stated.matchAll(new RegExp(String.raw`[{,]\s*['"]?${field}['"]?\s*:\s*(['"])(.*?)\1`, 'gu')),
    ].map((each) => each[2])
    const types = /\bvalidType\s*:\s*\[(?<list>(?:[^\][]|\[[^\]]*\])*)\]/u.exec(stated)?.groups?.['list']
    return {
      required: flag('required'),
      multiple: flag('multiple'),
      missingMessage: quoted('missingMessage'),
      invalidMessage: quoted('invalidMessage'),
      validType:
        types === undefined
          ? quoted('validType')
          : [...types.matchAll(/(['"])(.*?)\1/gu)].map((each) => each[2]),
      min: number('min'),
      max: number('max'),
      ...(shown.length > 0 && /\bdata\s*:/u.test(stated)
        ? { textField: field, data: shown.map((each) => ({ [field]: each })) }
        : {}),
    }
  }

  function demandsOfEasyui(options: Loose): Demand[] {
    const wrong = options['invalidMessage']
    const types = [options['validType']].flat().filter((type) => typeof type === 'string' && type !== '')
    return [
      ...(options['required'] === true ? [demand('required', true, options['missingMessage'])] : []),
      ...types.map((type) => {
        const { name = '', wants = '' } =
          /^(?<name>\w+)(?:\[(?<wants>.*)\])?$/u.exec(String(type))?.groups ?? {}
        return demand(name, name === 'length' ? wants.split(',') : wants, wrong)
      }),
      ...(['min', 'max'] as const).flatMap((side) => {
        const limit = options[side]
        return limit === null || limit === undefined ? [] : [demand(side, limit)]
      }),
    ]
  }

  function optionsOfEasyui(options: Loose): string[] | undefined {
    const data = options['data']
    const field = typeof options['textField'] === 'string' ? options['textField'] : 'text'
    if (!Array.isArray(data) || data.length === 0) return undefined
    return data.flatMap((each: unknown) => {
      const shown = isLoose(each) ? each[field] : undefined
      return typeof shown === 'string' ? [shown] : []
    })
  }

  function jQueryData(element: Element): Loose | undefined {
    if (typeof jQuery !== 'function') return undefined
    const data: unknown = Reflect.get(jQuery, 'data')
    const held: unknown = typeof data === 'function' ? Reflect.apply(data, jQuery, [element]) : undefined
    return isLoose(held) ? held : undefined
  }

  function demand(method: string, wants: unknown, message?: unknown): Demand {
    const told = text(message)
    return { method: method.toLowerCase(), wants, ...(told === undefined ? {} : { message: told }) }
  }

  function text(value: unknown): string | undefined {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }

  function ruleOf({ method, wants, message: told }: Demand): SeenRule[] {
    if (wants === false || wants === 'false') return []
    const [first, second] = numbersIn(wants)
    const message = told?.replace(/\{0\}/gu, String(first ?? '')).replace(/\{1\}/gu, String(second ?? ''))
    const said = message === undefined ? {} : { message }
    switch (method) {
      case 'required':
        return [
          wants === true || wants === 'true' || wants === '' || wants === 'required'
            ? { required: true, ...said }
            : { custom: true },
        ]
      case 'minlength':
        return first === undefined ? [] : [{ minLength: first, ...said }]
      case 'maxlength':
        return first === undefined ? [] : [{ maxLength: first, ...said }]
      case 'length':
      case 'rangelength':
        return first === undefined || second === undefined
          ? []
          : [{ minLength: first, maxLength: second, ...said }]
      case 'min':
        return first === undefined ? [] : [{ min: first, ...said }]
      case 'max':
        return first === undefined ? [] : [{ max: first, ...said }]
      case 'range':
        return first === undefined || second === undefined ? [] : [{ min: first, max: second, ...said }]
      case 'pattern':
      case 'regexp':
        return wants instanceof RegExp
          ? [{ pattern: { source: wants.source, flags: wants.flags }, ...said }]
          : typeof wants === 'string' && wants !== ''
            ? [{ pattern: { source: wants, flags: '' }, ...said }]
            : []
      case 'digits':
        return [{ pattern: { source: String.raw`^\d+$`, flags: '' }, ...said }]
      case 'number':
        return [{ numeric: true, ...said }]
      default:
        return [{ custom: true, ...said }]
    }
  }

  function numbersIn(wants: unknown): number[] {
    const several: unknown[] = Array.isArray(wants)
      ? wants
      : typeof wants === 'string'
        ? wants.replace(/[[\]]/gu, '').split(',')
        : [wants]
    return several
      .filter((each) => each !== '' && each !== null && typeof each !== 'boolean')
      .map(Number)
      .filter(Number.isFinite)
  }
}
