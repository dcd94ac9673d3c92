import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'

import type { Scope } from '../session/use-session.ts'

/** The sections of the navigation, in their order. */
export const SECTIONS = ['Numbers', 'Work', 'Account', 'Operator'] as const

/** A page of the console. Each has a folder here with one file `page.ts`, and a line in `pages/index.ts`. */
export type Page = {
  /** From `/`, with `$name` for a part that varies: `/numbers/$e164`. */
  readonly path: string
  /** In the title of the window, the navigation and the palette. */
  readonly title: string
  /** Where and with what it stands in the navigation; left out: it is reached from other pages alone. */
  readonly section?: (typeof SECTIONS)[number]
  readonly icon?: Icon
  /** Who sees it; left out: everybody. */
  readonly role?: 'customer' | 'operator'
  /** What one must be allowed to do to see it. */
  readonly scope?: Scope
  /** After `g` this key goes there: one small letter, unique among the pages that one person sees. */
  readonly key?: string
  /** Its component, loaded when it is first shown: `() => import('./orders-page.tsx').then(({ OrdersPage }) => OrdersPage)`. */
  readonly load: () => Promise<ComponentType>
}
