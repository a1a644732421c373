/** An estimate with its confidence interval, all in one unit. */
export type Interval = { estimate: number; lower: number; upper: number }

export type LevelOption = {
  /** The confidence level, between 0 and 1; 0.95 unless told otherwise. */
  level?: number
}
