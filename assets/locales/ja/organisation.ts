/** The page on which an office or a dealer puts its name and logo on the papers. */
export const organisation = {
  // Button that opens the page.
  open: '紙に会社名とロゴを入れる',
  title: '紙に入れる会社名とロゴ',
  lead: 'すべての紙の上に入ります。入れなくても使えます。',
  note: 'このパソコンだけに保存します。拠点のファイルには入りません。',
  name: '会社名',
  nameHint: '紙をわたす会社や部署の名前です。空でもかまいません。',
  logo: 'ロゴ',
  logoHint: 'PNG か JPEG の画像、2 MB まで。撮影場所などの付加情報は取りのぞいて保存します。',
  logoShown: '今のロゴ',
  noLogo: 'ロゴはありません。',
  file: 'ロゴの画像ファイル',
  choose: '画像を選ぶ',
  remove: 'ロゴを外す',
  save: '保存する',
} as const
