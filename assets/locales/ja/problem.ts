/** A box that appears when the program itself has failed. Reader: everybody, in the middle of something. */
export const problem = {
  title: 'プログラムの中で、思いがけないことが起きました',
  // {{path}}: a file that says where in the program it happened; it holds no address, reply or password.
  detail:
    'ここまでに答えたことと、調べた結果は保存してあります。機器やサーバーの設定は変えていません。\n起きた場所の記録: {{path}}\n（パスワード、アドレス、サーバーの返事は入っていません。開発元に知らせるときに使えます）',
  quit: '終わる',
  goOn: '続ける',
} as const
