/** The wards in force, from the file beside this one. */
import { Place } from '../../contract/model.ts'
import gazetteer from './gazetteer.json' with { type: 'json' }

/** One row a line: `code|name`, and `code|kind|name|province code|latitude|longitude` of the centre. */
export interface GazetteerFile {
  source: string
  provinces: string[]
  wards: string[]
}

/** Every ward (xã, phường, đặc khu) of the two-level administration; names without the kind, in canonical spelling. */
export function loadPlaces(): Place[] {
  return gazetteer.wards.map((row) => {
    const [code, kind, name, provinceCode, latitude, longitude] = row.split('|')
    return Place.parse({
      code,
      kind,
      name,
      provinceCode,
      latitude: Number(latitude),
      longitude: Number(longitude),
    })
  })
}

/** Code and name (without tỉnh, thành phố) of every province. */
export function loadProvinces(): { code: string; name: string }[] {
  return gazetteer.provinces.map((row) => {
    const [code = '', name = ''] = row.split('|')
    return { code, name }
  })
}
