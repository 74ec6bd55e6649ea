// A bare loop over the SDK's own connector client: so many messages, so many at once, one client for all of them. It prints messages per second.
import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';

const [serviceUrl, count, atOnce] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: serviceUrl });
let next = 0;
async function send(): Promise<void> {
  while (next < count) {
    next += 1;
    await client.conversations.sendToConversation(`chat-${next}`, {
      type: 'message',
      text: 'An announcement of ordinary length, which asks people to come to a meeting and tells them where and when it is held.',
      from: { id: 'bot', name: 'Bot' },
      recipient: { id: `person-${next}`, name: 'Person' },
    } as never);
  }
}
const began = performance.now();
await Promise.all(Array.from({ length: atOnce }, send));
console.log(`Rate: ${(count / ((performance.now() - began) / 1000)).toFixed(0)}`);
