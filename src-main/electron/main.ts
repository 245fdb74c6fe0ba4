import { startProgram } from './start-program'

void startProgram({ network: { mappings: [] } })
