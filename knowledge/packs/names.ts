/** Labels written in packs → ids used by the code. Labels of one place may use those of `common`. */
export class Names {
  readonly #byPlace = new Map<string, Map<string, Name>>()

  /** False when the label is taken already. */
  add(place: string, label: string, name: Name): boolean {
    const own = this.#byPlace.get(place) ?? new Map<string, Name>()
    this.#byPlace.set(place, own)
    if (own.has(label)) return false
    own.set(label, name)
    return true
  }

  find(place: string, label: string): Name | undefined {
    return this.#byPlace.get(place)?.get(label) ?? this.#byPlace.get('common')?.get(label)
  }

  /** Labels close to a misspelt one, for the error message. */
  near(place: string, label: string): readonly string[] {
    const labels = [
      ...(this.#byPlace.get(place)?.keys() ?? []),
      ...(this.#byPlace.get('common')?.keys() ?? []),
    ]
    const shared = (other: string) => [...other].filter((character) => label.includes(character)).length
    return labels
      .filter((other) => shared(other) * 2 > Math.max(other.length, label.length) / 1.5)
      .sort((left, right) => shared(right) - shared(left))
      .slice(0, 3)
  }
}

export interface Name {
  readonly kind: 'fact' | 'table' | 'value' | 'verdict' | 'other'
  readonly id: string
}
