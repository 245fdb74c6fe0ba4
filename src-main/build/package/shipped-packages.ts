import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A package of the production dependency tree. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As SPDX says it; empty when the package says nothing. */
  readonly licence: string
  /** The texts of its licence and notice files. */
  readonly texts: readonly string[]
}

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
})

const isLegalFile = (name: string) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name)

/** Every package that is no development dependency, in the order of names. More than the bundles hold, never less. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  return Object.entries(packages)
    .filter(([path, row]) => path !== '' && !row.dev && !row.devOptional)
    .flatMap(([path, { version = '', license = '', optional }]) => {
      const folder = join(root, path)
      const files = filesIn(folder)
      // An optional package for another system is not here, and is not shipped from here.
      if (files === undefined && optional) return []
      if (files === undefined) throw new Error(`${path} is not installed: npm ci`)
      const texts = files.filter(isLegalFile).map((name) => readFileSync(join(folder, name), 'utf8').trim())
      return [
        {
          name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
          version,
          licence: license,
          texts,
        },
      ]
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function filesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}
