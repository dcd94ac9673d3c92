import { Type, type Static } from 'typebox'

import { IdField } from '../id-field.ts'
import { EXCEPTION_CODES } from '../porting/port-states.ts'
import { Line } from '../resources/field.ts'
import { type Script, SCRIPT_OUTCOMES } from '../sandbox.ts'

/** Scripts of a sandbox at once. */
export const MAX_SCRIPTS = 100
/** Things that one script may be for. */
export const MAX_TIMES = 10_000

const MATCH = {
  id: Type.Optional(IdField('The very document, port, brand or campaign.')),
  ending: Type.Optional(
    Type.String({
      pattern: '^[0-9]{1,15}$',
      description: 'Last digits of a number of the port, or of the number wanted.',
    }),
  ),
  text: Type.Optional(
    Line("A part of the file's name, the brand's legal name or the campaign's description; case does not count."),
  ),
}

/** What a script says. */
export const ScriptFields = {
  outcome: Type.Enum(SCRIPT_OUTCOMES, {
    description:
      'What becomes of it. `accepted`: all goes well, whatever magic says; `slow`: it takes five days; ' +
      '`port_exception_on_foc`: the other provider does not let go on the day that was agreed; `number_gone`: somebody ' +
      'else has the number at the moment at which it is wanted.',
  }),
  match: Type.Optional(
    Type.Object(MATCH, {
      additionalProperties: false,
      description: 'What it is about; without it the first thing that comes. What is said has to hold together.',
    }),
  ),
  code: Type.Optional(
    Type.Enum(EXCEPTION_CODES, { description: 'With `port_exception` and `port_exception_on_foc`: what is wrong.' }),
  ),
  reason: Type.Optional(Line('What is told as the reason; one line of 1 to 200 characters.')),
}

/** A script as it is shown. */
export const ScriptSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the script, `scr_…`.' }),
    outcome: ScriptFields.outcome,
    match: Type.Object(MATCH, { additionalProperties: false, description: 'What it is about.' }),
    code: Type.Union([Type.Enum(EXCEPTION_CODES), Type.Null()], { description: 'What is wrong with a port.' }),
    reason: Type.Union([Type.String(), Type.Null()], { description: 'What is told as the reason.' }),
    left: Type.Integer({ minimum: 0, description: 'How many things it is still for.' }),
  },
  { $id: 'SimulatorScript', additionalProperties: false, description: 'An outcome that was asked for ahead of time.' },
)
export type ShownScript = Static<typeof ScriptSchema>

/** The script as it is shown. */
export function showScript({ id, outcome, match, code, reason, left }: Script): ShownScript {
  return {
    id,
    outcome,
    match,
    code: EXCEPTION_CODES.find((one) => one === code) ?? null,
    reason: reason ?? null,
    left,
  }
}
