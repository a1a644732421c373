import type { PredictionBasis } from '@esteem/contract'
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { About } from '../about.tsx'
import { formatCount, formatShare } from '../format/count.ts'
import { formatDay } from '../format/day.ts'
import { formatSentence } from '../format/sentence.ts'

interface AboutPredictionProps {
  name: string
  basis: PredictionBasis
  children: ReactNode
}

/** What the discount rate does to an amount that is yet to come. */
export const discountWords = (rate: number) =>
  `Discounted at ${formatShare(rate)} a year: ${formatCount(100 * (1 + rate))} in a year count as 100 today.`

/** What a prediction means, how it is computed, as of when, and the way to the model card. */
export function AboutPrediction({ name, basis, children }: AboutPredictionProps) {
  const asOf = basis.asOf && `As of ${formatDay(basis.asOf)}. `
  const level = `Intervals hold what will happen ${Math.round(basis.level * 100)} times of 100. `
  const discount = `${discountWords(basis.discountRate)} The rate is the same for every business.`
  return (
    <About
      name={name}
      notes={basis.notes}
      method={basis.method}
      docs="/docs/value"
      basis={`${asOf ?? ''}${level}${discount}`}
      more={
        <Text mt="xs" size="sm">
          <Link to="/value/model">How well the model does: the model card</Link>
        </Text>
      }
    >
      {children}
      {basis.model && <Text mt="xs">{formatSentence(basis.model.words)}</Text>}
    </About>
  )
}
