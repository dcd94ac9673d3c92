/** The officially assigned codes, in their order. Source: ISO 3166-1 alpha-2. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
    'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT ' +
    'JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
    'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY ' +
    'QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO ' +
    'TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
)

/** Countries whose post knows no codes. Source: the Universal Postal Union's addressing systems of its members. */
const WITHOUT_POSTAL_CODES: ReadonlySet<string> = new Set(
  (
    'AE AG AO AW BF BI BJ BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GD GM GQ GY HK JM KI KM KP ML MO MR NR NU QA RW SB SC ' +
    'SL SR ST SX SY TG TK TO TV UG VU YE ZW'
  ).split(' '),
)

/** Countries and territories whose numbers begin with +1. Source: NANPA's list of the plan's members; UM shares US codes. */
const NANP_COUNTRIES: ReadonlySet<string> = new Set(
  'AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MP MS PR SX TC TT UM US VC VG VI'.split(' '),
)

/** Whether a text is the ISO 3166-1 alpha-2 code of a country, in upper case. */
export function isCountry(text: string): boolean {
  return COUNTRIES.has(text)
}

/** Whether addresses in a country have a postal code; also true for what is no country. */
export function hasPostalCodes(country: string): boolean {
  return !WITHOUT_POSTAL_CODES.has(country)
}

/** Whether the numbers of a country are those of the North American plan. */
export function isNanpCountry(country: string): boolean {
  return NANP_COUNTRIES.has(country)
}
