import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { ErrorState } from '../ui/state/error-state.tsx'

export function ErrorPage(props: ErrorComponentProps) {
  const router = useRouter()
  return (
    <>
      <title>Something went wrong · Esteem</title>
      <ErrorState
        heading="h1"
        error={props.error}
        retry={() => {
          props.reset()
          router.invalidate()
        }}
      />
    </>
  )
}

/** The same where not even the navigation could be shown. */
export function LoneErrorPage(props: ErrorComponentProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  )
}
