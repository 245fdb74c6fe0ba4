import type { discovery as ja } from '../ja/discovery'
import type { Shape } from '../shape'

/** Finding devices on the network. */
export const discovery = {
  plan: {
    title: 'This is what will be done:',
    network: 'Ask the {{count}} addresses of the network {{asked}} ({{interface}}) whether a device is there.',
    networkQuiet: 'Call into the network {{subnet}} ({{interface}}) as a whole.',
    part: 'The network {{subnet}} ({{interface}}) is wide: only the {{count}} addresses near this computer ({{asked}}) are asked.',
    leftAlone: {
      public: '{{interface}} ({{address}}) is no office network and is left alone.',
      'point-to-point': '{{interface}} ({{address}}) is a line to one other end, such as a VPN, and is left alone.',
    },
    typed: 'Ask {{address}} for its name and model.',
    refused: {
      'not-an-address': '“{{address}}” is not an IP address.',
      'not-private': '{{address}} is not an address of an office network and is left alone.',
      ipv6: '{{address}} is an IPv6 address; only IPv4 addresses can be asked so far.',
    },
    methods: 'By: {{names}}',
    seconds:
      'This takes about {{seconds}} seconds. No setting of any device is changed, and nothing is sent to the internet.',
    nothing: 'There is no network that can be searched.',
  },
  methods: {
    mdns: 'Bonjour (mDNS)',
    snmp: 'SNMP',
    wsd: 'WS-Discovery',
    ipp: 'IPP (printing)',
    http: "the device's web page",
    neighbours: 'recent contacts (ARP)',
  },
  does: {
    mdns: 'Calls “is there a printer?” to everybody and listens for answers.',
    snmp: 'Asks each address for name and model (community “public”).',
    wsd: 'Calls “is there a device?” to everybody and listens for answers.',
    ipp: 'Asks those that answered for their model. Nothing is printed.',
    http: 'Reads the title of the first page of those that answered. Nobody signs in.',
    neighbours: 'Looks at the list of whom this computer has talked to lately.',
  },
  states: {
    waiting: 'waiting',
    running: 'searching',
    done: 'done',
    stopped: 'stopped',
    failed: 'could not be used ({{detail}})',
  },
  device: {
    family: 'Catalogue: {{name}} ({{id}})',
    several: 'Probably one of these: {{names}}',
    unlisted: 'Not in the catalogue.',
    name: 'Name: {{text}}',
    location: 'Location: {{text}}',
    serial: 'Serial number: {{text}}',
    firmware: 'Firmware: {{text}}',
    mac: 'MAC address: {{mac}}',
    macOf: 'MAC address: {{mac}} (perhaps a part made by {{maker}})',
    page: 'Settings page: {{url}}',
    seenBy: 'Found by: {{methods}}',
    said: '{{field}}: {{text}}',
    nameless: 'Device of an unknown kind',
    notProven: 'Names and models are what the devices say of themselves.',
  },
  result: {
    found: 'Devices found',
    others: 'Others of an unknown kind (computers, phones …)',
    took: 'It took {{seconds}} seconds.',
    none: 'No printer or multifunction device was found.',
    cancelled: 'Stopped. Found by then:',
    ifMissing: 'If the device is missing',
  },
  live: {
    progress: '{{seconds}} s: {{devices}} devices (Ctrl-C stops)',
    found: 'Found: {{address}} {{model}}',
  },
} as const satisfies Shape<typeof ja>
