import { expect } from 'chai';
import { readConfig } from '../config.js';

describe('the configuration', () => {
  it('has a default for everything, so that a newcomer sets nothing', () => {
    const config = readConfig({});
    expect(config.PORT).to.equal(3978);
    expect(config.ROLE).to.equal('all');
    expect(config.EXAMPLE).to.equal(true);
  });

  it('takes an empty value as not set', () => {
    expect(readConfig({ PORT: '', REDIS_URL: '' }).PORT).to.equal(3978);
  });

  it('names every fault at once, and the remedy', () => {
    expect(() => readConfig({ PORT: '99999', TIME_ZONE: 'Helsinki', TEAMS_RAET: '40' })).to.throw(
      /TEAMS_RAET is not a setting[\s\S]*PORT [\s\S]*TIME_ZONE must be a time zone/,
    );
  });

  it('never repeats a value, which may be a secret', () => {
    expect(() => readConfig({ STAFF_API_TOKEN: 'hush' })).to.throw(
      /^(?![\s\S]*hush)[\s\S]*STAFF_API_TOKEN must have at least 16 characters/,
    );
  });

  it('refuses separate processes that could not meet', () => {
    expect(() => readConfig({ ROLE: 'jobs' })).to.throw(/REDIS_URL is needed with ROLE=jobs/);
    expect(() => readConfig({ REDIS_URL: 'redis://localhost' })).to.throw(/DATABASE_URL is needed with REDIS_URL/);
  });

  it('refuses a bot that would check nobody', () => {
    expect(() => readConfig({ MicrosoftAppPassword: 'secret' })).to.throw(/MicrosoftAppId is needed/);
  });
});
