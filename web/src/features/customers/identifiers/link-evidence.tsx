import type { Identity, IdentityLink } from '@esteem/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Confirm } from '../../../ui/confirm.tsx'
import { identityWords } from '../../../ui/identity-words.ts'
import { Moment } from '../../../ui/moment.tsx'
import { shortValue } from '../../../ui/short-value.ts'
import { otherEnd } from './evidence.ts'
import classes from './identifiers.module.css'
import { useUndoLink } from './undo-link.ts'

/** Why an identifier belongs to the same person as another, and the way to take that back. */
export function LinkEvidence({ link, identity }: { link: IdentityLink; identity: Identity }) {
  const [asking, ask] = useDisclosure(false)
  const undo = useUndoLink()
  const other = otherEnd(link, identity)
  const otherWords = `${identityWords(other).toLowerCase()} ${shortValue(other.value)}`
  return (
    <div className={classes.link}>
      <p>
        {evidenceWords(link)} {otherWords}, <Moment at={link.since} />
        {link.source && `, ${link.source}`}
      </p>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={ask.open}
        aria-label={`Undo: ${identity.value} and ${other.value}`}
      >
        Undo
      </Button>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title="Take this link back?"
        action="Take it back"
        pending={undo.isPending}
        onConfirm={() => undo.mutate(link.linkId, { onSettled: ask.close })}
      >
        {identityWords(identity)} <b>{identity.value}</b> and {identityWords(other).toLowerCase()} <b>{other.value}</b>{' '}
        will no longer count as one person because of this. If nothing else ties them together, this customer becomes
        two, and every figure will be as if they had never been joined.
      </Confirm>
    </div>
  )
}

function evidenceWords(link: IdentityLink): string {
  if (link.evidence === 'person') return `Joined by ${link.by ?? 'a person'} with`
  return link.evidence === 'alias' ? 'Declared the same as' : 'Seen in one event with'
}
