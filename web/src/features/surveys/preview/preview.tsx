import type { PublicSurvey } from '@esteem/contract'
import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useBusiness } from '../../../ui/business.ts'
import { languageName } from '../../../ui/format/language.ts'
import type { Json } from '../json/json.ts'
import { languagesIn } from '../json/texts.ts'
import classes from './preview.module.css'
import { PreviewFrame } from './preview-frame.tsx'

interface PreviewProps {
  json: Json
  name: string
  thanks?: string
  theme?: PublicSurvey['theme']
}

/** The survey as a customer will see it: the very page, on a phone or a desk, in any of its languages. Nothing is kept. */
export function Preview({ json, name, thanks = '', theme = null }: PreviewProps) {
  const [device, setDevice] = useState('phone')
  const languages = languagesIn(json)
  const [chosen, setChosen] = useState<string | null>(null)
  const { businessName } = useBusiness()
  const language = chosen !== null && languages.includes(chosen) ? chosen : languages[0]
  const survey: PublicSurvey = {
    surveyId: 'preview',
    name,
    businessName,
    refusal: null,
    version: null,
    json,
    theme,
    languages,
    thanks,
    redirectUrl: null,
    progress: null,
  }
  return (
    <div className={classes.preview}>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label="Device"
          data={[
            { value: 'phone', label: 'Phone' },
            { value: 'desk', label: 'Desk' },
          ]}
          value={device}
          onChange={setDevice}
        />
        {languages.length > 1 && (
          <Select
            size="xs"
            aria-label="Language of the preview"
            allowDeselect={false}
            data={languages.map((value) => ({ value, label: languageName(value) }))}
            value={language}
            onChange={setChosen}
          />
        )}
      </div>
      <PreviewFrame survey={survey} language={language} device={device} />
    </div>
  )
}
