// The two-digit codes of the ITU-T list of E.164 country codes. World zones 1 and 7 have one-digit codes, every other
// code, spare ones too, has three; no code is the beginning of another.
const TWO_DIGIT_CODES = [
  20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62,
  63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
]

const lengths = new Uint8Array(1_000).fill(3)
for (let leading = 100; leading < 200; leading++) lengths[leading] = 1
for (let leading = 700; leading < 800; leading++) lengths[leading] = 1
for (const code of TWO_DIGIT_CODES) lengths.fill(2, code * 10, code * 10 + 10)

/** How many digits the calling code of an E.164 number has, 1–3, told by the number's first three digits (100–999). */
export function callingCodeLength(leadingThree: number): number {
  return lengths[leadingThree]!
}
