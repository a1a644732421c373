import { describe, expect, test } from 'vitest'
import { type Evaluation, maximise } from './maximise.ts'

/** −(ln x − 1)² − 3 (ln y + 2)² + ln x ln y, as a function of x and y. */
function hill([x, y]: Float64Array): Evaluation {
  const u = Math.log(x)
  const v = Math.log(y)
  const du = -2 * (u - 1) + v
  const dv = -6 * (v + 2) + u
  return {
    value: -((u - 1) ** 2) - 3 * (v + 2) ** 2 + u * v,
    gradient: Float64Array.of(du / x, dv / y),
    hessian: Float64Array.of((-2 - du) / (x * x), 1 / (x * y), 1 / (x * y), (-6 - dv) / (y * y)),
  }
}

describe('maximise', () => {
  test('a hill: its top, and the inverse of its curvature', () => {
    const { parameters, stopped, logCovariance } = maximise(hill, [20, 5])
    expect(stopped).toBe('flat')
    // 2u − v = 2 and 6v − u = −12
    expect(Math.log(parameters[0])).toBeCloseTo(0, 8)
    expect(Math.log(parameters[1])).toBeCloseTo(-2, 8)
    expect(logCovariance!.flat().map((value) => +value.toFixed(6))).toEqual(
      [6 / 11, 1 / 11, 1 / 11, 2 / 11].map((value) => +value.toFixed(6)),
    )
  })

  test('a slope without end is said to run off, and which way', () => {
    const rising = ([x]: Float64Array) => ({
      value: -1 / x,
      gradient: Float64Array.of(1 / (x * x)),
      hessian: Float64Array.of(-2 / (x * x * x)),
    })
    const { stopped, ranOff, logCovariance } = maximise(rising, [1])
    expect(logCovariance).toBeUndefined()
    if (stopped === 'ran-off') expect(ranOff).toEqual({ parameter: 0, towards: 'infinity' })
    else expect(stopped).not.toBe('iterations')
  })

  test('a saddle is left', () => {
    // sin(ln x) from where it curves upwards
    const wave = ([x]: Float64Array) => {
      const u = Math.log(x)
      return {
        value: Math.sin(u),
        gradient: Float64Array.of(Math.cos(u) / x),
        hessian: Float64Array.of((-Math.sin(u) - Math.cos(u)) / (x * x)),
      }
    }
    const { parameters, value } = maximise(wave, [Math.exp(-1.2)])
    expect(value).toBeCloseTo(1, 8)
    expect(Math.log(parameters[0])).toBeCloseTo(Math.PI / 2, 6)
  })
})
