const tail = /\s?\[(?:hostname=)?[a-z0-9.-]{1,100}\.(?:outlook|office365)\.(?:com|us|cn)(?: [^\]\n]{0,100})?\]/gi

/** The words without what Exchange Online appends: `[SERVER.PROD.OUTLOOK.COM timestamp id]` names a machine and a moment, never a cause. */
export const withoutServerTail = (text: string): string => text.replace(tail, '').trim()
