/**
 * Why a function of this library refused its input.
 *
 * - `empty`: no observations where at least one is needed
 * - `shape`: lengths or dimensions that do not fit each other
 * - `not-finite`: NaN or an infinity among the inputs
 * - `out-of-range`: a value outside its meaning (a negative count, a probability above 1, t_x > T)
 * - `constant`: no variation where the method needs some
 * - `too-few`: fewer observations than the method can answer with
 * - `singular`: inputs that depend linearly on each other
 * - `separated`: an outcome that the inputs predict perfectly, so that no finite estimate exists
 * - `no-convergence`: the iteration limit was reached before the tolerance
 */
export type StatsErrorCode =
  | 'empty'
  | 'shape'
  | 'not-finite'
  | 'out-of-range'
  | 'constant'
  | 'too-few'
  | 'singular'
  | 'separated'
  | 'no-convergence'

/** Thrown for input that has no right answer. The message says what is wrong, where, and what to do. */
export class StatsError extends Error {
  override readonly name = 'StatsError'
  readonly code: StatsErrorCode

  constructor(code: StatsErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
