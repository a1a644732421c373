import { answerFlags, feedbackMetrics } from '@esteem/contract'
import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { formatCount } from '../../../ui/format/count.ts'
import { languageName } from '../../../ui/format/language.ts'
import { useSurveyNames } from '../../../ui/survey-names.ts'
import classes from '../feedback.module.css'
import type { CommentsSearch } from '../feedback-search.ts'
import { field } from './field.ts'
import { PeriodFilter } from './period-filter.tsx'
import { WhoseFilter } from './whose-filter.tsx'

interface FiltersProps {
  search: CommentsSearch
  languages: { language: string; comments: number }[]
  surveys: { surveyId: string; comments: number }[]
  onChange: (search: Partial<CommentsSearch>) => void
}

const metrics = (['nps', 'csat', 'ces', 'loyalty', 'review'] as const).map((value) => ({
  value: value as string,
  label: feedbackMetrics[value].name as string,
}))
const flags = [
  { value: 'none', label: 'Nothing odd' },
  ...Object.entries(answerFlags).map(([value, label]) => ({ value, label: label as string })),
]

/** All of it stands in the address; on a phone the filters come when they are asked for. */
export function Filters({ search, languages, surveys, onChange }: FiltersProps) {
  const [words, setWords] = useState(search.search ?? '')
  const [opened, setOpened] = useState(false)
  const ask = useDebouncedCallback((next: string) => onChange({ search: next.trim() || undefined }), 300)
  const surveyName = useSurveyNames()
  const set = Object.keys(search).filter((name) => name !== 'search').length
  return (
    <div className={classes.filters} data-opened={opened || undefined}>
      <TextInput
        className={classes.search}
        aria-label="Search in comments"
        placeholder="Search"
        maxLength={200}
        value={words}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value)
          ask(currentTarget.value)
        }}
      />
      <Button
        className={classes.toggle}
        variant="default"
        leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {set > 0 ? `Filters (${set})` : 'Filters'}
      </Button>
      <fieldset className={classes.more} aria-label="Filters">
        <PeriodFilter search={search} onChange={onChange} />
        <Select
          {...field}
          aria-label="About"
          placeholder="About anything"
          data={metrics}
          value={search.metric ?? null}
          onChange={(next) => onChange({ metric: (next as CommentsSearch['metric']) ?? undefined, mood: undefined })}
        />
        {search.metric && (
          <Select
            {...field}
            aria-label="Score"
            placeholder="Any score"
            data={[
              { value: 'low', label: 'Low scores' },
              { value: 'high', label: 'High scores' },
            ]}
            value={search.mood ?? null}
            onChange={(mood) => onChange({ mood: (mood as CommentsSearch['mood']) ?? undefined })}
          />
        )}
        <WhoseFilter search={search} onChange={onChange} />
        <Select
          {...field}
          aria-label="Language"
          placeholder="Any language"
          data={languages.map(({ language, comments }) => ({
            value: language || 'none',
            label: `${languageName(language)} (${formatCount(comments)})`,
          }))}
          value={search.language ?? null}
          onChange={(language) => onChange({ language: language ?? undefined })}
        />
        <Select
          {...field}
          aria-label="Survey"
          placeholder="Any survey"
          data={surveys.map(({ surveyId, comments }) => ({
            value: surveyId,
            label: `${surveyName(surveyId)} (${formatCount(comments)})`,
          }))}
          value={search.surveyId ?? null}
          onChange={(surveyId) => onChange({ surveyId: surveyId ?? undefined })}
        />
        <Select
          {...field}
          aria-label="How it was answered"
          placeholder="Answered anyhow"
          data={flags}
          value={search.flag ?? null}
          onChange={(flag) => onChange({ flag: (flag as CommentsSearch['flag']) ?? undefined })}
        />
      </fieldset>
    </div>
  )
}
