/** Group and port of WS-Discovery. */
export const wsDiscovery = { group: '239.255.255.250', port: 3702 } as const

const discovery = 'http://schemas.xmlsoap.org/ws/2005/04/discovery'

/** A Probe for every device (WS-Discovery 2005/04, 5.2). `messageId` is a UUID. The prefix `wsdp` matters: some compare the text. */
export function wsdProbe(messageId: string): Uint8Array {
  return new TextEncoder().encode(
    '<?xml version="1.0" encoding="utf-8"?>' +
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"' +
      ' xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"' +
      ` xmlns:d="${discovery}" xmlns:wsdp="http://schemas.xmlsoap.org/ws/2006/02/devprof">` +
      `<s:Header><a:Action>${discovery}/Probe</a:Action><a:MessageID>urn:uuid:${messageId}</a:MessageID>` +
      '<a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header>' +
      '<s:Body><d:Probe><d:Types>wsdp:Device</d:Types></d:Probe></s:Body></s:Envelope>',
  )
}
