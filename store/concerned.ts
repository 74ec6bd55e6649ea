/**
 * Whom a reminder still concerns, as an SQL condition on `r` (reminders) and `p` (people). Asked twice: when the deliveries are written, and again
 * just before each is sent. Who cancelled has decided, and is not asked again. A meeting without groups is open to everyone, but then only those
 * who belong to some group are reminded: they were invited by the authority, while a passing visitor never asked to hear from it.
 */
export const concerned = `case r.before
  when 'signUpCloses' then exists (
      select from meetings m join memberships b on b.person_id = p.id where m.id = r.meeting_id and m.status = 'published'
        and (not exists (select from meeting_groups g where g.meeting_id = m.id)
          or exists (select from meeting_groups g where g.meeting_id = m.id and g.group_id = b.group_id)))
    and not exists (select from sign_ups s where s.meeting_id = r.meeting_id and s.person_id = p.id and s.status <> 'held')
  when 'meeting' then exists (
      select from sign_ups s join meetings m on m.id = s.meeting_id
        where m.id = r.meeting_id and m.status = 'published' and s.person_id = p.id and s.status = 'confirmed')
  when 'feedbackCloses' then exists (select from feedback_rounds f where f.id = r.round_id and f.status = 'planned')
    and not exists (select from submissions s where s.round_id = r.round_id and s.person_id = p.id and s.status <> 'draft')
    and (exists (
        select from round_meetings rm join sign_ups s using (meeting_id)
          where rm.round_id = r.round_id and s.person_id = p.id and s.status = 'confirmed')
      or exists (
        select from feedback_rounds f join round_meetings rm on rm.round_id = f.id join memberships b on b.person_id = p.id
          where f.id = r.round_id and f.open_to <> 'participants'
            and (f.open_to = 'everyone' or not exists (select from meeting_groups g where g.meeting_id = rm.meeting_id)
              or exists (select from meeting_groups g where g.meeting_id = rm.meeting_id and g.group_id = b.group_id))))
  else false end`;
