/** The carrier's namespace, which its programs have written into them. */
export const TEMPURI = 'http://tempuri.org/'
/** Of `xsi:nil`. */
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
export const XSD = 'http://www.w3.org/2001/XMLSchema'

/** What tells the two versions of SOAP apart. */
export const SOAP = {
  '1.1': { envelope: 'http://schemas.xmlsoap.org/soap/envelope/', contentType: 'text/xml; charset=utf-8' },
  '1.2': { envelope: 'http://www.w3.org/2003/05/soap-envelope', contentType: 'application/soap+xml; charset=utf-8' },
} as const
export type SoapVersion = keyof typeof SOAP
