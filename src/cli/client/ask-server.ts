import type { Context } from '../context.ts'
import { tell } from '../output/tell.ts'
import { ApiRefusal } from './api-answer.ts'
import { type ApiFlags, targetOf } from './api-options.ts'
import { type ApiRequest, sendRequest } from './send-request.ts'

/**
 * Sends one request to the server that the flags name and shows its answer: as it is with `--json`, otherwise by `show`.
 * Returns the answer. A refusal is thrown, after its document went to standard output with `--json`.
 */
export async function askServer(
  context: Context,
  flags: ApiFlags,
  request: ApiRequest,
  show: (answer: unknown) => string,
): Promise<unknown> {
  const { io } = context
  const print = (text: string) => void io.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  try {
    const { text, value } = await sendRequest(targetOf(context, flags), request, (line) => tell(context, line))
    print(flags.json === true ? text : show(value))
    return value
  } catch (error) {
    if (error instanceof ApiRefusal && flags.json === true) print(error.text)
    throw error
  }
}
