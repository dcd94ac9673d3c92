import type { Shape } from './map-shapes.ts'

/** The provinces and territories of Canada, each where it lies among the others, from the north and from the west. */
const ROWS = [
  ['YT', 'NT', 'NU', '', '', '', '', 'NL', ''],
  ['BC', 'AB', 'SK', 'MB', 'ON', 'QC', 'NB', 'NS', 'PE'],
]
const WIDTH = 92
const HEIGHT = 62
const GAP = 8
const LEFT = (975 - 9 * (WIDTH + GAP) + GAP) / 2
const TOP = -160

/** Canada as tiles: us-atlas has no outlines of it. */
export const PROVINCES: readonly Shape[] = ROWS.flatMap((codes, row) =>
  codes.flatMap((code, column) => {
    if (code === '') return []
    const x = LEFT + column * (WIDTH + GAP)
    const y = TOP + row * (HEIGHT + GAP)
    const path = `M${x} ${y}h${WIDTH}v${HEIGHT}h${-WIDTH}z`
    return [{ code, path, x: x + WIDTH / 2, y: y + HEIGHT / 2, label: code }]
  }),
)
