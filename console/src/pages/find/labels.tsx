import { Group, Pill, Text } from '@mantine/core'

import { countryName, type Chosen, CHOSEN, type Criteria, FIELD_NAMES } from './criteria.ts'
import { regionName } from './regions.ts'
import type { Label, Understood } from './understand.ts'

type Props = {
  readonly understood: Understood
  readonly chosen: Criteria
  readonly onForget: (label: Label) => void
  readonly onUnchoose: (field: Chosen) => void
}

function told(field: Chosen, value: string): string {
  return field === 'region' ? regionName(value) : field === 'country' ? countryName(value) : value
}

/** What the search was understood as, each part with a cross to take it away. */
export function Labels({ understood, chosen, onForget, onUnchoose }: Props) {
  const { labels, unknown } = understood
  const said = labels.filter(({ field }) => !(field in chosen))
  return (
    <Group gap={6} mih={28} mt={6} aria-label="What is searched" role="group">
      {said.map((label) => (
        <Pill
          key={`${label.field} ${label.words}`}
          withRemoveButton
          onRemove={() => onForget(label)}
          removeButtonProps={{ 'aria-label': `Take ${label.text} away`, tabIndex: 0, 'aria-hidden': false }}
        >
          {FIELD_NAMES[label.field] ?? label.field}: {label.text}
        </Pill>
      ))}
      {CHOSEN.filter((field) => field in chosen).map((field) => (
        <Pill
          key={field}
          withRemoveButton
          onRemove={() => onUnchoose(field)}
          removeButtonProps={{ 'aria-label': `Take ${FIELD_NAMES[field]} away`, tabIndex: 0, 'aria-hidden': false }}
        >
          {FIELD_NAMES[field]}: {told(field, String(chosen[field]))}
        </Pill>
      ))}
      {unknown.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          Nothing here is called “{unknown.join(' ')}”, so it is left out.
        </Text>
      )}
    </Group>
  )
}
