-- Beside older versions.
-- Whoever wrote a letter without being known is answered at its address, in the language of the letter and under its subject.
alter table messages_to_staff
  add column subject text,
  add column language text;

-- How often a seat has been passed on: the calendar entry of who gave it away ends, that of who has it now begins, and each is newer than the last.
alter table sign_ups add column passes integer not null default 0;
