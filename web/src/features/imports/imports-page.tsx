import { Page } from '../../ui/layout/page.tsx'

export function ImportsPage() {
  return <Page title="Imports">{null}</Page>
}
