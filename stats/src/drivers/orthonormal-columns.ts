import { StatsError } from '../errors.ts'
import { checkDriverData, type DriverData, locationAndScale } from './driver-data.ts'

/** A column whose part outside the columns before it is below this fraction of its length is taken for their copy. */
const dependent = 1e-7

/** Centred drivers as orthonormal columns Q times an upper triangle R, each row times the root of its weight. */
export interface OrthonormalDrivers {
  /** p columns of n, orthonormal and orthogonal to the root weights */
  columns: Float64Array[]
  /** p × p, row by row: centred drivers = columns × triangle */
  triangle: Float64Array
  means: number[]
  /** weighted standard deviation of each driver (divisor: sum of weights) */
  deviations: number[]
  rootWeights: Float64Array
  totalWeight: number
}

/**
 * QR factors of the centred, weighted drivers by modified Gram–Schmidt with every column orthogonalised twice, which is as
 * accurate as Householder's method (Giraud, Langou & Rozložník 2005, "The loss of orthogonality in the Gram–Schmidt
 * orthogonalization process") and leaves Q at hand for leverages.
 *
 * @throws StatsError `singular` naming the first driver that the drivers before it determine; as `checkDriverData`
 */
export function orthonormalDrivers(data: DriverData): OrthonormalDrivers {
  checkDriverData(data)
  const { drivers, weights } = data
  const n = data.outcome.length
  const p = drivers.length
  const rootWeights = Float64Array.from({ length: n }, (_, i) => (weights ? Math.sqrt(weights[i]) : 1))
  const totalWeight = rootWeights.reduce((sum, root) => sum + root * root, 0)
  const scales = drivers.map((driver) => locationAndScale(driver, weights))
  const triangle = new Float64Array(p * p)
  const columns: Float64Array[] = []
  for (let j = 0; j < p; j++) {
    const column = Float64Array.from({ length: n }, (_, i) => (drivers[j][i] - scales[j].mean) * rootWeights[i])
    const length = Math.sqrt(dot(column, column))
    for (let pass = 0; pass < 2; pass++) {
      for (let k = 0; k < j; k++) {
        const along = dot(column, columns[k])
        triangle[k * p + j] += along
        for (let i = 0; i < n; i++) column[i] -= along * columns[k][i]
      }
    }
    const left = Math.sqrt(dot(column, column))
    if (left < dependent * length)
      throw new StatsError('singular', `Driver ${j} is determined by the drivers before it. Leave one of them out.`)
    triangle[j * p + j] = left
    for (let i = 0; i < n; i++) column[i] /= left
    columns.push(column)
  }
  return {
    columns,
    triangle,
    means: scales.map((scale) => scale.mean),
    deviations: scales.map((scale) => scale.deviation),
    rootWeights,
    totalWeight,
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** The inverse of an upper triangle, row by row. */
export function invertTriangle(triangle: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    inverse[j * p + j] = 1 / triangle[j * p + j]
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0
      for (let k = i + 1; k <= j; k++) sum += triangle[i * p + k] * inverse[k * p + j]
      inverse[i * p + j] = -sum / triangle[i * p + i]
    }
  }
  return inverse
}
