/**
 * Builds gazetteer.json, run by hand when the list of wards changes:
 *   npx tsx analysis/place/build-gazetteer.ts [path of vn-units.csv]
 * Input columns: code,level,type,name,name_en,province_code,lat,lon; level 1 a province, level 2 a ward.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { normalise } from '../text/normalise.ts'
import type { GazetteerFile } from './places.ts'

const from = process.argv[2] ?? fileURLToPath(new URL('../../../shared/data/vn-units.csv', import.meta.url))
const to = fileURLToPath(new URL('gazetteer.json', import.meta.url))

type Row = Record<'code' | 'level' | 'type' | 'name' | 'province_code' | 'lat' | 'lon', string>
const rows: Row[] = parse(readFileSync(from, 'utf8'), { columns: true, bom: true })
const file: GazetteerFile = {
  source:
    'Wards and provinces of Viet Nam in force in July 2026: official facts as tabulated by thanglequoc/vietnamese-provinces-database (MIT)',
  provinces: rows.filter((row) => row.level === '1').map((row) => [row.code, normalise(row.name)].join('|')),
  wards: rows
    .filter((row) => row.level === '2')
    .map((row) =>
      [row.code, row.type.toLowerCase(), normalise(row.name), row.province_code, row.lat, row.lon].join('|'),
    ),
}
writeFileSync(to, `${JSON.stringify(file, null, 1)}\n`)
process.stdout.write(`${file.wards.length} wards of ${file.provinces.length} provinces\n`)
