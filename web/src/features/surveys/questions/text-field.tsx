import { Textarea, TextInput } from '@mantine/core'

interface TextFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  description?: string
  placeholder?: string
  autosize?: boolean
  hidden?: boolean
}

/** A text of the survey; a long one grows with what is in it. */
export function TextField({ label, value, onChange, autosize, hidden, ...rest }: TextFieldProps) {
  const named = hidden ? { 'aria-label': label } : { label }
  if (autosize)
    return (
      <Textarea
        {...rest}
        {...named}
        autosize
        minRows={1}
        maxRows={8}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return <TextInput {...rest} {...named} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
}
