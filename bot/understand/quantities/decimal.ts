/** An exact decimal: `mantissa` × 10^`exponent`. Mantissas stay below 2^53 for numbers of up to 15 digits. */
export interface Decimal {
  readonly mantissa: number
  readonly exponent: number
}

export const ZERO: Decimal = { mantissa: 0, exponent: 0 }

export function whole(value: number): Decimal {
  return { mantissa: value, exponent: 0 }
}

/** Multiplies by 10^`power`. */
export function scaled({ mantissa, exponent }: Decimal, power: number): Decimal {
  return { mantissa, exponent: exponent + power }
}

export function plus(a: Decimal, b: Decimal): Decimal {
  if (a.mantissa === 0) return b
  if (b.mantissa === 0) return a
  const exponent = Math.min(a.exponent, b.exponent)
  return {
    mantissa: a.mantissa * 10 ** (a.exponent - exponent) + b.mantissa * 10 ** (b.exponent - exponent),
    exponent,
  }
}

/** The nearest double: the same as the literal, since 10^k is exact up to 10^22. */
export function toNumber({ mantissa, exponent }: Decimal): number {
  return exponent >= 0 ? mantissa * 10 ** exponent : mantissa / 10 ** -exponent
}

/** The value × 10^`power` as a whole number, and whether rounding was needed. */
export function toWhole(value: Decimal, power: number): { readonly value: number; readonly exact: boolean } {
  const number = toNumber(scaled(value, power))
  return { value: Math.round(number), exact: Number.isInteger(number) }
}
