/** Own drawings, 20 x 20, in the colour of the text. Always beside a word, so hidden from screen readers. */
const lines = {
  back: 'M12.5 4 6.5 10l6 6M7 10h10',
  forward: 'M7.5 4l6 6-6 6',
  down: 'M4 7.5l6 6 6-6',
  wait: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 5.5V10l3 2',
  unknown: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM7.8 7.8a2.2 2.2 0 1 1 3.3 2c-.8.4-1.1.9-1.1 1.7M10 14.2v.1',
  info: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 9v5M10 6.2v.1',
  run: 'M16 8.5A6.2 6.2 0 0 0 4.6 7M4 11.5A6.2 6.2 0 0 0 15.4 13M4.4 3.5V7.2h3.7M15.6 16.5v-3.7h-3.7',
  skip: 'M4 5l7 5-7 5V5ZM15.5 5v10',
  language: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM2 10h16M10 2c-5 5-5 11 0 16M10 2c5 5 5 11 0 16',
  home: 'M3 9.5 10 3l7 6.5M5 8v9h10V8',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3M7 11.5h.1M10 11.5h.1M13 11.5h.1M7 14h.1M10 14h.1',
  printer: 'M5.5 7.5V3h9v4.5M5.5 14H3V7.5h14V14h-2.5M5.5 11.5h9V17h-9z',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM12.5 12.5 17 17',
  flask: 'M8 3h4M8.7 3v5L4 16.2c-.3.6 0 .8.5.8h11c.5 0 .8-.2.5-.8L11.3 8V3M6 13h8',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  plug: 'M12 4l4 4M9 7l4 4M14 6l3-3M7.5 8.5 11.5 12.5 9.5 14.5a2.8 2.8 0 0 1-4 0 2.8 2.8 0 0 1 0-4zM5.5 14.5 3 17',
  shield: 'M10 2.5l6 2.2V9c0 4-2.5 7-6 8.5C6.5 16 4 13 4 9V4.7zM7.2 9.7l2 2 3.6-3.8',
  key: 'M12.8 2.8a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8ZM9.6 10.3 3 17M5.5 14.5l2 2M13.5 6.5h.1',
  send: 'M2.8 4 17.5 10 2.8 16 5 10zM5 10h6',
  person: 'M10 3.2a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM4 17c0-3 2.5-4.5 6-4.5s6 1.5 6 4.5z',
  wrench:
    'M16.5 5.5 13.7 8.2 11.8 6.3 14.5 3.5a4.2 4.2 0 0 0-5.6 5.4L3.3 14.5a1.5 1.5 0 0 0 2.2 2.2L11.1 11.1a4.2 4.2 0 0 0 5.4-5.6z',
  network:
    'M10 8.5v4M10 6a1.2 1.2 0 1 0 0 2.4A1.2 1.2 0 0 0 10 6ZM6.5 10.5a5 5 0 1 1 7 0M4.5 12.5a7.5 7.5 0 1 1 11 0M5 13h10v4H5z',
  mail: 'M3 4.5h14v11H3zM3 5.5l7 5.5 7-5.5',
  paper: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5',
  lock: 'M4.5 8.5h11v8.5h-11zM7 8.5V6a3 3 0 0 1 6 0v2.5M10 12v2',
  pencil: 'M12.5 4.5l3 3L7 16l-4 1 1-4zM11 6l3 3',
  stop: 'M5 5h10v10H5z',
  device: 'M4 3h12v5H4zM2.5 8h15v8h-15zM5.5 12h6M14.5 12h.1',
} as const

/** Signs of a state: filled, with the sign cut out, so that they are told apart without colour. */
const filled = {
  ok: ['M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4Z', 'M6.5 10.3l2.4 2.4 4.8-5.2'],
  bad: ['M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4Z', 'M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6'],
  warn: [
    'M10 2.2a1 1 0 0 0-.9.5L1.8 16a1 1 0 0 0 .9 1.5h14.6a1 1 0 0 0 .9-1.5L10.9 2.7a1 1 0 0 0-.9-.5Z',
    'M10 7.5v4.3M10 14.5v.1',
  ],
} as const

export type IconName = keyof typeof lines | keyof typeof filled
const isFilled = (name: IconName): name is keyof typeof filled => Object.hasOwn(filled, name)

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {isFilled(name) ? (
        <>
          <path className="solid" d={filled[name][0]} />
          <path className="cut" d={filled[name][1]} />
        </>
      ) : (
        <path d={lines[name]} />
      )}
    </svg>
  )
}
