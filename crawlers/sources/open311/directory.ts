/**
 * What a GeoReport v2 server says of itself: where its endpoint is (https://wiki.open311.org/Service_Discovery/) and which
 * services it takes reports for (https://wiki.open311.org/GeoReport_v2/#get-service-list).
 */
import { AppError } from '../../../contract/errors.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { element, elements, textOf, type XmlNode, xmlRoot } from '../../reading/xml.ts'
import { FORMAT } from './parse.ts'

/** Service code → its name, and the group that the city puts it in. */
export type Services = Record<string, { name: string; group: string | null }>

export const isDiscovery = (url: string): boolean => /\/discovery\.(json|xml)$/i.test(new URL(url).pathname)

/**
 * The address of the production endpoint in a discovery document; of a test endpoint where there is no other.
 * @throws AppError NOT_THIS_FORMAT where it names none
 */
export function endpointIn(body: string, url: string): string {
  const endpoints = rowsOf(body, 'endpoints').filter((row) =>
    /georeport/i.test(told(row['specification']) ?? ''),
  )
  const production = endpoints.find((row) => told(row['type']) === 'production')
  const address = webAddress((production ?? endpoints[0])?.['url'], url)
  if (!address) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return address
}

/** @throws AppError of the parsing branch */
export function servicesIn(body: string): Services {
  const named = rowsOf(body, 'services').flatMap((row) => {
    const [code, name] = [told(row['service_code']), told(row['service_name'])]
    return code && name ? [[code, { name, group: told(row['group']) }] as const] : []
  })
  return Object.fromEntries(named)
}

/** The rows of a list, in JSON or XML. */
function rowsOf(body: string, name: string): Json[] {
  if (/^[\s\ufeff]*</.test(body)) {
    const root = xmlRoot(body, FORMAT)
    const list = root.name === name ? root : element(root, name)
    return list ? elements(list).map(plain) : []
  }
  const value = readJson(body, FORMAT)
  return objects(isObject(value) ? value[name] : value)
}

const plain = (node: XmlNode): Json =>
  Object.fromEntries(elements(node).map((child) => [child.name, textOf(child)]))
