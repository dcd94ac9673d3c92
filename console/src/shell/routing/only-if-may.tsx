import type { ReactNode } from 'react'

import type { Page } from '../../pages/page.ts'
import { usePages } from '../../pages/use-pages.ts'
import { useTitle } from '../use-title.ts'
import { NotFound } from '../states/not-found.tsx'

/** A page for those who may see it; for others there is none. */
export function OnlyIfMay({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  useTitle(page.title)
  return usePages().includes(page) ? children : <NotFound />
}
