/** The page that the browser shows after signing in, outside our window. */
export const browserPage = {
  // The browser brought an answer; whether it leads to a token is decided after this page is shown.
  cameBack: {
    title: 'ブラウザーでの操作は終わりです',
    text: 'このページを閉じて、SMTP AUTH ナビに戻ってください。結果はそちらに表示されます。',
  },
  // The sign-in page said no, or the person chose cancel there or in the program.
  refused: {
    title: 'サインインは完了していません',
    text: 'このページを閉じて、SMTP AUTH ナビに戻ってください。理由と次にすることを表示しています。',
  },
} as const
