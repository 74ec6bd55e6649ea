import { expect } from 'chai';
import { organisationKey } from '../../engagement/organisation.js';
import { decideBringing, decidePromotions, decideSeat, decideTakeover, type Seat, seatsLeft, waitingList } from '../../engagement/seats.js';

const now = new Date('2026-11-24T10:00:00Z');
const seat = (queue: number, status: Seat['status'], more: Partial<Seat> = {}): Seat => ({ id: `s${queue}`, queue, status, ...more });
const held = (queue: number, minutes: number) => seat(queue, 'held', { heldUntil: new Date(now.getTime() + minutes * 60_000) });

describe('seats', () => {
  it('go to whoever asks while there are some', () => {
    expect(decideSeat(undefined, { capacity: 2 }, [seat(1, 'confirmed')], now)).to.equal('confirmed');
    expect(decideSeat(undefined, { capacity: 1 }, [seat(1, 'confirmed')], now)).to.equal('waitlisted');
    expect(decideSeat(undefined, {}, [seat(1, 'confirmed')], now)).to.equal('confirmed');
  });

  it('are kept for a person who is still answering, and free again when the hold has lapsed', () => {
    expect(decideSeat(undefined, { capacity: 1 }, [held(1, 1)], now)).to.equal('waitlisted');
    expect(decideSeat(undefined, { capacity: 1 }, [held(1, 0)], now)).to.equal('confirmed');
  });

  it('are counted by organisation, and a person who takes part as themselves is not counted', () => {
    const limits = { capacity: 10, seatsPerOrganisation: 1 };
    const taken = [seat(1, 'confirmed', { organisationId: 'a' }), seat(2, 'confirmed')];
    expect(decideSeat('a', limits, taken, now)).to.equal('waitlisted');
    expect(decideSeat('b', limits, taken, now)).to.equal('confirmed');
    expect(decideSeat(undefined, limits, taken, now)).to.equal('confirmed');
  });

  it('when there are fewer of them, throw nobody out', () => {
    expect(seatsLeft({ capacity: 1 }, [seat(1, 'confirmed'), seat(2, 'confirmed')], now)).to.equal(0);
  });
});

describe('the waiting list', () => {
  it('is in the order of asking', () => {
    expect(waitingList([seat(3, 'waitlisted'), seat(1, 'confirmed'), seat(2, 'waitlisted')]).map(({ id }) => id)).to.deep.equal([
      's2',
      's3',
    ]);
  });

  it('is promoted in that order, as many as fit', () => {
    expect(
      decidePromotions({ capacity: 3 }, [seat(1, 'confirmed'), seat(4, 'waitlisted'), seat(2, 'waitlisted'), seat(3, 'waitlisted')], now),
    ).to.deep.equal(['s2', 's3']);
  });

  it('passes over whoever would be too many of one organisation', () => {
    const of = (organisationId: string) => ({ organisationId });
    const seats = [
      seat(1, 'confirmed', of('a')),
      seat(2, 'waitlisted', of('a')),
      seat(3, 'waitlisted', of('b')),
      seat(4, 'waitlisted', of('b')),
    ];
    expect(decidePromotions({ capacity: 5, seatsPerOrganisation: 1 }, seats, now)).to.deep.equal(['s3']);
  });

  it('is not overtaken by a newcomer while a seat is on its way to it', () => {
    expect(decideSeat(undefined, { capacity: 2 }, [seat(1, 'confirmed'), seat(2, 'waitlisted')], now)).to.equal('waitlisted');
  });

  it('does not keep a newcomer away from a seat that nobody waiting may have', () => {
    const seats = [seat(1, 'confirmed', { organisationId: 'a' }), seat(2, 'waitlisted', { organisationId: 'a' })];
    expect(decideSeat('b', { capacity: 5, seatsPerOrganisation: 1 }, seats, now)).to.equal('confirmed');
  });
});

describe('a seat taken over', () => {
  const own = seat(1, 'confirmed', { organisationId: 'a' });

  it('stays inside its organisation, and gives nobody a second one', () => {
    expect(decideTakeover(own, {})).to.equal('passed');
    expect(decideTakeover(own, { organisationId: 'a' })).to.equal('passed');
    expect(decideTakeover(own, { organisationId: 'a', status: 'waitlisted' })).to.equal('passed');
    expect(decideTakeover(own, { organisationId: 'b' })).to.equal('otherOrganisation');
    expect(decideTakeover(own, { organisationId: 'a', status: 'confirmed' })).to.equal('alreadySignedUp');
    expect(decideTakeover(seat(1, 'confirmed'), { organisationId: 'a' })).to.equal('asThemselves');
  });

  it('is asked for others only by whom we know, and not for a whole meeting', () => {
    expect(decideBringing({}, 0)).to.equal('unknownSender');
    expect(decideBringing({ email: 'a@example.org' }, 9)).to.equal('welcome');
    expect(decideBringing({ email: 'a@example.org' }, 10)).to.equal('tooMany');
  });
});

describe('an organisation', () => {
  it('is the same however its name was typed', () => {
    expect(new Set(['Väestöliitto ry', ' VÄESTÖLIITTO  RY. ', 'Va\u0308esto\u0308liitto-ry'].map(organisationKey)).size).to.equal(1);
    expect(organisationKey('Kotka')).to.not.equal(organisationKey('Kokkola'));
  });
});
