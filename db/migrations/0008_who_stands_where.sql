-- A kept page of an open forum shows names: also of who only began a thread that was moved here (they belong nowhere
-- by that), and of a team: who was sent out, paused or left stands on none any more.
DROP TRIGGER `members_changed`;
--> statement-breakpoint
CREATE TRIGGER `members_changed` AFTER UPDATE OF nickname, avatar, staff_function ON members
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id IN (SELECT thread_id FROM posts WHERE author_id = NEW.id);
  UPDATE communities SET revision = revision + 1 WHERE id IN (
    SELECT community_id FROM memberships WHERE member_id = NEW.id
    UNION SELECT community_id FROM threads WHERE author_id = NEW.id
  );
END;
--> statement-breakpoint
DROP TRIGGER `memberships_changed`;
--> statement-breakpoint
CREATE TRIGGER `memberships_changed` AFTER UPDATE OF role, blocked_at, paused_until, left_at ON memberships
WHEN OLD.role <> 'peer' OR NEW.role <> 'peer'
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id IN (SELECT thread_id FROM posts WHERE author_id = NEW.member_id AND community_id = NEW.community_id);
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id;
END;
