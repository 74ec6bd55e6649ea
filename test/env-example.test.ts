import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { environment, readConfig } from '../config.js';

const lines = readFileSync('.env.example', 'utf8').split('\n');
const written = Object.fromEntries(
  lines.filter((line) => /^\w+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

describe('.env.example', () => {
  it('explains every setting there is, and none that is not', () => {
    expect(Object.keys(written).sort()).to.deep.equal(Object.keys(environment.shape).sort());
  });

  it('tells the defaults as they are', () => {
    expect(readConfig(written)).to.deep.equal(readConfig({}));
  });
});
