import { uploadImportFile } from '@esteem/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

/** Uploads files one after another, then shows how they are understood. */
export function useUploadFiles() {
  const navigate = useNavigate()
  const [current, setCurrent] = useState<{ place: number; of: number; name: string } | null>(null)
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      const fileIds: string[] = []
      for (const [index, file] of files.entries()) {
        setCurrent({ place: index + 1, of: files.length, name: file.name })
        fileIds.push((await uploadImportFile({}, file.name, file)).fileId)
      }
      return fileIds
    },
    onSuccess: (files) => navigate({ to: '/imports/new', search: { files } }),
    onSettled: () => setCurrent(null),
  })
  return { upload, current }
}
