import { describe, expect, it } from 'vitest'
import { readings } from '../../../../src-main/core/devices/readings'

describe('readings of an identification text', () => {
  it('folds full-width and half-width forms and collapses blanks', () => {
    expect(readings('  ＩＭ　Ｃ３０００\t ﾘｺｰ \r\n')).toEqual(['IM C3000 リコー'])
  })

  it('reads a hyphen behind a katakana letter as the long-vowel sign', () => {
    expect(readings('リコ- IM―C')).toEqual(['リコー IM-C'])
  })

  it('drops control and bidi characters and lone surrogates', () => {
    expect(readings('RI\u202eCOH\u0000IM\u200b\ud800 C')).toEqual(['RICOH IM C'])
  })

  it('looks at no more than 1,000 characters, also when one folds into many', () => {
    expect(readings('a'.repeat(5000))[0]).toHaveLength(1000)
    expect((readings('\ufdfa'.repeat(5000))[0] ?? '').length).toBeLessThanOrEqual(1000)
  })

  it('takes maker and model out of a 1284 device id, never its list of printer languages', () => {
    expect(readings('MFG:Brother;CMD:PJL,EPSONFX;MDL:HL-L2340D series;CLS:PRINTER;')).toEqual([
      'Brother HL-L2340D series',
      'HL-L2340D series',
    ])
    expect(readings('MANUFACTURER: Kyocera ; MODEL: ECOSYS M2040dn; DES: Kyocera ECOSYS M2040dn;')).toEqual([
      'Kyocera ECOSYS M2040dn',
      'ECOSYS M2040dn',
      'Kyocera ECOSYS M2040dn',
    ])
  })

  it('reads what stands behind PID first', () => {
    expect(readings('HP ETHERNET MULTI-ENVIRONMENT,SVCID:1,PID:HP LaserJet M528')).toEqual([
      'HP LaserJet M528',
      'HP ETHERNET MULTI-ENVIRONMENT,SVCID:1,PID:HP LaserJet M528',
    ])
  })

  it('gives nothing for nothing', () => {
    expect([readings(''), readings(' \u200b\n'), readings('MFG:;MDL:;')]).toEqual([[], [], []])
  })
})
