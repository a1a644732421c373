import type { PublicSurvey } from '@esteem/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import classes from './preview.module.css'

interface PreviewFrameProps {
  survey: PublicSurvey
  language: string
  device: string
}

const moment = 400

/**
 * A frame without an origin of its own: a survey that is not checked yet can reach nothing of the app, and one that never comes
 * to an end stops no more than its frame.
 */
export function PreviewFrame({ survey, language, device }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(0)
  const [text] = useDebouncedValue(JSON.stringify(survey), moment)

  useEffect(() => {
    function listen({ source, data }: MessageEvent<{ esteem?: string }>): void {
      if (source === frame.current?.contentWindow && data?.esteem === 'ready') setReady((times) => times + 1)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [])

  useEffect(() => {
    if (ready > 0) frame.current?.contentWindow?.postMessage({ esteemPreview: JSON.parse(text) }, '*')
  }, [ready, text])

  return (
    <div className={classes.stage} data-device={device}>
      <iframe
        ref={frame}
        className={classes.frame}
        title="The survey as customers see it"
        sandbox="allow-scripts"
        src={`/s/preview?preview=1&lang=${encodeURIComponent(language)}`}
      />
    </div>
  )
}
