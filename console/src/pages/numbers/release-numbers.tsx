import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { useAct } from '../../forms/use-act.ts'
import { phoneText } from '../../lists/phone.tsx'
import { When } from '../../lists/when.tsx'
import { Loading } from '../../shell/states/loading.tsx'

/** So many numbers are told one by one; of the others their count. */
const TOLD_MAX = 20

type Props = {
  readonly numbers: readonly string[]
  readonly opened: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

function hangingOn({
  connectionId,
  campaignId,
  routedHere,
  openOrders,
  deletionLocked,
}: Schemas['Dependants']): string {
  return [
    deletionLocked ? 'locked against deletion' : '',
    connectionId === null ? '' : 'routed to a connection',
    campaignId === null ? '' : `in campaign ${campaignId}`,
    routedHere.length === 0 ? '' : `calls of ${routedHere.length} other numbers come here`,
    openOrders.length === 0 ? '' : `named by ${openOrders.length} orders that wait`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** Shows what hangs on numbers, asked by a dry run, and gives them back when that is what is wanted. */
export function ReleaseNumbers({ numbers, opened, onClose, onDone }: Props) {
  const preview = useQuery({
    queryKey: ['numbers', 'release', numbers],
    queryFn: ({ signal }) =>
      told(api.POST('/v1/numbers/release', { signal, body: { numbers: [...numbers], dryRun: true } })),
    enabled: opened,
    retry: false,
  })
  const release = useAct(() => told(api.POST('/v1/numbers/release', { body: { numbers: [...numbers] } })), {
    refresh: ['numbers', 'connections', 'campaigns'],
    said: ({ numbers: released }) => `Gave back ${released.length.toLocaleString('en')} numbers.`,
  })
  const hanging = preview.data?.dependants.map((each) => ({ e164: each.e164, what: hangingOn(each) })) ?? []
  const withSomething = hanging.filter(({ what }) => what !== '')
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={
        numbers.length === 1 ? `Give back ${phoneText(numbers[0] ?? '')}?` : `Give back ${numbers.length} numbers?`
      }
      act="Give back"
      isActing={release.isPending}
      isDisabled={preview.data === undefined}
      error={release.error ?? preview.error}
      onConfirm={() => release.mutate(undefined, { onSuccess: onDone })}
    >
      {preview.isPending ? <Loading rows={2} label="Looking what hangs on them" /> : null}
      {preview.data === undefined ? null : (
        <>
          <Text size="sm">
            They stop ringing now and rest until <When at={preview.data.availableAt} />. Until then you can restore
            them.
          </Text>
          {withSomething.length === 0 ? (
            <Text size="sm" mt="xs">
              Nothing hangs on them.
            </Text>
          ) : (
            <List size="sm" mt="xs" aria-label="What hangs on them">
              {withSomething.slice(0, TOLD_MAX).map(({ e164, what }) => (
                <List.Item key={e164}>
                  {phoneText(e164)}: {what}
                </List.Item>
              ))}
              {withSomething.length > TOLD_MAX ? (
                <List.Item>and {withSomething.length - TOLD_MAX} more</List.Item>
              ) : null}
            </List>
          )}
        </>
      )}
    </Confirm>
  )
}
