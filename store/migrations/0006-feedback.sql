-- Beside older versions.
-- The language of each answer, and the files that belong to answers.

alter table answers add column language text;  -- fi | sv | en | other; as it was recognised, or as the person has corrected it

-- As they were handed in.
alter table submission_versions add column languages jsonb not null default '{}'; -- {question id: language}
alter table submission_versions add column files jsonb not null default '[]';     -- [file id]

create table files (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submissions on delete cascade,
  question_id uuid not null references questions,
  name text not null,
  type text not null,                    -- docx | odt | pdf | txt, by what is in it
  size integer not null,
  text text,                             -- what could be read in it, for the summary; null when nothing could
  position bigint generated always as identity, -- in which they were added
  added_at timestamptz not null default now(),
  removed_at timestamptz                 -- no longer part of the draft, but of a version that was handed in
);
create index files_by_submission on files (submission_id);

-- A file in pieces, so that no single value is large.
create table file_parts (
  file_id uuid not null references files on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (file_id, number)
);
