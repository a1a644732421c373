import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { DrawingProps } from './drawing.tsx'

const Drawing = lazy(() => import('./drawing.tsx'))

interface ChartProps extends DrawingProps {
  /** What the chart shows, in words, for those who cannot see it. */
  label: string
  height: number
}

/** A picture of figures. Each has its table beside it, so that nothing is said by the picture alone. */
export function Chart({ label, height, draw, onPick }: ChartProps) {
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <Suspense fallback={<Skeleton height={height} />}>
        <Drawing draw={draw} onPick={onPick} />
      </Suspense>
    </div>
  )
}
