import { expect } from 'chai';
import { explain } from '../../bot/staff/explain.js';
import { speak } from '../../locales/index.js';

describe('the end of a message, explained to staff', () => {
  const english = (status: string, reason?: string) => speak(explain(status, reason), 'en');

  it('names Teams’ refusals in plain words, with what to do', () => {
    expect(english('failed', '403 ConversationBlockedByUser')).to.match(/has blocked the bot/);
    expect(english('failed', '403 MessageWritesBlocked')).to.match(/has blocked the bot/);
    expect(english('failed', '403 BotNotInConversationRoster')).to.match(/no longer in the person’s Teams/);
    expect(english('failed', '403 BotDisabledByAdmin')).to.match(/administrator of Teams has disabled/);
    expect(english('failed', '403 ForbiddenOperationException')).to.match(/does not let the bot write/);
    expect(english('failed', '404 ConversationNotFound')).to.match(/comes back when the person writes/);
    expect(english('failed', '400 BadSyntax')).to.match(/this code: 400 BadSyntax/);
    expect(english('failed', '413')).to.match(/too long/);
    expect(english('failed', '503')).to.match(/Send again when/);
    expect(english('failed', 'smtp: 550')).to.match(/Check the address/);
    expect(english('failed', 'smtp: 550 5.7.1')).to.match(/does not take letters from us/);
    expect(english('failed', 'bounced: 5.1.1')).to.match(/came back: there is no such address.*bounced: 5\.1\.1/);
    expect(english('failed', 'bounced: 5.2.2')).to.match(/mailbox is full/);
    expect(english('failed', 'addressRefused')).to.match(/used again when it is changed/);
    expect(english('sent', 'onPage')).to.match(/had the page open/);
    expect(english('failed', 'noChannel')).to.match(/no way to reach/);
  });

  it('tells what was skipped and why, what may have arrived, and what waits', () => {
    expect(english('skipped', 'optedOut')).to.match(/does not want such messages/);
    expect(english('unknown', 'ETIMEDOUT')).to.match(/may have arrived/);
    expect(english('unknown', 'interrupted')).to.match(/interrupted/);
    expect(english('queued', 'quiet')).to.match(/quiet hours/);
    expect(english('queued', '429')).to.match(/tries again by itself/);
    expect(english('queued')).to.match(/waits for its turn/);
    expect(english('sent', 'inPlace')).to.match(/changed where it stood/);
    expect(english('sent', 'no letter: smtp: 550')).to.match(/the letter could not be sent.*smtp: 550/);
  });
});
