/** Own drawings, 20 x 20, in the colour of the text. Always beside a word, so hidden from screen readers. */
const paths = {
  back: 'M12.5 4 6.5 10l6 6M7 10h10',
  ok: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM6.3 10.3l2.5 2.5 5-5.4',
  bad: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM7 7l6 6M13 7l-6 6',
  warn: 'M10 2.8 1.9 17h16.2L10 2.8ZM10 8v4M10 14.4v.2',
  info: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 9v5M10 6.2v.2',
  wait: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 5.5V10l3 2',
  run: 'M16.5 10a6.5 6.5 0 1 1-2-4.7M16.6 2.6v3.3h-3.3',
  skip: 'M4 5l6 5-6 5V5ZM15 5v10',
  language: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM2 10h16M10 2c-5 5-5 11 0 16M10 2c5 5 5 11 0 16',
  home: 'M3 9.5 10 3l7 6.5M5 8v9h10V8',
} as const
export type IconName = keyof typeof paths

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
