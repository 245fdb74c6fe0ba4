import type { ReactNode } from 'react'

/** Own drawings of what sends mail: grey lines and one part in the accent colour. `a`: accent part, `l`: accent line, `s`: in the shade. */
const drawings = {
  mfp: {
    size: [92, 68],
    parts: (
      <>
        <path d="M18 30h56v32H18z" />
        <path className="a" d="M22 14h48l6 10H16z" />
        <path d="M14 24h64v10H14z" />
        <path className="s" d="M26 42h40v6H26zM26 52h40v6H26z" />
        <circle className="a" cx="70" cy="29" r="1.6" />
        <path d="M32 4h22l6 6v8H32z" />
        <path className="l" d="M37 11h13M66 4h12M72 0l7 4-7 5" />
      </>
    ),
  },
  nas: {
    size: [92, 68],
    parts: (
      <>
        <rect x="16" y="10" width="40" height="50" rx="4" />
        <path className="s" d="M22 17h28v9H22zM22 30h28v9H22zM22 43h28v9H22z" />
        <path className="l" d="M44 21.5h2M44 34.5h2M44 47.5h2" />
        <rect className="a" x="60" y="34" width="24" height="26" rx="3" />
        <path className="l" d="M66 46h3l2-5 3 9 2-4h3" />
        <path d="M20 60v4M52 60v4M64 60v4M80 60v4" />
      </>
    ),
  },
  app: {
    size: [92, 68],
    parts: (
      <>
        <rect x="10" y="8" width="64" height="46" rx="4" />
        <path d="M10 18h64M16 13h.1M21 13h.1M26 13h.1" />
        <path className="l" d="M28 28l-8 7 8 7M46 28l8 7-8 7M40 25l-6 20" />
        <rect className="a" x="56" y="42" width="28" height="20" rx="3" />
        <path className="l" d="M58 45l12 9 12-9" />
      </>
    ),
  },
  'mail-software': {
    size: [92, 68],
    parts: (
      <>
        <path d="M6 58h80M32 58l2-7h24l2 7" />
        <rect x="12" y="6" width="68" height="45" rx="4" />
        <rect className="a" x="28" y="17" width="36" height="24" rx="3" />
        <path className="l" d="M30 20l16 12 16-12" />
      </>
    ),
  },
  unknown: {
    size: [56, 44],
    parts: (
      <>
        <rect x="6" y="6" width="44" height="32" rx="6" strokeDasharray="5 4" />
        <path className="l" d="M22 17a6 6 0 1 1 8.5 5.5c-1.8.8-2.5 1.8-2.5 3.5M28 31.5v.1" />
      </>
    ),
  },
  journey: {
    size: [176, 84],
    parts: (
      <>
        <path d="M8 38h52v34H8z" />
        <path className="s" d="M16 50h36v6H16zM16 60h36v6H16z" />
        <path d="M4 30h60v10H4z" />
        <path className="a" d="M12 20h44l6 10H6z" />
        <path d="M22 8h18l6 6v10H22z" />
        <path className="l" d="M27 15h11M72 44h30M95 37l8 7-8 7" />
        <rect x="112" y="24" width="56" height="40" rx="4" />
        <path d="M114 28l26 20 26-20" />
        <circle className="a" cx="164" cy="24" r="11" />
        <path className="l" d="M159 24.5l3.5 3.5 6.5-7" />
      </>
    ),
  },
} as const satisfies Record<string, { readonly size: readonly [number, number]; readonly parts: ReactNode }>

export type DrawingName = keyof typeof drawings
export const hasDrawing = (name: string): name is DrawingName => Object.hasOwn(drawings, name)

/** A drawing beside the words it belongs to; it says nothing that they do not say. */
export function Drawing({ name }: { name: DrawingName }) {
  const { size, parts } = drawings[name]
  const [width, height] = size
  return (
    <svg
      className="drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {parts}
    </svg>
  )
}

/** Our mark: a letter that has been ticked. */
export function Mark() {
  return (
    <svg className="mark" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect x="1" y="3" width="24" height="20" rx="5" />
      <path d="M5.5 9 13 14.5 20.5 9M14 19l2.4 2L21 16.6" />
    </svg>
  )
}
