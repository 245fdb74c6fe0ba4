import { z } from 'zod'

interface ReleaseTexts {
  /** package.json */
  readonly manifest: string
  /** electron-builder.yml */
  readonly builder: string
  /** program.yaml, parsed */
  readonly program: unknown
  readonly tag: string
}

/** What keeps a version from being published. `.example` is reserved for examples: nobody is there. */
export function missingForRelease({ manifest, builder, program, tag }: ReleaseTexts): readonly string[] {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
  const { downloadPage } = z.object({ downloadPage: z.object({ url: z.string() }).nullable() }).parse(program)
  return [
    ...(manifest.includes('.example') ? ['package.json names a page or address at .example'] : []),
    ...(builder.includes('.example') ? ['electron-builder.yml names an address at .example'] : []),
    ...(downloadPage === null || downloadPage.url.includes('.example')
      ? ['assets/knowledge/program.yaml names no download page']
      : []),
    ...(tag === `v${version}` ? [] : [`the tag ${tag} is not v${version}`]),
  ]
}
