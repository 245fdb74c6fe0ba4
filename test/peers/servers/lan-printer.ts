// ippeveprinter of CUPS, announced by an avahi of its own: each with its own message bus, since the system's belongs to the system.

export interface Printer {
  readonly host: string
  readonly maker: string
  readonly model: string
  /** Its name in print dialogs. */
  readonly name: string
  /** Its host name, without `.local`. */
  readonly dns: string
}

const allow = ['user', 'own'].map((what) => `<allow ${what}="*"/>`).join('')
const kinds = ['method_call', 'signal', 'method_return', 'error']
const pass = kinds.map((kind) => `<allow send_type="${kind}"/><allow receive_type="${kind}"/>`).join('')

const busConfig = (folder: string) =>
  '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">' +
  `<busconfig><type>system</type><listen>unix:path=${folder}/bus</listen><auth>EXTERNAL</auth><policy context="default">${allow}${pass}</policy></busconfig>`

export const busScript = (folder: string): string =>
  `cat > ${folder}/bus.conf <<'END'\n${busConfig(folder)}\nEND\nexec dbus-daemon --config-file=${folder}/bus.conf --nofork --print-address=1 > ${folder}/bus-listens`

const waitFor = (condition: string) => `until ${condition}; do sleep 0.1; done`

export const avahiScript = (folder: string, { dns }: Printer): string => `
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=${folder}/bus
cat > ${folder}/avahi.conf <<'END'
[server]
host-name=${dns}
use-ipv4=yes
use-ipv6=no
allow-interfaces=eth0
enable-dbus=yes
[publish]
publish-workstation=no
publish-hinfo=no
[rlimits]
END
mkdir -p /run/avahi-daemon
mount -t tmpfs none /run/avahi-daemon
${waitFor(`test -s ${folder}/bus-listens`)}
exec avahi-daemon -f ${folder}/avahi.conf --no-drop-root --no-chroot > ${folder}/avahi.log 2>&1`

export const printerScript = (folder: string, { dns, maker, model, name }: Printer, address: string): string => `
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=${folder}/bus
mkdir -p ${folder}/spool
printf '127.0.0.1 localhost\\nfd77::${address.split('.')[3] ?? ''} ${dns}.local\\n${address} ${dns}.local\\n' > ${folder}/hosts
mount --bind ${folder}/hosts /etc/hosts
touch ${folder}/avahi.log
${waitFor(`grep -q 'startup complete' ${folder}/avahi.log`)}
exec ippeveprinter -p 8631 -M '${maker}' -m '${model}' -n ${dns}.local -d ${folder}/spool -r _print,_universal '${name}' > ${folder}/ipp.log 2>&1`
