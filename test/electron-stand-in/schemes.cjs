'use strict'
// Chromium knows no app://, so app://host/x is https://host.app.stand-in.test/x on the wire.
const suffix = 'stand-in.test'
const registered = new Set()

const toWire = (url) => {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  return registered.has(scheme) ? `https://${host}.${scheme}.${suffix}${rest || '/'}` : url
}
const fromWire = (url) => {
  const [, host, scheme, rest] = /^https:\/\/(?:(.*)\.)?([a-z0-9-]+)\.stand-in\.test(?::443)?(\/.*)?$/i.exec(url) ?? []
  return registered.has(scheme) ? `${scheme}://${host ?? ''}${rest ?? '/'}` : url
}

module.exports = { registered, toWire, fromWire }
