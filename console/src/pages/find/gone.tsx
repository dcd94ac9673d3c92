import { Button, Text } from '@mantine/core'

import { showE164 } from '../../shell/format/number.ts'

/** Of what can be had instead so many are offered in the row. */
const OFFERED = 3

type Props = {
  readonly number: string
  readonly alternatives: readonly string[]
  readonly onInstead: (gone: string, e164: string) => void
}

/** A number that somebody else was faster to take, and in its place what can be had instead. */
export function Gone({ number, alternatives, onInstead }: Props) {
  return (
    <div className="row-gone" role="cell">
      <Text size="sm" span>
        <s className="number">{showE164(number)}</s> is gone.{' '}
        {alternatives.length === 0 ? 'There is none like it.' : 'Instead:'}
      </Text>
      {alternatives.slice(0, OFFERED).map((e164) => (
        <Button
          key={e164}
          size="compact-xs"
          variant="default"
          onClick={() => onInstead(number, e164)}
          className="number"
          data-row-check
        >
          {showE164(e164)}
        </Button>
      ))}
    </div>
  )
}
