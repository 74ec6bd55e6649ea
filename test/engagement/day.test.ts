import { expect } from 'chai';
import { addDays, dayOf, endOfDay, instantOf, isOver } from '../../engagement/day.js';

const helsinki = 'Europe/Helsinki';

describe('a last day', () => {
  it('lasts until midnight in Helsinki, in winter and in summer', () => {
    expect(endOfDay('2026-12-01', helsinki).toISOString()).to.equal('2026-12-01T22:00:00.000Z');
    expect(endOfDay('2026-06-01', helsinki).toISOString()).to.equal('2026-06-01T21:00:00.000Z');
  });

  it('is over at midnight and not a second before', () => {
    expect(isOver('2026-12-01', new Date('2026-12-01T21:59:59.999Z'), helsinki)).to.equal(false);
    expect(isOver('2026-12-01', new Date('2026-12-01T22:00:00Z'), helsinki)).to.equal(true);
  });

  it('has 23 hours in spring and 25 in autumn', () => {
    const hours = (day: string) => (endOfDay(day, helsinki).getTime() - instantOf(day, '00:00', helsinki).getTime()) / 3_600_000;
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).to.deep.equal([24, 23, 25]);
  });
});

describe('a time of day', () => {
  it('is the same on the wall on both sides of a clock change', () => {
    expect(instantOf('2026-03-28', '09:00', helsinki).toISOString()).to.equal('2026-03-28T07:00:00.000Z');
    expect(instantOf('2026-03-29', '09:00', helsinki).toISOString()).to.equal('2026-03-29T06:00:00.000Z');
  });

  it('that a spring night leaves out comes an hour later on the wall', () => {
    expect(instantOf('2026-03-29', '03:30', helsinki).toISOString()).to.equal('2026-03-29T01:30:00.000Z');
  });

  it('that an autumn night has twice is the first of the two', () => {
    expect(instantOf('2026-10-25', '03:30', helsinki).toISOString()).to.equal('2026-10-25T00:30:00.000Z');
  });

  it('falls on the local day, not on that of UTC', () => {
    expect(dayOf(new Date('2026-12-01T22:30:00.500Z'), helsinki)).to.equal('2026-12-02');
    expect(addDays('2026-02-28', 1)).to.equal('2026-03-01');
  });
});
