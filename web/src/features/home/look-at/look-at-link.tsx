import type { LookAtItem, ValueHorizon } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { formatSentence } from '../../../ui/format/sentence.ts'
import classes from './look-at.module.css'

/** Where an item leads; its whole row is one link. */
export function LookAtLink({ item: { title, link }, horizon }: { item: LookAtItem; horizon: ValueHorizon }) {
  const shown = { className: classes.link, children: formatSentence(title) }
  if (link.to === 'at-risk') return <Link to="/value" search={{ view: 'at-risk', horizon }} {...shown} />
  if (link.to === 'customer')
    return <Link to="/customers/$customerId" params={{ customerId: Number(link.id) }} {...shown} />
  if (link.to === 'tier')
    return <Link to="/customers" search={{ behind: { figure: 'value', horizon, tier: tierOf(link.id) } }} {...shown} />
  if (link.to === 'changes')
    return (
      <Link to="/customers" search={{ behind: { figure: 'value', horizon, change: changeOf(link.id) } }} {...shown} />
    )
  if (link.to === 'model') return <Link to="/value/model" {...shown} />
  if (link.to === 'cohorts') return <Link to="/cohorts" {...shown} />
  if (link.to === 'imports') return <Link to="/imports" {...shown} />
  return <Link to="/customers" {...shown} />
}

const tierOf = (id: string | null) => (['top', 'high', 'middle', 'low'] as const).find((tier) => tier === id)
const changeOf = (id: string | null) =>
  (['acquired', 'grown', 'shrunk', 'lost'] as const).find((change) => change === id)
