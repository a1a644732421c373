import { ActionIcon, Button, Group, Select, Text, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { countOf } from '../../../ui/format/count.ts'
import { languageName } from '../../../ui/format/language.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import type { Editing } from '../editing/use-editing.ts'
import type { Json } from '../json/json.ts'
import { findTexts, languagesIn, ownLanguage, readText, valueAt, withValueAt, writeText } from '../json/texts.ts'
import { LanguageTable } from './language-table.tsx'
import { offered } from './offered.ts'

/** Every text in the survey's own language, and beside it in another. */
export function LanguagesView({ editing }: { editing: Editing }) {
  const { json, change } = editing
  const own = ownLanguage(json)
  const [added, setAdded] = useState<string[]>([])
  const others = [...new Set([...languagesIn(json).slice(1), ...added])]
  const [chosen, setChosen] = useState<string | null>(null)
  const language = chosen !== null && others.includes(chosen) ? chosen : (others[0] ?? null)
  const places = findTexts(json)
  const lacking = (one: string) => places.filter(({ path }) => readText(valueAt(json, path), one, own) === '').length

  function remove(one: string): void {
    const without = places.reduce<Json>(
      (survey, { path }) => withValueAt(survey, path, writeText(valueAt(survey, path), one, own, '')) as Json,
      json,
    )
    change(without)
    setAdded(added.filter((other) => other !== one))
  }

  return (
    <Panel
      title="Words in other languages"
      aside={
        <Select
          aria-label="Add a language"
          placeholder="Add a language"
          searchable
          data={offered.filter((one) => one !== own && !others.includes(one)).map(toOption)}
          value={null}
          onChange={(next) => {
            if (!next) return
            setAdded([...added, next])
            setChosen(next)
          }}
        />
      }
    >
      {language === null ? (
        <Text c="dimmed">
          The survey is in {languageName(own)} only. Customers whose browser speaks another language see it in that one,
          where it has words in it.
        </Text>
      ) : (
        <>
          <Group mb="md" gap="xs">
            {others.map((one) => (
              <Button
                key={one}
                size="xs"
                variant={one === language ? 'light' : 'default'}
                aria-pressed={one === language}
                onClick={() => setChosen(one)}
              >
                {languageName(one)}
                {lacking(one) > 0 && `, ${lacking(one)} missing`}
              </Button>
            ))}
            <Tooltip label={`Take ${languageName(language)} out`}>
              <ActionIcon aria-label={`Take ${languageName(language)} out`} onClick={() => remove(language)}>
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
          <Text size="sm" c="dimmed" mb="md" role="status">
            {lacking(language) === 0
              ? 'Every text is translated.'
              : `${countOf(lacking(language), 'text')} of ${places.length} missing: there, customers see ${languageName(own)}.`}
          </Text>
          <LanguageTable
            survey={json}
            places={places}
            own={own}
            language={language}
            onWrite={(path, one, text) =>
              change(
                withValueAt(json, path, writeText(valueAt(json, path), one, own, text)) as Json,
                `${path.join('.')} ${one}`,
              )
            }
          />
        </>
      )}
    </Panel>
  )
}

const toOption = (value: string) => ({ value, label: languageName(value) })
