import { expect } from 'chai';
import { easter, finnishHolidays, isRestDay } from '../../engagement/holidays.js';
import { decideSendAt } from '../../engagement/quiet.js';

const timeZone = 'Europe/Helsinki';
const night = { quietHours: '18:00-08:00', timeZone };
const at = (now: string, quiet = night, deadline?: string) =>
  decideSendAt(new Date(now), quiet, deadline ? new Date(deadline) : undefined)
    .toISOString()
    .slice(0, 16);

describe('the public holidays of Finland', () => {
  it('follow Easter through the years', () => {
    expect([2024, 2025, 2026, 2027, 2038, 2049].map(easter)).to.deep.equal([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
      '2049-04-18',
    ]);
  });

  it('are these in 2026', () => {
    expect(finnishHolidays(2026)).to.deep.equal([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-06',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('have midsummer and All Saints on the Saturday, at both ends of their weeks', () => {
    expect(['2025-06-21', '2021-06-26', '2025-11-01', '2020-10-31', '2021-11-06'].map(isRestDay)).to.deep.equal(Array(5).fill(true));
    expect(['2025-06-19', '2021-06-19', '2025-10-31'].map(isRestDay)).to.deep.equal(Array(3).fill(false));
  });
});

describe('a message that nobody asked for', () => {
  it('is said at once by day', () => {
    expect(at('2026-11-24T10:00Z')).to.equal('2026-11-24T10:00');
    expect(at('2026-11-24T06:00Z')).to.equal('2026-11-24T06:00');
  });

  it('waits for the morning in the evening and at night', () => {
    expect(at('2026-11-24T16:00Z')).to.equal('2026-11-25T06:00');
    expect(at('2026-11-24T23:30Z')).to.equal('2026-11-25T06:00');
    expect(at('2026-11-25T05:59Z')).to.equal('2026-11-25T06:00');
  });

  it('waits through Sundays and holidays in a row, and not for a Saturday', () => {
    expect(at('2026-11-27T17:00Z')).to.equal('2026-11-28T06:00');
    expect(at('2026-11-29T10:00Z')).to.equal('2026-11-30T06:00');
    expect(at('2026-12-23T16:30Z')).to.equal('2026-12-28T06:00');
    expect(at('2026-04-02T15:00Z')).to.equal('2026-04-04T05:00');
  });

  it('is said at once when the deadline would pass first, and not when it would not', () => {
    expect(at('2026-11-24T20:00Z', night, '2026-11-25T05:30Z')).to.equal('2026-11-24T20:00');
    expect(at('2026-11-24T20:00Z', night, '2026-11-25T06:00Z')).to.equal('2026-11-24T20:00');
    expect(at('2026-11-24T20:00Z', night, '2026-11-25T06:01Z')).to.equal('2026-11-25T06:00');
  });

  it('keeps the local hours in the nights when clocks are moved', () => {
    // Both nights end in a Sunday, so Monday morning it is: in summer time and in winter time.
    expect(at('2026-03-28T17:00Z')).to.equal('2026-03-30T05:00');
    expect(at('2026-10-24T16:00Z')).to.equal('2026-10-26T06:00');
    const short = { quietHours: '23:00-03:30', timeZone: 'Europe/Stockholm' };
    expect(at('2026-11-24T01:00Z', short)).to.equal('2026-11-24T02:30');
  });

  it('knows hours that do not span midnight, and a holiday that ends at it', () => {
    const noon = { quietHours: '12:00-13:00', timeZone };
    expect(at('2026-11-24T10:30Z', noon)).to.equal('2026-11-24T11:00');
    expect(at('2026-11-24T20:00Z', noon)).to.equal('2026-11-24T20:00');
    expect(at('2026-11-29T10:30Z', noon)).to.equal('2026-11-29T22:00');
  });

  it('is said at any time when quiet hours are off', () => {
    expect(at('2026-12-25T01:00Z', { quietHours: 'off', timeZone })).to.equal('2026-12-25T01:00');
  });
});
