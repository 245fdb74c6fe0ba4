export const browserPage = {
  cameBack: {
    title: 'You are done in the browser',
    text: 'Close this page and go back to SMTP AUTH Navi. The result is shown there.',
  },
  refused: {
    title: 'The sign-in is not complete',
    text: 'Close this page and go back to SMTP AUTH Navi. It shows the reason and what to do next.',
  },
} as const
