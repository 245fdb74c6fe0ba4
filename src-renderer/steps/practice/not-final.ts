/** Scenes of a time whose real reply Microsoft has not shown: two replies exist, and the screen says so. */
const notFinal = ['after-december', 'after-removal']

export const isNotFinal = (practice: string | null): boolean => practice !== null && notFinal.includes(practice)
