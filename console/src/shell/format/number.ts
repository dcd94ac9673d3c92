/** A number as people read it: North American ones by area and office code, others as they are. */
export function showE164(e164: string): string {
  const parts = /^\+1([0-9]{3})([0-9]{3})([0-9]{4})$/.exec(e164)
  return parts === null ? e164 : `(${parts[1]}) ${parts[2]}-${parts[3]}`
}
