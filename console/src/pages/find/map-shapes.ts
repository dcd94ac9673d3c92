import { type GeoPath, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import statesUrl from 'us-atlas/states-albers-10m.json?url'
import countriesUrl from 'world-atlas/countries-110m.json?url'

import { COUNTRY_CODES } from './country-codes.ts'
import { REGIONS } from './regions.ts'

/** A place that can be drawn: the code by which the exchange knows it, and its outline. */
export type Shape = { readonly code: string; readonly name: string; readonly path: string }
export type MapKind = 'region' | 'country'

/** The size in which the states of us-atlas are drawn already. */
export const MAP_WIDTH = 975
export const MAP_HEIGHT = 610

type Atlas = Topology<Record<string, GeometryCollection<{ name?: string }>>>

function isAtlas(value: unknown): value is Atlas {
  return typeof value === 'object' && value !== null && 'objects' in value && 'arcs' in value
}

const byFips = new Map(REGIONS.map(({ fips, code }) => [fips, code]))

/** The outlines of the states of the USA, or of the countries of the world. */
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
  return features.flatMap(({ id, properties, ...rest }) => {
    const text = String(id).padStart(kind === 'region' ? 2 : 3, '0')
    const code = kind === 'region' ? byFips.get(text) : COUNTRY_CODES[text]
    const path = draw({ ...rest, properties: {} })
    return path === null ? [] : [{ code: code ?? `#${text}`, name: properties.name ?? text, path }]
  })
}
