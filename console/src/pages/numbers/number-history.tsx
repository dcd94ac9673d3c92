import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { History } from '../../lists/history.tsx'
import { PageSteps } from '../../lists/page-steps.tsx'
import { usePaged } from '../../lists/use-paged.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { SubjectLink } from '../audit/subject-link.tsx'
import { toldEvent } from './told-event.ts'

const STEPS = 25

/** What happened to a number while it was the account's, the last first. */
export function NumberHistory({ e164 }: { readonly e164: string }) {
  const pages = usePaged(['numbers', 'history', e164], (cursor, signal) => {
    const query = { limit: STEPS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/numbers/{e164}/history', { signal, params: { path: { e164 }, query } }))
  })
  useLive(['service.', 'order.', 'numbers.', 'port'], ['numbers', 'history', e164])
  if (pages.error !== null) return <Failed error={pages.error} onRetry={pages.again} />
  if (pages.rows === undefined) return <Loading rows={3} label="Loading the history" />
  return (
    <>
      <History
        steps={pages.rows.map(({ id, type, data, at, subject, actor }) => ({
          key: id,
          what: toldEvent({ type, data }),
          at,
          more: (
            <>
              {subject === e164 ? null : (
                <div>
                  <SubjectLink subject={subject} />
                </div>
              )}
              <div>by {actor}</div>
            </>
          ),
        }))}
      />
      <PageSteps pages={pages} />
    </>
  )
}
