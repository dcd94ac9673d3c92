import { escapeXml } from '#lib/xml/escape-xml.ts'

/**
 * How a field goes over the wire. `string`: left out when null. `int`, `boolean` and `dateTime` are always there; `int?`
 * and `dateTime?` as `xsi:nil` when null. A list is always there, empty or not.
 */
export type FieldSort =
  | 'string'
  | 'int'
  | 'int?'
  | 'boolean'
  | 'dateTime?'
  | { readonly listOf: AnyRecordType }
  | { readonly record: AnyRecordType }

/** A complex type of the carrier's: its fields in the order in which its clients read them. */
export type RecordType<Fields> = {
  readonly name: string
  readonly fields: readonly (readonly [name: string, sort: FieldSort])[]
  /** The fields as elements. */
  write(record: Fields): string
}
/** A complex type of whatever fields, as the WSDL lists it. */
export type AnyRecordType = Pick<RecordType<never>, 'name' | 'fields'> & { write(record: object): string }

const NIL = ' xsi:nil="true"/>'

function writeText(name: string, sort: FieldSort, value: string): string {
  if (sort === 'string' && value === '') return `<${name}/>`
  return `<${name}>${escapeXml(value)}</${name}>`
}

function writeField(name: string, sort: FieldSort, value: unknown): string {
  if (value === null) return sort === 'string' ? '' : `<${name}${NIL}`
  if (typeof value === 'string') return writeText(name, sort, value)
  if (typeof value === 'number' || typeof value === 'boolean') return `<${name}>${value}</${name}>`
  if (typeof sort === 'object' && typeof value === 'object') {
    if ('record' in sort) return `<${name}>${sort.record.write(value)}</${name}>`
    if (Array.isArray(value)) return writeList(name, sort.listOf, value)
  }
  throw new TypeError(`${name} has a value that it cannot have`)
}

/** One item of a list as an element. */
export function writeItem<Fields extends object>(
  type: Pick<RecordType<Fields>, 'name' | 'write'>,
  item: Fields,
): string {
  return `<${type.name}>${type.write(item)}</${type.name}>`
}

/** A list as an element. */
function writeList(name: string, type: AnyRecordType, items: readonly object[]): string {
  if (items.length === 0) return `<${name}/>`
  let text = ''
  for (const item of items) text += writeItem(type, item)
  return `<${name}>${text}</${name}>`
}

/** Makes a type of fields that are given in their order, every one of them. */
export function recordType<Fields extends object>(
  name: string,
  sorts: { readonly [Field in keyof Required<Fields>]: FieldSort },
): RecordType<Fields> {
  const fields = Object.entries<FieldSort>(sorts)
  return {
    name,
    fields,
    write: (record) => {
      let text = ''
      for (const [field, sort] of fields) text += writeField(field, sort, Reflect.get(record, field))
      return text
    },
  }
}
