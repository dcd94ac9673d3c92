import { Stepper } from '@mantine/core'

import type { Schemas } from '../../api/client.ts'
import { Day } from '../../lists/when.tsx'

const STAGE: Readonly<Record<Schemas['Port']['state'], number>> = {
  draft: 0,
  submitted: 1,
  pending_signature: 1,
  exception: 1,
  foc_confirmed: 2,
  ported: 4,
  cancelled: 0,
}

/** How far a port has come, with its dates. */
export function PortStages({ port }: { readonly port: Schemas['Port'] }) {
  return (
    <Stepper active={STAGE[port.state]} size="sm" orientation="horizontal" wrap aria-label="How far the port is">
      <Stepper.Step component="div" label="Draft" description="You write it" />
      <Stepper.Step
        component="div"
        label="Submitted"
        description={<Day on={port.submittedAt?.slice(0, 10) ?? null} />}
      />
      <Stepper.Step
        component="div"
        label="Day agreed"
        description={<Day on={port.focDate ?? port.requestedFocDate} />}
      />
      <Stepper.Step component="div" label="Ported" description={<Day on={port.endedAt?.slice(0, 10) ?? null} />} />
    </Stepper>
  )
}
