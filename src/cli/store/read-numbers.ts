import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'

/** The E.164 integers that arguments mean; what is none is a mistake in the command line. */
export async function readNumbers(texts: readonly string[]): Promise<number[]> {
  const { NumberError, parseE164 } = await import('#lib/e164.ts')
  return texts.map((text) => {
    try {
      return parseE164(text)
    } catch (error) {
      if (error instanceof NumberError) throw new CliError(error.message, EXIT.usage, { cause: error })
      throw error
    }
  })
}
