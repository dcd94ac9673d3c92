import { Group, Text } from '@mantine/core'

import classes from './block-grid.module.css'
import { STATES } from './states.ts'

/** What each colour means, and how many numbers have it. */
export function GridLegend({ states }: { readonly states: string }) {
  const counts = new Map<string, number>()
  for (const sign of states) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return (
    <Group component="ul" gap="md" p={0} m={0} aria-label="What the colours mean">
      {STATES.filter(({ sign }) => counts.has(sign)).map(({ sign, name }) => (
        <Text key={sign} component="li" size="sm" display="inline-block">
          <span className={`${classes['swatch']} ${classes['state']}`} data-state={sign} aria-hidden />
          {name} {counts.get(sign)?.toLocaleString('en')}
        </Text>
      ))}
    </Group>
  )
}
