import { EsteemError } from '../../platform/index.ts'
import { type Dimension, dimensions } from '../dimensions/index.ts'

/** How a figure is split. */
export interface Breakdown {
  /** As it was asked, such as `trait:city`. */
  by: string
  dimension: Dimension
  /** The name of the trait, where it is one. */
  name: string
  top: number
}

/** Reads `trait:city` or `channel`. */
export function parseBreakdown(by: string | undefined, top: number): Breakdown | null {
  if (by === undefined) return null
  const colon = by.indexOf(':')
  const id = colon < 0 ? by : by.slice(0, colon)
  const name = colon < 0 ? '' : by.slice(colon + 1)
  const dimension = dimensions.find((known) => known.id === id)
  if (!dimension || (name !== '') !== dimension.takesName) {
    const known = dimensions.map((each) => (each.takesName ? `${each.id}:NAME` : each.id)).join(', ')
    throw new EsteemError('invalid-input', `breakdown: ${JSON.stringify(by)} is none; use one of ${known}.`)
  }
  return { by, dimension, name, top }
}
