import { languageName } from '../../../ui/format/language.ts'
import type { Json } from '../json/json.ts'
import { readText, type TextPlace, valueAt } from '../json/texts.ts'
import { TextField } from '../questions/text-field.tsx'
import classes from './languages.module.css'

interface LanguageTableProps {
  survey: Json
  places: readonly TextPlace[]
  own: string
  language: string
  onWrite: (path: TextPlace['path'], language: string, text: string) => void
}

/** Two languages side by side, text by text; on phones one under the other. */
export function LanguageTable({ survey, places, own, language, onWrite }: LanguageTableProps) {
  return (
    <div className={classes.table}>
      <div className={classes.names} aria-hidden>
        <span>{languageName(own)}</span>
        <span>{languageName(language)}</span>
      </div>
      {places.map(({ path, what, of }, index) => {
        const value = valueAt(survey, path)
        const name = `${what}${of && ` of ${of}`}`
        return (
          <div key={path.join('.')} className={classes.pair} data-starts={of !== places[index - 1]?.of || undefined}>
            <span className={classes.what}>{name}</span>
            {[own, language].map((one) => (
              <div key={one} lang={one}>
                <TextField
                  hidden
                  autosize
                  label={`${name}, ${languageName(one)}`}
                  value={readText(value, one, own)}
                  onChange={(text) => onWrite(path, one, text)}
                />
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
