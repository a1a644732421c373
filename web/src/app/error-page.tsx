import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { ErrorState } from '../ui/state/error-state.tsx'

export function ErrorPage(props: ErrorComponentProps) {
  const router = useRouter()
  return (
    <>
      <title>Something went wrong · Esteem</title>
      <ErrorState
        error={props.error}
        retry={() => {
          props.reset()
          router.invalidate()
        }}
      />
    </>
  )
}
