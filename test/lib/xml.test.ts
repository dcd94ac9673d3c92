import assert from 'node:assert/strict'
import { test } from 'node:test'

import { XMLParser } from 'fast-xml-parser'

import type { XmlElement } from '#lib/xml/element.ts'
import { escapeXml } from '#lib/xml/escape-xml.ts'
import { MAX_ATTRIBUTES } from '#lib/xml/read-tag.ts'
import { readXml } from '#lib/xml/read-xml.ts'
import { XmlError } from '#lib/xml/xml-error.ts'

const OTHER_READER = new XMLParser({ trimValues: false, parseTagValue: false })
const LIMITS = { depth: 5, elements: 20 }
const read = (text: string): XmlElement => readXml(Buffer.from(text), LIMITS)

test('elements come with their namespaces, whatever prefix names them', () => {
  const texts = [
    '<a xmlns="urn:x"><b/></a>',
    '<p:a xmlns:p="urn:x"><p:b/></p:a>',
    '<SOAP-ENV:a xmlns:SOAP-ENV="urn:x"><b xmlns="urn:x"></b></SOAP-ENV:a>',
    '<p:a xmlns:p="urn:y" xmlns:q="urn:x" xmlns:r="urn:x"><q:b/></p:a>'.replace('urn:y', 'urn:x'),
  ]
  for (const text of texts) {
    const { name, namespace, children } = read(text)
    assert.deepEqual(
      [name, namespace, children.map((child) => [child.name, child.namespace])],
      ['a', 'urn:x', [['b', 'urn:x']]],
    )
  }
})

test('a declaration holds within its element only, and can be taken back', () => {
  const { children } = read('<a><b xmlns="urn:x"><c xmlns=""/></b><b/></a>')
  assert.deepEqual(
    children.map(({ namespace, children: inner }) => [namespace, inner[0]?.namespace]),
    [
      ['urn:x', ''],
      ['', undefined],
    ],
  )
})

test('text is what stands in an element, with entities, CDATA, and line ends as XML wants them', () => {
  assert.equal(read('<a>1 &lt; 2 &amp;&#x20;&#65;<![CDATA[<&>]]>\r\nx\ry</a>').text, '1 < 2 & A<&>\nx\ny')
  assert.equal(read("\ufeff<?xml version='1.0' encoding='UTF-8'?>\n<a>é€😀</a>\n").text, 'é€😀')
})

test('attributes have values in either quotes, and those that declare namespaces are not among them', () => {
  const { attributes } = read(`<a x='1"' p:y="&quot;2'" xmlns:p="urn:p"/>`)
  assert.deepEqual(attributes, [
    { name: 'x', namespace: '', value: '1"' },
    { name: 'y', namespace: 'urn:p', value: `"2'` },
  ])
})

test('comments and processing instructions are passed over', () => {
  assert.deepEqual(read('<?style x?><!-- a > b --><a>1<!----><?p?>2</a><!-- end -->').text, '12')
})

const MALFORMED: readonly string[] = [
  '',
  '   ',
  'text',
  '<a>',
  '<a',
  '<a></b>',
  '</a>',
  '<a/><b/>',
  '<a/>x',
  'x<a/>',
  '<a></a></a>',
  '<a x=1/>',
  '<a x="1" x="2"/>',
  '<a x="<"/>',
  '<a x="1"y="2"/>',
  '<1/>',
  '<a>&</a>',
  '<a>&nbsp;</a>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>&#x110000;</a>',
  '<a>]]></a>',
  '<a><![CDATA[</a>',
  '<a><!-- -- --></a>',
  '<a><!-- </a>',
  '<a>\u0000</a>',
  '<a>\u000b</a>',
  '<p:a/>',
  '<a p:x="1"/>',
  '<a:b:c xmlns:a="urn:x"/>',
  '<a xmlns:p=""/>',
  ' <?xml version="1.0"?><a/>',
  '<?xml version="2.0"?><a/>',
  '<?xml encoding="utf-8"?><a/>',
  '<?xml version="1.0" encoding="utf-16"?><a/>',
  '<a><?xml version="1.0"?></a>',
  '<![CDATA[x]]>',
]

test('what is not well formed is refused', () => {
  for (const text of MALFORMED) assert.throws(() => read(text), XmlError, text)
})

test('every part of a document that breaks off is refused', () => {
  const text = '<?xml version="1.0"?><a x="1"><!-- c --><b>t&amp;<![CDATA[d]]></b></a>'
  assert.ok(read(text))
  for (let length = 0; length < text.length; length++)
    assert.throws(() => read(text.slice(0, length)), XmlError, text.slice(0, length))
})

test('a document type declaration is refused wherever it stands, and with it every entity of one’s own', () => {
  for (const text of [
    '<!DOCTYPE a><a/>',
    '<!doctype a SYSTEM "http://127.0.0.1/x"><a/>',
    '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    '<a><!ENTITY e "x"></a>',
  ])
    assert.throws(() => read(text), /document type declarations are refused/)
})

test('bytes that are no UTF-8 are refused', () => {
  for (const bytes of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]])
    assert.throws(
      () => readXml(Buffer.from([...Buffer.from('<a>'), ...bytes, ...Buffer.from('</a>')]), LIMITS),
      XmlError,
    )
})

test('depth, elements and attributes have limits', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  assert.ok(read(nested(LIMITS.depth)))
  assert.throws(() => read(nested(LIMITS.depth + 1)), /more than 5 deep/)
  const beside = (count: number) => `<a>${'<b/>'.repeat(count - 1)}</a>`
  assert.ok(read(beside(LIMITS.elements)))
  assert.throws(() => read(beside(LIMITS.elements + 1)), /more than 20 elements/)
  const attributes = (count: number) => `<a ${Array.from({ length: count }, (_, index) => `x${index}="1"`).join(' ')}/>`
  assert.ok(read(attributes(MAX_ATTRIBUTES)))
  assert.throws(() => read(attributes(MAX_ATTRIBUTES + 1)), /more than 64 attributes/)
})

test('what is escaped is read as it was, whatever it was, and other readers take it too', () => {
  for (const text of ['a & b < c > d "e" \'f\'', ']]>', '&amp;', 'é😀', '<script>']) {
    const document = `<a>${escapeXml(text)}</a>`
    assert.equal(read(document).text, text)
    assert.deepEqual(OTHER_READER.parse(document), { a: text })
  }
  assert.equal(escapeXml('a\u0000b\ud800c'), 'a\ufffdb\ufffdc')
})
