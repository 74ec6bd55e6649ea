/** What the bot is, what is stored and how the service can be used, in English. `# ` begins a heading, `- ` an item of a list. */
export const statements = {
  'about.title': 'About this service',
  'about.text': `Osallistu is a bot through which {{authority}} hears its stakeholders. You talk with a machine. It tells of coming meetings, takes sign-ups and feedback, and reminds of last days.

# Who runs it
The service is run by {{authority}}. You reach a human at {{contact}}. You can also write “I want to talk to a human” in the conversation, and your message is passed on to the preparers.

# What the bot does not do
The bot makes no decisions and does not judge your feedback. The preparers read it, and a summary is made of it. The bot does not always understand what you mean. Then it says so and asks again.`,
  'privacy.title': 'Privacy',
  'privacy.text': `Your data is in the care of {{authority}}. For questions about privacy you can write to {{contact}}.

# What is stored, and why
- The conversation, so that you can go on where you were.
- Your name and organisation, if you tell them, and your e-mail address, if it was received from you. They are needed for sign-ups and messages.
- What you answer to our letters by e-mail, with your address, so that the preparers can read it. An automatic notice that a letter did not reach you is kept with your address until it works again.
- Your sign-ups. What you need to take part is stored only with your consent.
- Your feedback. What is sent to an authority is as a rule public.

# For how long
- What you need to take part is deleted two weeks after the meeting.
- A draft that was not sent is deleted 60 days after the last day of the feedback round.
- The conversation of a visitor is deleted 30 days after the last visit, if they have told nothing of themselves and not signed up.
- Feedback that was sent stays in the record for as long as the law requires.

# How the page works
The page uses no cookies and no tracking, and fetches nothing from other sites. A key is kept in your browser with which you come back to the same conversation. It is removed when you choose “End and clear”. To prevent misuse, a mark from which your network address cannot be read is kept for at most 30 days.

# Your rights
Write “my data” in the conversation to see everything that is stored about you. Write “forget me” to have your data erased. You can also ask for corrections, or for more information, at {{contact}}. If you think that your data is handled wrongly, you can complain to the Data Protection Ombudsman: https://tietosuoja.fi/en`,
  'accessibility.title': 'Accessibility',
  'accessibility.text': `This statement is about the conversation page of the service Osallistu. The service is run by {{authority}}.

# What the service is like
The page is made to meet levels A and AA of WCAG 2.1. It can be used with the keyboard alone, with a screen reader, magnified, dark and in high contrast, and nothing has to be done within a time limit.

# How it was assessed
The assessment is based on the developer’s own tests with automatic tools, with the keyboard and on screens of different sizes. No outside expert has assessed the service.

# Known shortcomings
Cards sent by other services may have fields whose names are not in the language of the service. The same can always be done by writing.

# Give feedback on accessibility
Tell of shortcomings at {{contact}}. We answer within 14 days. At the same address you can ask for information in another form.

# Supervision
If you are not satisfied with the answer, or get none within two weeks, you can contact the Finnish Transport and Communications Agency Traficom: https://www.saavutettavuusvaatimukset.fi/en`,
  'statements.back': 'Back to the conversation',
  'statements.more': 'More information',
} as const;
