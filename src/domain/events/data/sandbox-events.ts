import { Count, first, Moment, Text, TextOrNull } from './fields.ts'

/** Events of a sandbox, which no other exchange has. */
export const SANDBOX_EVENTS = {
  'sandbox.opened': first('A sandbox began: the first event of its log.'),
  'inventory.reset': first('A sandbox began anew: everything that was known of its inventory is not so.'),
  'simulator.clock_moved': first('The clock of a sandbox was moved.', {
    from: Moment('What time it was.'),
    to: Moment('What time it is since.'),
    aheadMs: Count('How far ahead of the real time it is, milliseconds.'),
  }),
  'simulator.script_added': first('An outcome was asked for ahead of time.', {
    outcome: Text('Which.'),
    times: Count('For how many things.'),
  }),
  'simulator.script_deleted': first('A script was taken away.'),
  'simulator.fault_added': first('Something goes wrong with requests.', {
    latencyMs: Count('How late they are, milliseconds.'),
    refusal: TextOrNull('The code with which they are refused.'),
  }),
  'simulator.fault_deleted': first('A fault was taken away.'),
} as const
