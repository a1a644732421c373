import erfc from '@stdlib/math-base-special-erfc'

/** How likely a standard normal quantity is to lie at least this far from zero, on either side. */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2)
}
