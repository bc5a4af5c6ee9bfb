import type { Marker } from './markers.ts'

/** Follows the numbering of one scope: a marker is a heading only where the count goes on. */
export class Sequence {
  #current = new Map<number, number>()
  #last = new Map<number, number>()

  /**
   * `midSentence`: the line before has not ended its sentence, so only the next number of a count already running
   * is believed, and never an Arabic one.
   */
  continues(marker: Marker, midSentence: boolean): boolean {
    const current = this.#current.get(marker.rank) ?? 0
    if (midSentence && marker.kind === 'item') return false
    if (marker.n === current + 1) return !midSentence || current > 0
    if (marker.n === 1) return !midSentence
    return marker.runsOn && current === 0 && marker.n === (this.#last.get(marker.rank) ?? 0) + 1
  }

  take(marker: Marker): void {
    for (const rank of [...this.#current.keys()]) if (rank > marker.rank) this.#current.delete(rank)
    this.#current.set(marker.rank, marker.n)
    this.#last.set(marker.rank, marker.n)
  }

  reset(): void {
    this.#current.clear()
    this.#last.clear()
  }
}
