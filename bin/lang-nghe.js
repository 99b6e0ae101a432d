#!/usr/bin/env node
// The command. Kept in old plain JavaScript up to the check, so that an old Node can read it and say what it lacks.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const needed = manifest.engines.node.replace(/[^\d.]/g, '')
const found = process.versions.node

if (isOlder(found, needed)) {
  // The texts of NODE_TOO_OLD in contract/error-texts.ts, which this Node may not be able to read.
  console.error('Node.js ' + found + ' quá cũ; cần ' + needed + ' trở lên. Cài Node.js bản mới hơn.')
  console.error(
    'Node.js ' + found + ' is too old; ' + needed + ' or later is needed. Install a newer Node.js.',
  )
  process.exit(1)
} else {
  start().catch(function (error) {
    console.error(error)
    process.exit(1)
  })
}

/** In a checkout the source runs as it is; in a package, what was built from it. */
async function start() {
  const source = new URL('host/cli.ts', root)
  if (!existsSync(fileURLToPath(source))) return import(new URL('dist/host/cli.js', root).href)
  const tsx = await import('tsx/esm/api')
  tsx.register()
  return import(source.href)
}

/** @returns true where `version` is before `least`, both as `major.minor.patch` */
function isOlder(version, least) {
  const have = version.split('.').map(Number)
  const want = least.split('.').map(Number)
  for (let part = 0; part < want.length; part += 1)
    if (have[part] !== want[part]) return (have[part] || 0) < want[part]
  return false
}
