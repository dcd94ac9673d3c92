import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A document of the project as a page of the site. */
export type DocPage = {
  /** Where it is served, e.g. `/docs/guides/orders`. */
  readonly url: string
  /** Where it lies in the project, e.g. `docs/guides/orders.md`. */
  readonly path: string
  /** Its first heading. */
  readonly title: string
  /** Markdown. */
  readonly text: string
}

/** Pages that belong together, under one heading of the navigation. */
export type DocSection = { readonly title: string; readonly pages: readonly DocPage[] }

export const HOME_URL = '/docs'
const HOME_PATH = 'docs/guides/README.md'

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url))
/** More documents than this are not read: somebody put something else there. */
const MAX_PAGES = 500

const FOLDERS = [
  { title: 'Guides', folder: 'docs/guides' },
  { title: 'How it works', folder: 'docs/domain' },
  { title: 'Formats on the wire', folder: 'docs/dialects' },
  { title: 'Operating', folder: 'docs/operating' },
  { title: 'Decisions', folder: 'docs/decisions' },
] as const
/** Documents beside the folder of documents, which others link to. */
const OF_PROJECT = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'STYLE.md',
  'docs/performance.md',
] as const

/** Where a document is served. */
export function urlOf(path: string): string {
  if (path === HOME_PATH) return HOME_URL
  const name = path.replace(/\.md$/, '')
  return name.startsWith('docs/') ? `/${name}` : `/docs/project/${name.toLowerCase()}`
}

function readPage(path: string): DocPage {
  const text = readFileSync(join(PROJECT, path), 'utf8')
  return { url: urlOf(path), path, title: /^# (.+)$/m.exec(text)?.[1] ?? path, text }
}

/** The guides stand in the order in which the first page names them; everything else by name. */
function inOrder(paths: readonly string[], home: string): string[] {
  const place = (path: string) => {
    const found = home.indexOf(`(${path.slice(path.lastIndexOf('/') + 1)})`)
    return found === -1 ? Number.MAX_SAFE_INTEGER : found
  }
  return paths.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** Reads all documents of the project once. The first page stands first, in a section without a name. */
export function readSections(): DocSection[] {
  const home = readPage(HOME_PATH)
  const sections = FOLDERS.map(({ title, folder }) => {
    const names = existsSync(join(PROJECT, folder)) ? readdirSync(join(PROJECT, folder)) : []
    const paths = names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
    const others = inOrder(paths, home.text).filter((path) => path !== HOME_PATH)
    return { title, pages: others.slice(0, MAX_PAGES).map(readPage) }
  })
  const ofProject = OF_PROJECT.filter((path) => existsSync(join(PROJECT, path))).map(readPage)
  return [{ title: '', pages: [home] }, ...sections, { title: 'The project', pages: ofProject }]
}
