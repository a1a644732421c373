import type { QuestionResult, SurveyResults as Results, SurveyQuestion } from '@esteem/contract'
import { Select, Skeleton, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../ui/api.ts'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { between } from '../../../ui/format/between.ts'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import { toWords } from '../../../ui/format/words.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { ShareBar } from '../../../ui/share-bar.tsx'
import { ErrorState } from '../../../ui/state/error-state.tsx'
import { EmptyFeedback } from '../empty-feedback.tsx'
import classes from '../feedback.module.css'
import { formatScore } from '../score-words.ts'
import { useAskedQuestions, wordsOfAnswer } from './asked-questions.ts'

/** What was answered in one survey, question by question. */
export function SurveyResults({ surveyId }: { surveyId: string }) {
  const [version, setVersion] = useState<string | null>(null)
  const query = version === null ? {} : { version: Number(version) }
  const results = useQuery({
    queryKey: ['survey-results', surveyId, version],
    queryFn: ({ signal }) => api.getSurveyResults({ params: { surveyId }, query, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const asked = useAskedQuestions(surveyId, version, results.data?.versions ?? [])
  if (results.error && 'problem' in results.error && isMissing(results.error))
    return <EmptyFeedback>With the first answers to this survey, its results stand here.</EmptyFeedback>
  if (results.error) return <ErrorState error={results.error} retry={results.refetch} />
  if (!results.data) return <Skeleton height={420} radius="lg" aria-busy />
  const { questions, versions } = results.data
  return (
    <Stack>
      <Panel
        title="Answers"
        aside={
          <div className={classes.links}>
            {versions.length > 1 && (
              <Select
                aria-label="Version"
                size="xs"
                w={170}
                clearable
                placeholder="Every version"
                comboboxProps={{ shadow: 'md' }}
                data={versions.map((one) => ({
                  value: String(one.version),
                  label: `${one.version === 0 ? 'Without a version' : `Version ${one.version}`} (${one.responses})`,
                }))}
                value={version}
                onChange={setVersion}
              />
            )}
            <DownloadMenu of="getSurveyResults" input={{ params: { surveyId }, query }} label="Download the answers" />
          </div>
        }
      >
        <Summary results={results.data} />
      </Panel>
      {inOrder(questions, asked).map((question) => (
        <Question
          key={question.questionId}
          {...{ question, surveyId }}
          asked={asked.get(question.questionId)}
          level={results.data.level}
        />
      ))}
    </Stack>
  )
}

const isMissing = (error: { problem?: unknown }) =>
  (error.problem as { code?: string } | undefined)?.code === 'not-found'

function Summary({ results: { responses, partial, programs, asked } }: { results: Results }) {
  return (
    <Facts
      lead
      facts={[
        {
          label: 'Responses',
          value: formatCount(responses),
          basis: partial > 0 ? `${formatCount(partial)} not finished` : undefined,
        },
        ...(asked
          ? [
              {
                label: 'Response rate',
                value: formatShare(asked.rate),
                basis: `${between(asked.lower, asked.upper, (share) => formatShare(share))}, ${formatCount(asked.answered)} of ${countOf(asked.invitations, 'invitation')}`,
              },
            ]
          : []),
        ...(programs > 0 ? [{ label: 'Left out', value: formatCount(programs), basis: 'probably programs' }] : []),
      ]}
    />
  )
}

/** As the survey asks them; what it does not ask any more comes last. */
function inOrder(questions: QuestionResult[], asked: ReadonlyMap<string, SurveyQuestion>): QuestionResult[] {
  const places = new Map([...asked.keys()].map((questionId, place) => [questionId, place]))
  const placeOf = ({ questionId }: QuestionResult) => places.get(questionId) ?? places.size
  return questions.toSorted((a, b) => placeOf(a) - placeOf(b))
}

interface QuestionProps {
  question: QuestionResult
  asked: SurveyQuestion | undefined
  surveyId: string
  level: number
}

function Question({ question, asked, surveyId, level }: QuestionProps) {
  const { questionId, name, people, estimate, answers, otherAnswers, texts } = question
  const kind = { id: estimate?.kind === 'nps' ? ('nps' as const) : ('csat' as const), unit: 'score' as const }
  const measured = name === questionId ? '' : name
  const title = asked?.title || measured || toWords(questionId)
  const mean = measured === '' || measured === title ? 'Mean' : `${measured}: mean`
  return (
    <Panel title={title}>
      <p className={classes.basis}>
        {estimate &&
          `${estimate.kind === 'nps' ? 'Net Promoter Score' : mean} ${formatScore(estimate.value, kind)}, ${between(estimate.lower, estimate.upper, (value) => formatScore(value, kind))}. `}
        {countOf(people, 'person', 'people')} answered.{' '}
        {texts > 0 && (
          <Link to="/feedback/comments" search={{ surveyId }}>
            {texts === people ? 'Read what they wrote' : `Read what ${countOf(texts, 'person', 'people')} wrote`}
          </Link>
        )}
      </p>
      {answers.length > 0 && (
        <FigureTable
          label={title}
          head={['Answer', 'People', 'Share', '', formatShare(level)]}
          rows={[
            ...answers.map(({ answer, people: count, share, lower, upper }) => ({
              key: answer,
              cells: [
                wordsOfAnswer(answer, asked),
                count,
                formatShare(share),
                <ShareBar key="bar" share={share} />,
                between(lower, upper, (value) => formatShare(value)),
              ],
            })),
            ...(otherAnswers > 0 ? [{ key: 'others', cells: ['Others', otherAnswers, '', '', ''] }] : []),
          ]}
        />
      )}
    </Panel>
  )
}
