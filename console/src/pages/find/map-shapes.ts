import { type GeoPath, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import statesUrl from 'us-atlas/states-albers-10m.json?url'
import countriesUrl from 'world-atlas/countries-110m.json?url'

import { COUNTRY_CODES } from './country-codes.ts'
import { PROVINCES } from './provinces.ts'
import { REGIONS } from './regions.ts'

/** A place that can be drawn: the code by which the exchange knows it, its outline, and its middle. */
export type Shape = {
  readonly code: string
  readonly path: string
  readonly x: number
  readonly y: number
  /** Set where the outline does not say what it is, as that of a tile. */
  readonly label?: string
}
export type MapKind = 'region' | 'country'

/** The size in which the states of us-atlas are drawn already. */
export const MAP_WIDTH = 975
export const MAP_HEIGHT = 610
/** The room over the states in which the provinces of Canada stand. */
export const MAP_NORTH = 170

type Atlas = Topology<Record<string, GeometryCollection<{ name?: string }>>>

function isAtlas(value: unknown): value is Atlas {
  return typeof value === 'object' && value !== null && 'objects' in value && 'arcs' in value
}

const byFips = new Map(REGIONS.map(({ fips, code }) => [fips, code]))

/** The outlines of the states of the USA over which the provinces of Canada stand as tiles, or of the countries of the world. */
export async function loadShapes(kind: MapKind, signal: AbortSignal): Promise<readonly Shape[]> {
  const response = await fetch(kind === 'region' ? statesUrl : countriesUrl, { signal })
  const atlas: unknown = await response.json()
  const objects = isAtlas(atlas) ? atlas.objects[kind === 'region' ? 'states' : 'countries'] : undefined
  if (!isAtlas(atlas) || objects === undefined) throw new Error('The map could not be read.')
  const { features } = feature(atlas, objects)
  const draw: GeoPath =
    kind === 'region'
      ? geoPath().digits(1)
      : geoPath(geoNaturalEarth1().fitSize([MAP_WIDTH, MAP_HEIGHT], { type: 'Sphere' })).digits(1)
  const drawn = features.flatMap(({ id, ...rest }): Shape[] => {
    const text = String(id).padStart(kind === 'region' ? 2 : 3, '0')
    const code = kind === 'region' ? byFips.get(text) : COUNTRY_CODES[text]
    const shape = { ...rest, properties: {} }
    const path = draw(shape)
    const [x, y] = draw.centroid(shape)
    return path === null ? [] : [{ code: code ?? `#${text}`, path, x, y }]
  })
  return kind === 'region' ? [...PROVINCES, ...drawn] : drawn
}
