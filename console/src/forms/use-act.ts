import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'

type After<Output> = {
  /** Lists and things that may be others now, by the first word of their query keys. */
  readonly refresh: readonly string[]
  /** What is said when it was done; left out: nothing. */
  readonly said?: (output: Output) => string
}

/** Something that is asked of the exchange by a click: what it changes is read again, and that it was done is said. */
export function useAct<Input, Output>(act: (input: Input) => Promise<Output>, { refresh, said }: After<Output>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (output) => {
      const message = said?.(output)
      if (message !== undefined) notifications.show({ message })
      await Promise.all(refresh.map((first) => queries.invalidateQueries({ queryKey: [first] })))
    },
  })
}
