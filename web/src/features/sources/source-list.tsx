import type { Source } from '@esteem/contract'
import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Moment } from '../../ui/moment.tsx'
import { sourceKindIcons, sourceKindWords } from './source-words.ts'
import classes from './sources.module.css'

export function SourceList({ sources }: { sources: Source[] }) {
  return (
    <ul className={classes.list}>
      {sources.map((source) => {
        const Icon = sourceKindIcons[source.kind]
        return (
          <li key={source.sourceId} className={classes.item}>
            <Icon size={20} stroke={1.5} aria-hidden />
            <div className={classes.what}>
              <Link to="/sources/$sourceId" params={{ sourceId: source.sourceId }} className={classes.name}>
                {source.name}
              </Link>
              <span className={classes.about}>{sourceKindWords[source.kind]}</span>
            </div>
            <span className={classes.last}>
              {source.lastEventAt ? (
                <>
                  last event <Moment at={source.lastEventAt} style="day-time" />
                </>
              ) : (
                'no events yet'
              )}
            </span>
            <Badge variant={source.enabled ? 'light' : 'default'} radius="sm" tt="none">
              {source.enabled ? 'On' : 'Off'}
            </Badge>
          </li>
        )
      })}
    </ul>
  )
}
