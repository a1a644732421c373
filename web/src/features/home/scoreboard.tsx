import type { ValueHorizon } from '@esteem/contract'
import type { ReactNode } from 'react'
import classes from './home.module.css'
import { LookAtPanel } from './look-at/look-at-panel.tsx'
import { WorthHalf } from './worth/worth-half.tsx'

interface ScoreboardProps {
  horizon: ValueHorizon
  onHorizon: (horizon: ValueHorizon) => void
  second?: ReactNode
}

/** Both halves of what is asked of every customer, beside each other where there is room; then what to look at. */
export function Scoreboard({ horizon, onHorizon, second }: ScoreboardProps) {
  return (
    <>
      <div className={classes.halves}>
        <WorthHalf horizon={horizon} onHorizon={onHorizon} />
        {second}
      </div>
      <LookAtPanel horizon={horizon} />
    </>
  )
}
