import { IdField } from '../id-field.ts'
import { Email, Line, Phone, settlePhone } from '../resources/field.ts'
import { plainResource } from '../resources/plain-resource.ts'

const FIELDS = {
  customerId: IdField('The customer for whom the person speaks, `cus_…`.'),
  firstName: Line('Given name; one line of 1 to 200 characters.'),
  lastName: Line('Family name; one line of 1 to 200 characters.'),
  email: Email('E-mail address; 254 characters at the most.'),
  phone: Phone('E.164 number, kept as `+12015551234` however it is written.'),
  role: Line('What the person does there, such as `billing`; one line of 1 to 200 characters.'),
}

/** Contacts of the account: people at its customers. */
export const contacts = plainResource({
  noun: 'contact',
  fields: FIELDS,
  needed: [],
  filters: ['customerId'],
  settle: (values) => ({ ...values, phone: settlePhone(values.phone) }),
  required: () => ['customerId', 'firstName', 'lastName', 'email', 'phone'],
})
