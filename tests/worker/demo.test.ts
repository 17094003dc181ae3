import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { fillDemo } from '#db/demo/fill.ts'
import type { Env } from '#worker/core/config.ts'

const d1 = (env as unknown as Env).DB

it('the demo fills a real database, and its desk has a case of every kind', async () => {
  await fillDemo(d1, new Date())
  const one = async (sql: string) => (await d1.prepare(sql).all<{ one: string }>()).results.map((row) => row.one)
  expect(
    await one("select distinct kind || ' ' || subject as one from case_items where state = 'open' order by 1"),
  ).toEqual([
    'held_post post',
    'join_request join_request',
    'objection decision',
    'report member',
    'report message',
    'report post',
    'report thread',
  ])
  expect(await one("select distinct level as one from case_items where kind = 'held_post' order by urgency")).toEqual([
    'green',
    'amber',
    'red',
    'crisis',
  ])
  expect(
    await one(
      "select distinct r.value as one from case_items i, json_each(i.reasons) r where i.kind = 'held_post' order by 1",
    ),
  ).toEqual([
    'contact_data',
    'crisis_words',
    'late_edit',
    'link',
    'newcomer',
    'premoderated',
    'too_fast',
    'under_review',
    'watched_words',
  ])
  expect(await one('select distinct reason as one from reports order by 1')).toEqual([
    'harmful',
    'other',
    'privacy',
    'unkind',
    'worried',
  ])
  expect(await one('select distinct kind as one from notifications order by 1')).toEqual([
    'decision',
    'feature_asked',
    'join_decided',
    'mention',
    'message',
    'objection_decided',
    'reply',
    'sanction',
    'team_note',
  ])
  expect(
    await one(
      'select m.nickname as one from memberships s join members m on m.id = s.member_id where s.paused_until > unixepoch() * 1000',
    ),
  ).toEqual(['Rugzak'])
  // The coordinator's log and the time she read along are there to look at, and what the team decided lately.
  expect(await one("select count(*) > 15 as one from organisation_log where act <> 'glass_read'")).toEqual([1])
  expect(await one('select count(*) as one from break_glass g join glass_closings c on c.glass_id = g.id')).toEqual([1])
  expect(
    await one('select count(*) > 3 as one from moderation_log where decided_at > (unixepoch() - 30 * 86400) * 1000'),
  ).toEqual([1])
  // Who writes somewhere belongs there, and the kept counters are those of what is there.
  expect(
    await one(
      "select distinct m.nickname as one from posts p join communities c on c.id = p.community_id join members m on m.id = p.author_id left join memberships s on s.member_id = p.author_id and s.community_id = p.community_id where c.kind = 'closed' and s.role is null",
    ),
  ).toEqual([])
  expect(
    await one(
      "select c.slug as one from communities c where c.thread_count <> (select count(*) from threads t where t.community_id = c.id and t.state = 'published')",
    ),
  ).toEqual([])
  expect(
    await one(
      "select t.title as one from threads t where t.state = 'published' and t.reply_count <> (select count(*) from posts p where p.thread_id = t.id and p.state = 'published' and not p.opening)",
    ),
  ).toEqual([])
})
