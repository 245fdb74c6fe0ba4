import type { organisation as ja } from '../ja/organisation'
import type { Shape } from '../shape'

export const organisation: Shape<typeof ja> = {
  open: 'Put your name and logo on the papers',
  title: 'Your name and logo on the papers',
  lead: 'They stand on top of every paper. You can do without.',
  note: 'Kept on this computer only, never in a site file.',
  name: 'Name of your organisation',
  nameHint: 'The company or department that hands the papers out. May be empty.',
  logo: 'Logo',
  logoHint: 'A PNG or JPEG picture of up to 2 MB. What else the file holds, such as a place, is taken out.',
  logoShown: 'The present logo',
  noLogo: 'There is no logo.',
  file: 'Picture file of the logo',
  choose: 'Choose a picture',
  remove: 'Remove the logo',
  save: 'Save',
}
