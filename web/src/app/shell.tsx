import { Text } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Link, Outlet } from '@tanstack/react-router'
import { useBusiness } from '../ui/business.ts'
import { AccountMenu } from './account-menu.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { MainNavigation } from './main-navigation.tsx'
import { MoreDrawer } from './more-drawer.tsx'
import { SearchButton } from './search/search-button.tsx'
import { SearchDialog } from './search/search-dialog.tsx'
import classes from './shell.module.css'

/** What stands around every page. */
export function Shell() {
  const [searching, search] = useDisclosure(false)
  const [moreOpened, more] = useDisclosure(false)
  useHotkeys([['mod+K', search.toggle]], [])
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <aside className={classes.side}>
        <Brand />
        <SearchButton onClick={search.open} />
        <MainNavigation />
        <div className={classes.foot}>
          <AccountMenu />
        </div>
      </aside>
      <section className={classes.top} aria-label="Top">
        <Brand />
        <SearchButton onClick={search.open} compact />
      </section>
      <main id="content" tabIndex={-1} className={classes.content}>
        <Outlet />
      </main>
      <BottomBar onMore={more.open} />
      <MoreDrawer opened={moreOpened} onClose={more.close} />
      <SearchDialog opened={searching} onClose={search.close} />
    </div>
  )
}

function Brand() {
  const { businessName } = useBusiness()
  return (
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" width={26} height={26} alt="Esteem" />
      <Text span fw={600} truncate>
        {businessName}
      </Text>
    </Link>
  )
}
