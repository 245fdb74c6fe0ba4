/** Probes that look at the line: what they meet on the way says nothing about the server that the device uses. */
export const aboutTheLine: readonly string[] = ['line-port-25', 'line-controls', 'line-name', 'line-surroundings']
