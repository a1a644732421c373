import { CopyButton } from '../../../ui/copy-button.tsx'
import { identityWords } from '../../../ui/identity-words.ts'
import { Moment } from '../../../ui/moment.tsx'
import type { IdentityEvidence } from './evidence.ts'
import classes from './identifiers.module.css'
import { LinkEvidence } from './link-evidence.tsx'

export function Identifier({ identity, links }: IdentityEvidence) {
  return (
    <li className={classes.identifier}>
      <div className={classes.head}>
        <span className={classes.kind}>{identityWords(identity)}</span>
        <span className={classes.since}>
          <Moment at={identity.firstSeenAt} />
        </span>
      </div>
      <div className={classes.valueLine}>
        <span className={classes.value}>{identity.value}</span>
        <CopyButton value={identity.value} label={`Copy ${identity.value}`} />
      </div>
      {links.map((link) => (
        <LinkEvidence key={link.linkId} link={link} identity={identity} />
      ))}
    </li>
  )
}
