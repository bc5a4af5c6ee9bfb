import type { SeenRules } from '../seen-page.ts'

/** What the functions of this folder find in a page and hand to one another; it stays in the page. */

/** One field: its controls, and the element that holds them with their words and no other field's. */
export interface FoundField {
  readonly at: number
  /** The one to fill in; marked with `data-field-at`, by which later steps find it again. */
  readonly control: HTMLElement
  readonly set: readonly HTMLElement[]
  readonly container: Element
  /** The container is a library's form item, a table's cell, or just the largest element without another field. */
  readonly kind: 'item' | 'cell' | 'own'
}

export interface FoundPage {
  readonly title: string
  readonly fields: readonly FoundField[]
  readonly unreadable: readonly { readonly where: string; readonly why: string }[]
  readonly truncated: boolean
}

export interface SeenLabel {
  readonly text: string
  readonly from: 'attribute' | 'look'
  /** Where it stands, if in an element. */
  readonly node: Element | undefined
}

/** Reads the words around a field; made once for a page. */
export interface FieldWords {
  readonly clean: (text: string) => string
  readonly labelOf: (field: FoundField) => SeenLabel
  readonly requiredOf: (field: FoundField, label: SeenLabel) => 'attribute' | 'look' | undefined
  /** What stands beside a radio button or a box to tick. */
  readonly optionOf: (input: HTMLElement) => string
  /** Every piece of text of the field, its label aside. */
  readonly hintsOf: (field: FoundField, label: SeenLabel) => readonly string[]
}

export type Loose = Record<string, unknown>

/** A form item of a component library: its key, its rule objects, and the props of the components in it. */
export interface FormItem {
  readonly key: string
  readonly rules: readonly unknown[]
  readonly parts: readonly Loose[]
}

/** Brings the rule objects of all libraries into one shape; made once for a page. */
export interface RuleShape {
  readonly isLoose: (value: unknown) => value is Loose
  readonly loose: (value: unknown, key: string) => Loose | undefined
  readonly keyOf: (props: Loose) => string | undefined
  readonly rulesFor: (own: unknown, form: Loose | undefined, key: string) => readonly unknown[]
  readonly lengthOf: (value: unknown) => number | undefined
  /** `control` is the marked element the item belongs to. */
  readonly shaped: (control: Element, item: FormItem) => SeenRules
  /** Every marked element, shadow roots included. */
  readonly marked: () => readonly Element[]
  readonly roots: readonly (Document | ShadowRoot)[]
}
