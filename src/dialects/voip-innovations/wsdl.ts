import { escapeXml } from '#lib/xml/escape-xml.ts'

import { TEMPURI, XSD } from './namespaces.ts'
import { type Operation, type Parameter, RESPONSES } from './operation.ts'
import { OPERATIONS } from './operations/index.ts'
import { type AnyRecordType, type FieldSort, recordType } from './record-type.ts'

/** What a request that is about several numbers says of each. */
const DID_PARAM = recordType<{ tn: string; cnam: string; refId: string; epg: number }>('DIDParam', {
  tn: 'string',
  cnam: 'string',
  refId: 'string',
  epg: 'int',
})

const PORTS = [
  { name: 'APIServiceSoap', prefix: 'soap' },
  { name: 'APIServiceSoap12', prefix: 'soap12' },
] as const

const arrayOf = ({ name }: AnyRecordType): string => `ArrayOf${name}`

const optional = (name: string, type: string): string =>
  `<s:element minOccurs="0" maxOccurs="1" name="${name}" type="${type}"/>`
const required = (name: string, type: string, more = ''): string =>
  `<s:element minOccurs="1" maxOccurs="1" name="${name}"${more} type="${type}"/>`

function fieldElement([name, sort]: readonly [string, FieldSort]): string {
  if (typeof sort !== 'string')
    return optional(name, `tns:${'record' in sort ? sort.record.name : arrayOf(sort.listOf)}`)
  if (sort === 'string') return optional(name, 's:string')
  return sort.endsWith('?') ? required(name, `s:${sort.slice(0, -1)}`, ' nillable="true"') : required(name, `s:${sort}`)
}

function complexType(name: string, fields: string): string {
  return `<s:complexType name="${name}"><s:sequence>${fields}</s:sequence></s:complexType>`
}

function arrayType(type: AnyRecordType): string {
  const item = `<s:element minOccurs="0" maxOccurs="unbounded" name="${type.name}" nillable="true" type="tns:${type.name}"/>`
  return complexType(arrayOf(type), item)
}

/** A type and everything that it consists of. */
function typesOf(type: AnyRecordType): string {
  const inner = type.fields.flatMap(([, sort]) => {
    if (typeof sort === 'string') return []
    return 'record' in sort ? typesOf(sort.record) : arrayType(sort.listOf) + typesOf(sort.listOf)
  })
  return complexType(type.name, type.fields.map(fieldElement).join('')) + inner.join('')
}

function parameterElement({ name, sort }: Parameter): string {
  if (sort === 'didParams') return optional(name, `tns:${arrayOf(DID_PARAM)}`)
  return sort === 'int' ? required(name, 's:int') : optional(name, 's:string')
}

function messageElements({ name, parameters, response }: Operation): string {
  const element = (of: string, fields: string) =>
    `<s:element name="${of}"><s:complexType><s:sequence>${fields}</s:sequence></s:complexType></s:element>`
  const given = [{ name: 'login', sort: 'string' }, { name: 'secret', sort: 'string' }, ...parameters] as const
  return (
    element(name, given.map(parameterElement).join('')) +
    element(`${name}Response`, optional(`${name}Result`, `tns:${RESPONSES[response].name}`))
  )
}

function schema(): string {
  return (
    `<s:schema elementFormDefault="qualified" targetNamespace="${TEMPURI}">` +
    OPERATIONS.map(messageElements).join('') +
    Object.values(RESPONSES).map(typesOf).join('') +
    arrayType(DID_PARAM) +
    typesOf(DID_PARAM) +
    '</s:schema>'
  )
}

function message(name: string, element: string): string {
  return `<wsdl:message name="${name}"><wsdl:part name="parameters" element="tns:${element}"/></wsdl:message>`
}

function binding({ name, prefix }: (typeof PORTS)[number]): string {
  const body = `<${prefix}:body use="literal"/>`
  const operations = OPERATIONS.map(
    (operation) =>
      `<wsdl:operation name="${operation.name}">` +
      `<${prefix}:operation soapAction="${TEMPURI}${operation.name}" style="document"/>` +
      `<wsdl:input>${body}</wsdl:input><wsdl:output>${body}</wsdl:output></wsdl:operation>`,
  )
  return (
    `<wsdl:binding name="${name}" type="tns:APIServiceSoap">` +
    `<${prefix}:binding transport="http://schemas.xmlsoap.org/soap/http"/>${operations.join('')}</wsdl:binding>`
  )
}

/** Stands for the address until somebody asks. */
const ADDRESS = '{address}'

function makeWsdl(): string {
  const messages = OPERATIONS.map(
    ({ name }) => message(`${name}SoapIn`, name) + message(`${name}SoapOut`, `${name}Response`),
  )
  const operations = OPERATIONS.map(
    ({ name }) =>
      `<wsdl:operation name="${name}"><wsdl:input message="tns:${name}SoapIn"/>` +
      `<wsdl:output message="tns:${name}SoapOut"/></wsdl:operation>`,
  )
  const ports = PORTS.map(
    ({ name, prefix }) =>
      `<wsdl:port name="${name}" binding="tns:${name}"><${prefix}:address location="${ADDRESS}"/></wsdl:port>`,
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?><wsdl:definitions targetNamespace="${TEMPURI}" xmlns:tns="${TEMPURI}" ` +
    `xmlns:s="${XSD}" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" ` +
    'xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">' +
    `<wsdl:types>${schema()}</wsdl:types>${messages.join('')}` +
    `<wsdl:portType name="APIServiceSoap">${operations.join('')}</wsdl:portType>${PORTS.map(binding).join('')}` +
    `<wsdl:service name="APIService">${ports.join('')}</wsdl:service></wsdl:definitions>`
  )
}

const WSDL = makeWsdl()

/** The WSDL, with the address at which the service is asked. */
export function wsdlFor(address: string): string {
  const escaped = escapeXml(address)
  return WSDL.replaceAll(ADDRESS, () => escaped)
}
