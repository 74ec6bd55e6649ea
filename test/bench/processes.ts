import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process of a server, from its start until it says where it listens. */
export interface Started {
  address: string;
  /** From the start to the line that says it is ready. */
  ms: number;
  /** Resident memory, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts a script in a process of its own and waits until it prints its address. */
export async function start(script: string, settings: Record<string, string> = {}): Promise<Started> {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (chunk) => {
      const found = /Chat: (\S+)\//.exec(String(chunk))?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return {
    address,
    ms: performance.now() - began,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

let number = 0;
/** The median time of a turn in Teams, in ms: twenty people in turn say the same, each in a conversation of their own. */
export async function turn(server: Started, connector: string, text: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    number += 1;
    const person = `person-${index % 20}`;
    const activity = {
      type: 'message',
      id: `bench-${number}`,
      channelId: 'msteams',
      serviceUrl: connector,
      locale: 'en-US',
      text,
      conversation: { id: `chat-${person}`, conversationType: 'personal' },
      from: { id: person, name: person },
      recipient: { id: 'bot', name: 'Bot' },
    };
    const began = performance.now();
    const response = await fetch(`${server.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    await response.text();
    if (!response.ok) throw new Error(`The turn was answered ${response.status}`);
    times.push(performance.now() - began);
  }
  return median(times);
}
