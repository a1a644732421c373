import { expect, test } from 'vitest'
import { files, readJson } from './tree.ts'

interface Locked {
  resolved?: string
  link?: boolean
  integrity?: string
  inBundle?: boolean
}

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const locked = Object.entries(readJson<{ packages: Record<string, Locked & Manifest> }>('package-lock.json').packages)
const installed = locked.filter(([path, { link }]) => path.includes('node_modules/') && !link)

test('names no address of a registry, so that everyone installs from their own', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})

test('knows every package by its checksum', () => {
  expect(installed.filter(([, entry]) => !entry.integrity && !entry.inBundle).map(([path]) => path)).toEqual([])
})

test('is up to date with every package.json', () => {
  const asked = ({ dependencies, devDependencies, optionalDependencies }: Manifest) => ({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })
  const manifests = files.filter((path) => /^([^/]+\/)?package\.json$/.test(path))
  const inLock = new Map(locked)
  for (const path of manifests) {
    const workspace = inLock.get(path.replace(/\/?package\.json$/, ''))
    expect(workspace && asked(workspace), path).toEqual(asked(readJson<Manifest>(path)))
  }
})
