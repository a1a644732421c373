import type { ModelCard } from '@esteem/contract'
import { Panel } from '../../../ui/layout/panel.tsx'
import classes from './model.module.css'

export function LimitsPanel({ card }: { card: ModelCard }) {
  return (
    <Panel title="What it cannot know">
      <ul className={classes.limits}>
        {card.cannotKnow.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Panel>
  )
}
