'use strict'

/**
 * The structured clone subset that crosses Electron's bridges, over JSON. Injected into the page by its source text too,
 * so it must not use anything outside itself. `hooks` carries functions and promises (contextBridge); without hooks they are refused (IPC).
 */
function makeCodec(hooks) {
  const tag = '$type'
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }

  const encodeBytes = (value) => {
    const isBuffer = value instanceof ArrayBuffer
    const bytes = isBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    const name = isBuffer ? 'ArrayBuffer' : value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
    return { [tag]: 'bytes', name, value: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
  }

  function encode(value, seen) {
    if (value === undefined) return { [tag]: 'undefined' }
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (typeof value === 'number') {
      const plain = Number.isFinite(value) && !Object.is(value, -0)
      return plain ? value : { [tag]: 'number', value: Object.is(value, -0) ? '-0' : String(value) }
    }
    if (typeof value === 'bigint') return { [tag]: 'bigint', value: String(value) }
    if (typeof value === 'symbol') return refuse()
    if (seen.has(value)) return { [tag]: 'again', index: seen.get(value) }
    if (typeof value === 'function') return hooks ? { [tag]: 'function', id: hooks.keepFunction(value) } : refuse()
    seen.set(value, seen.size)
    if (value instanceof Promise) return hooks ? { [tag]: 'promise', id: hooks.keepPromise(value) } : refuse()
    if (value instanceof Date) return { [tag]: 'date', value: value.getTime() }
    if (value instanceof RegExp) return { [tag]: 'regexp', source: value.source, flags: value.flags }
    if (value instanceof Map)
      return { [tag]: 'map', value: [...value].map(([key, entry]) => [encode(key, seen), encode(entry, seen)]) }
    if (value instanceof Set) return { [tag]: 'set', value: [...value].map((entry) => encode(entry, seen)) }
    if (value instanceof Error) return { [tag]: 'error', name: value.name, message: value.message, stack: value.stack }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return encodeBytes(value)
    if (value instanceof WeakMap || value instanceof WeakSet) return refuse()
    if (Array.isArray(value)) return value.map((entry) => encode(entry, seen))
    const object = Object.fromEntries(Object.keys(value).map((key) => [key, encode(value[key], seen)]))
    return tag in value ? { [tag]: 'object', value: object } : object
  }

  const decodeBytes = ({ name, value }) => {
    const bytes = Uint8Array.from(atob(value), (char) => char.charCodeAt(0))
    if (name === 'ArrayBuffer') return bytes.buffer
    return name === 'Uint8Array' ? bytes : new globalThis[name](bytes.buffer)
  }
  const decodeError = ({ name, message, stack }) => {
    const known = { RangeError, TypeError, SyntaxError, ReferenceError, EvalError, URIError }
    return Object.assign(new (known[name] ?? Error)(message), { stack })
  }

  function decode(json, seen) {
    if (json === null || typeof json !== 'object') return json
    const remember = (value) => {
      seen.push(value)
      return value
    }
    if (Array.isArray(json)) {
      const list = remember([])
      for (const entry of json) list.push(decode(entry, seen))
      return list
    }
    switch (json[tag]) {
      case 'undefined':
        return undefined
      case 'number':
        return json.value === '-0' ? -0 : Number(json.value)
      case 'bigint':
        return BigInt(json.value)
      case 'again':
        return seen[json.index]
      case 'function':
        return hooks.functionProxy(json.id)
      case 'promise':
        return remember(hooks.promiseProxy(json.id))
      case 'date':
        return remember(new Date(json.value))
      case 'regexp':
        return remember(new RegExp(json.source, json.flags))
      case 'error':
        return remember(decodeError(json))
      case 'bytes':
        return remember(decodeBytes(json))
      case 'map': {
        const map = remember(new Map())
        for (const [key, entry] of json.value) map.set(decode(key, seen), decode(entry, seen))
        return map
      }
      case 'set': {
        const set = remember(new Set())
        for (const entry of json.value) set.add(decode(entry, seen))
        return set
      }
      default: {
        const source = json[tag] === 'object' ? json.value : json
        const object = remember({})
        for (const key of Object.keys(source)) object[key] = decode(source[key], seen)
        return object
      }
    }
  }

  return { encode: (value) => encode(value, new Map()), decode: (json) => decode(json, []) }
}

module.exports = { makeCodec }
