import { Button, Fieldset, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api } from '../../ui/api.ts'
import { BusinessFields } from '../../ui/business-fields/business-fields.tsx'
import { explainFormError, fieldErrors } from '../../ui/state/explain-error.ts'
import { AccountFrame } from './account-frame.tsx'
import { guessSetup } from './guess-setup.ts'

/** The first visitor of a new install becomes its owner. */
export function SetupPage() {
  const router = useRouter()
  const queryClient = useQueryClient()
  const form = useForm({
    mode: 'controlled',
    initialValues: guessSetup(),
    validate: { password: (password) => (password.length < 10 ? 'Needs at least 10 characters' : null) },
  })
  const setUp = useMutation({
    mutationFn: (body: ReturnType<typeof guessSetup>) => api.setUp({ body }),
    onSuccess: async () => {
      queryClient.clear()
      await router.navigate({ to: '/' })
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  return (
    <AccountFrame
      wide
      title="Welcome to Esteem"
      about="See what each customer is worth to you, from the orders and events that you bring in. This takes a minute."
    >
      <form onSubmit={form.onSubmit((body) => setUp.mutate(body))}>
        <Stack gap="lg">
          <Fieldset legend="Your business">
            <Stack gap="sm">
              <BusinessFields form={form} />
            </Stack>
          </Fieldset>
          <Fieldset legend="Your account">
            <Stack gap="sm">
              <TextInput label="Your name" autoComplete="name" required {...form.getInputProps('name')} />
              <TextInput
                label="E-mail"
                type="email"
                autoComplete="username"
                required
                {...form.getInputProps('email')}
              />
              <PasswordInput
                label="Password"
                description="At least 10 characters"
                autoComplete="new-password"
                required
                {...form.getInputProps('password')}
              />
            </Stack>
          </Fieldset>
          {setUp.error && (
            <Text c="var(--mantine-color-error)" role="alert">
              {explainFormError(setUp.error)}
            </Text>
          )}
          <Button type="submit" size="md" loading={setUp.isPending} fullWidth>
            Create the account
          </Button>
        </Stack>
      </form>
    </AccountFrame>
  )
}
