import { Text, Timeline } from '@mantine/core'
import type { ReactNode } from 'react'

import { When } from './when.tsx'

/** One step of what happened to something. */
export type Step = { readonly key: string; readonly what: ReactNode; readonly at: string; readonly more?: ReactNode }

/** What happened, the first at the top. */
export function History({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Timeline active={steps.length - 1} bulletSize={14} lineWidth={2}>
      {steps.map(({ key, what, at, more }) => (
        <Timeline.Item key={key} title={what}>
          {more === undefined || more === null ? null : (
            <Text size="sm" component="div">
              {more}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            <When at={at} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
