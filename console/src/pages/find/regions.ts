/** States and territories of the United States with their FIPS code (ANSI INCITS 38), and provinces of Canada, which have none. */
const LISTED = `AL 01 Alabama|AK 02 Alaska|AZ 04 Arizona|AR 05 Arkansas|CA 06 California|CO 08 Colorado|CT 09 Connecticut
DE 10 Delaware|DC 11 District of Columbia|FL 12 Florida|GA 13 Georgia|HI 15 Hawaii|ID 16 Idaho|IL 17 Illinois|IN 18 Indiana
IA 19 Iowa|KS 20 Kansas|KY 21 Kentucky|LA 22 Louisiana|ME 23 Maine|MD 24 Maryland|MA 25 Massachusetts|MI 26 Michigan
MN 27 Minnesota|MS 28 Mississippi|MO 29 Missouri|MT 30 Montana|NE 31 Nebraska|NV 32 Nevada|NH 33 New Hampshire
NJ 34 New Jersey|NM 35 New Mexico|NY 36 New York|NC 37 North Carolina|ND 38 North Dakota|OH 39 Ohio|OK 40 Oklahoma
OR 41 Oregon|PA 42 Pennsylvania|RI 44 Rhode Island|SC 45 South Carolina|SD 46 South Dakota|TN 47 Tennessee|TX 48 Texas
UT 49 Utah|VT 50 Vermont|VA 51 Virginia|WA 53 Washington|WV 54 West Virginia|WI 55 Wisconsin|WY 56 Wyoming
PR 72 Puerto Rico|AB - Alberta|BC - British Columbia|MB - Manitoba|NB - New Brunswick|NL - Newfoundland and Labrador
NS - Nova Scotia|NT - Northwest Territories|NU - Nunavut|ON - Ontario|PE - Prince Edward Island|QC - Quebec
SK - Saskatchewan|YT - Yukon`

/** A state, province or territory of the North American plan. */
export type Region = { readonly code: string; readonly fips: string; readonly name: string }

export const REGIONS: readonly Region[] = LISTED.split(/[|\n]/).map((text) => {
  const [code = '', fips = '', ...name] = text.split(' ')
  return { code, fips, name: name.join(' ') }
})

const byCode = new Map(REGIONS.map((region) => [region.code, region]))

/** The name of a region, or its code where there is none. */
export function regionName(code: string): string {
  return byCode.get(code)?.name ?? code
}
