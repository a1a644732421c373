import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { cssVariables } from './palette.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'
import { theme } from './theme.ts'
import toasts from './toasts.module.css'

const queryClient = createQueryClient(() => {
  queryClient.removeQueries({ queryKey: ['status'] })
  router.invalidate()
})
const router = createAppRouter(queryClient)
const colorScheme = localStorageColorSchemeManager({ key: 'esteem-color-scheme' })

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ firstDayOfWeek: 1, weekendDays: [] }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="bottom-right" className={toasts.toasts} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  )
}
