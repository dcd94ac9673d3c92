import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told, Unreachable } from '../../../api/problem.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import classes from './preview.module.css'

async function readContent({ id, mediaType }: Schemas['Document'], signal: AbortSignal): Promise<Blob> {
  const asked = { signal, params: { path: { documentId: id } }, parseAs: 'blob' as const }
  const content: unknown = await told(api.GET('/v1/documents/{documentId}/content', asked))
  if (!(content instanceof Blob)) throw new Unreachable('The exchange answered no file.')
  // Of the type that the exchange has found in it, and of no other that a browser might make of it.
  return new Blob([content], { type: mediaType })
}

/** The file of a document, so that it can be looked at where it is decided upon. */
export function Preview({ document }: { readonly document: Schemas['Document'] }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', 'content', document.id],
    queryFn: ({ signal }) => readContent(document, signal),
    enabled: document.state !== 'withdrawn',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const url = useMemo(() => (data === undefined ? undefined : URL.createObjectURL(data)), [data])
  useEffect(() => () => void (url === undefined ? 0 : URL.revokeObjectURL(url)), [url])
  if (document.state === 'withdrawn') return <Empty title="It was withdrawn">Its file is kept no longer.</Empty>
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (url === undefined) return <Loading />
  const name = document.fileName ?? document.documentType.replaceAll('_', ' ')
  return (
    <div>
      {document.mediaType === 'application/pdf' ? (
        <iframe className={classes['frame']} src={url} title={name} />
      ) : (
        <img className={classes['image']} src={url} alt={name} />
      )}
      <Anchor href={`/v1/documents/${document.id}/content`} size="sm">
        Download {name}
      </Anchor>
    </div>
  )
}
