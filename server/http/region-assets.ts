import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RegionAssets } from '../../shared/wire/http.ts'

/** One file to serve, with its packed twins where packing helps. */
export type Asset = { readonly type: string; readonly body: Buffer; readonly br?: Buffer; readonly gzip?: Buffer }

/** The drawn maps, by content hash: public shapes, the same for ever under the same name, and no name that tells of a scenario. */
export type Regions = {
  readonly of: (region: string) => RegionAssets | undefined
  readonly file: (name: string) => Asset | undefined
}

const HASH_DIGITS = 16
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Reads every map below the folder. A map that has not been drawn is left out. */
export async function loadRegions(folder: string): Promise<Regions> {
  const files = new Map<string, Asset>()
  const regions = new Map<string, RegionAssets>()
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const [geometry, shade] = await Promise.all([
      readFile(join(folder, name, 'geometry.json')).catch(() => undefined),
      readFile(join(folder, name, 'shade.png')).catch(() => undefined),
    ])
    if (geometry === undefined || shade === undefined) continue
    const [br, packed] = await Promise.all([promisify(brotliCompress)(geometry, QUALITY), promisify(gzip)(geometry)])
    const names = { geometry: `${hashOf(geometry)}.json`, shade: `${hashOf(shade)}.png` }
    files.set(names.geometry, { type: 'application/json; charset=utf-8', body: geometry, br, gzip: packed })
    files.set(names.shade, { type: 'image/png', body: shade })
    regions.set(name, { geometry: `/assets/region/${names.geometry}`, shade: `/assets/region/${names.shade}` })
  }
  return { of: (region) => regions.get(region), file: (name) => files.get(name) }
}

const hashOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex').slice(0, HASH_DIGITS)
