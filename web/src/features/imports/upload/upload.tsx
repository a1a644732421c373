import { Loader, Text, VisuallyHidden } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { explainError } from '../../../ui/state/explain-error.ts'
import classes from './upload.module.css'
import { useUploadFiles } from './upload-files.ts'

/** Files, dropped or picked; several that belong together are understood together. */
export function Upload() {
  const { upload, current } = useUploadFiles()
  const [over, setOver] = useState(false)
  const send = (files: FileList | null) => {
    if (files && files.length > 0 && !upload.isPending) upload.mutate([...files])
  }
  function drag(event: DragEvent, inside: boolean) {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <>
      <label
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false)
          send(event.dataTransfer.files)
        }}
      >
        {current ? <Loader size={24} /> : <IconUpload size={24} stroke={1.5} aria-hidden />}
        <span className={classes.title} role="status">
          {current ? `Uploading ${current.name}` : 'Drop files here, or choose them'}
        </span>
        <span className={classes.about}>
          {current && current.of > 1
            ? `File ${current.place} of ${current.of}`
            : 'CSV, TSV, text or Excel, compressed or not. Files that belong together, such as orders and their lines: all at once.'}
        </span>
        <VisuallyHidden>
          <input
            type="file"
            multiple
            className={classes.input}
            aria-label="Choose files to import"
            disabled={upload.isPending}
            onChange={(event) => send(event.currentTarget.files)}
          />
        </VisuallyHidden>
      </label>
      {upload.error && (
        <Text c="var(--mantine-color-error)" mt="xs" role="alert">
          {explainError(upload.error).detail}
        </Text>
      )}
    </>
  )
}
