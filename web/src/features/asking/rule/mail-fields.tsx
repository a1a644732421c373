import type { AskRuleInput } from '@esteem/contract'
import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { languageName } from '../../../ui/format/language.ts'

/** Those that Esteem has words of its own in. */
const mailLanguages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'zh']

type Mail = Pick<AskRuleInput, 'subject' | 'intro'>

/** The mail's own words, language by language; where there are none, Esteem's. */
export function MailFields({ value, onChange }: { value: Mail; onChange: (value: Partial<Mail>) => void }) {
  const [language, setLanguage] = useState(Object.keys({ ...value.subject, ...value.intro })[0] ?? 'en')
  const written = new Set(Object.keys({ ...value.subject, ...value.intro }))
  const languages = [...new Set([...mailLanguages, ...written])]
  const change = (field: keyof Mail, words: string) => {
    const { [language]: _, ...others } = value[field]
    onChange({ [field]: words === '' ? others : { ...others, [language]: words } })
  }
  return (
    <>
      <Select
        label="Language"
        description="People get the words of their language; English where there are none"
        allowDeselect={false}
        searchable
        data={languages.map((one) => ({
          value: one,
          label: `${languageName(one)}${written.has(one) ? ', written' : ''}`,
        }))}
        value={language}
        onChange={(next) => next && setLanguage(next)}
      />
      <TextInput
        label="Subject"
        placeholder="Esteem’s own words"
        maxLength={2000}
        value={value.subject[language] ?? ''}
        onChange={({ currentTarget }) => change('subject', currentTarget.value)}
      />
      <Textarea
        label="Introduction"
        description="Above the first question"
        placeholder="Esteem’s own words"
        autosize
        minRows={2}
        maxLength={2000}
        value={value.intro[language] ?? ''}
        onChange={({ currentTarget }) => change('intro', currentTarget.value)}
      />
    </>
  )
}
