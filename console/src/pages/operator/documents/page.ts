import { IconFileCheck } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/review/documents',
  title: 'Document review',
  section: 'Operator',
  icon: IconFileCheck,
  role: 'operator',
  scope: 'documents:review',
  key: 'd',
  load: () => import('./review-page.tsx').then(({ ReviewPage }) => ReviewPage),
}

export const onePage: Page = {
  path: '/review/documents/$id',
  title: 'Review of a document',
  role: 'operator',
  scope: 'documents:review',
  load: () => import('./document-page.tsx').then(({ DocumentPage }) => DocumentPage),
}
