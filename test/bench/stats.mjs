export function median(values) {
  return quantile(values, 0.5)
}

/** Nearest-rank quantile: a value that was measured, never an interpolation. */
export function quantile(values, share) {
  if (values.length === 0) return NaN
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}
