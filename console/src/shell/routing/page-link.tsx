import { Anchor, type AnchorProps } from '@mantine/core'
import { type MouseEvent, type ReactNode, useCallback } from 'react'

import { useGo } from './use-go.ts'

/** True for a click that the browser itself should follow, such as one that opens a tab. */
export function isForBrowser(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
}

type Props = Pick<AnchorProps, 'size' | 'fw' | 'className'> & { readonly to: string; readonly children: ReactNode }

/** A link to a page of the console, by its path as it stands in the address: `/numbers/+12015551234`. */
export function PageLink({ to, children, ...rest }: Props) {
  const go = useGo()
  const follow = useCallback(
    (event: MouseEvent) => {
      if (isForBrowser(event)) return
      event.preventDefault()
      go(to)
    },
    [go, to],
  )
  return (
    <Anchor {...rest} href={to} onClick={follow}>
      {children}
    </Anchor>
  )
}
