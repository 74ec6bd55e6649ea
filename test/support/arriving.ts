/** Letters as programs for mail write them. `of` is the id of the letter of ours that is answered or came back. */
const head = (more: string, subject = 'Vs: Tilaisuus') =>
  `From: Aino Mäkelä <Aino@Example.org>\nTo: osallistu@example.fi\nSubject: ${subject}\nMessage-ID: <answer-${Math.abs(hash(more + subject))}@example.org>\nMIME-Version: 1.0\n${more}`;

const hash = (text: string): number => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) | 0, 7);

export const answer = (of: string, text: string): string =>
  head(
    `In-Reply-To: <${of}@example.fi>\nReferences: <meeting.1@example.fi> <${of}@example.fi>\nContent-Type: text/plain; charset=utf-8\n\n${text}`,
  );

export const letter = (text: string, headers = ''): string =>
  head(`${headers}Content-Type: text/plain; charset=utf-8\n\n${text}`, 'Kysymys');

export const onlyHtml = (html: string): string => head(`Content-Type: text/html; charset=utf-8\n\n${html}`);

export const returnedLetter = (of: string, code: string, action = 'failed'): string => `From: MAILER-DAEMON@mail.example.fi
To: osallistu@example.fi
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <bounce-${code}@mail.example.fi>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.fi
Arrival-Date: Wed, 25 Nov 2026 08:00:00 +0200

Final-Recipient: rfc822; gone@example.org
Action: ${action}
Status: ${code}
Diagnostic-Code: smtp; 550 ${code} <gone@example.org>: Recipient address rejected

--b
Content-Type: text/rfc822-headers

From: osallistu@example.fi
To: gone@example.org
Message-ID: <${of}@example.fi>
Subject: =?utf-8?Q?Kutsu?=

--b--
`;

export const calendarAnswer = (state: string): string =>
  head(
    `Content-Type: multipart/mixed; boundary="c"

--c
Content-Type: text/plain; charset=utf-8

${state}

--c
Content-Type: text/calendar; charset=utf-8; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
UID:1@osallistu
ATTENDEE;PARTSTAT=${state}:mailto:aino@example.org
END:VEVENT
END:VCALENDAR

--c--
`,
    `${state}: Tilaisuus`,
  );
