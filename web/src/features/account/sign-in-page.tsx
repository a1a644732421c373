import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { explainFormError } from '../../ui/state/explain-error.ts'
import { AccountFrame } from './account-frame.tsx'
import { requestSignIn } from './session-request.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { to } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const form = useForm({ initialValues: { email: '', password: '' } })
  const signIn = useMutation({
    mutationFn: requestSignIn,
    onSuccess: async () => {
      queryClient.clear()
      await router.navigate({ href: to ?? '/' })
    },
  })
  return (
    <AccountFrame title="Sign in" about="Welcome back.">
      <form onSubmit={form.onSubmit((input) => signIn.mutate(input))}>
        <Stack>
          <TextInput
            label="E-mail"
            type="email"
            name="email"
            autoComplete="username"
            required
            autoFocus
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            {...form.getInputProps('password')}
          />
          {signIn.error && (
            <Text c="var(--mantine-color-error)" role="alert">
              {explainFormError(signIn.error)}
            </Text>
          )}
          <Button type="submit" loading={signIn.isPending} fullWidth>
            Sign in
          </Button>
        </Stack>
      </form>
    </AccountFrame>
  )
}
