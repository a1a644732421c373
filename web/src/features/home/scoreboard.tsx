import type { ValueHorizon } from '@esteem/contract'
import type { ReactNode } from 'react'
import { LookAtPanel } from './look-at/look-at-panel.tsx'
import { WorthHalf } from './worth/worth-half.tsx'

interface ScoreboardProps {
  horizon: ValueHorizon
  onHorizon: (horizon: ValueHorizon) => void
  second?: ReactNode
}

/** What they are worth to us, largest, with what to look at; then the other half, what we are worth to them. */
export function Scoreboard({ horizon, onHorizon, second }: ScoreboardProps) {
  return (
    <>
      <WorthHalf horizon={horizon} onHorizon={onHorizon} />
      <LookAtPanel horizon={horizon} />
      {second}
    </>
  )
}
