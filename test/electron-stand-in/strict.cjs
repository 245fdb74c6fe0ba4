'use strict'

/** Anything the program touches and the stand-in lacks must fail loudly, by name. */
const strict = (name, object) =>
  new Proxy(object, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key, receiver)
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`)
    },
  })

/** A function that a test has to replace before the program may call it. */
const mustBeReplaced = (name) => async () => {
  throw new Error(`electron stand-in: ${name} was called and the test did not replace it`)
}

module.exports = { strict, mustBeReplaced }
