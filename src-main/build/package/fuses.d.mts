/** Fuses of Electron's executable by name. */
export type Fuses = Readonly<Record<string, boolean>>
export function wantedFuses(platform: string, forTests?: boolean): Fuses
export function readFuses(executable: string): Promise<Fuses>
