-- The revision of a thread and of a community: grows with whatever a guest's page could show, whoever wrote it, so that a
-- kept page is never older than what may be seen. A trigger cannot be forgotten by the next use case.
CREATE TRIGGER `posts_made` AFTER INSERT ON posts
WHEN NEW.state = 'published'
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id = NEW.thread_id;
END;
--> statement-breakpoint
CREATE TRIGGER `posts_changed` AFTER UPDATE OF state, thread_id, community_id, html, warning, reactions, edited_at ON posts
WHEN OLD.state = 'published' OR NEW.state = 'published'
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id IN (OLD.thread_id, NEW.thread_id);
END;
--> statement-breakpoint
CREATE TRIGGER `threads_made` AFTER INSERT ON threads
WHEN NEW.state = 'published'
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id;
END;
--> statement-breakpoint
CREATE TRIGGER `threads_changed` AFTER UPDATE OF state, title, kind, community_id, reply_count, last_post_at, pinned_at, locked_at, featured_at ON threads
WHEN OLD.state = 'published' OR NEW.state = 'published'
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id = NEW.id;
  UPDATE communities SET revision = revision + 1 WHERE id IN (OLD.community_id, NEW.community_id);
END;
--> statement-breakpoint
CREATE TRIGGER `communities_changed` AFTER UPDATE OF slug, name, about, kind, listed, review, promise_hours, join_questions, age_min, age_max, private_messages, team_messages, position, thread_count, last_post_at, archived_at ON communities
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER `members_changed` AFTER UPDATE OF nickname, avatar, staff_function ON members
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id IN (SELECT thread_id FROM posts WHERE author_id = NEW.id);
  UPDATE communities SET revision = revision + 1 WHERE id IN (SELECT community_id FROM memberships WHERE member_id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER `memberships_made` AFTER INSERT ON memberships
WHEN NEW.role <> 'peer'
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id IN (SELECT thread_id FROM posts WHERE author_id = NEW.member_id AND community_id = NEW.community_id);
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id;
END;
--> statement-breakpoint
CREATE TRIGGER `memberships_changed` AFTER UPDATE OF role ON memberships
BEGIN
  UPDATE threads SET revision = revision + 1 WHERE id IN (SELECT thread_id FROM posts WHERE author_id = NEW.member_id AND community_id = NEW.community_id);
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id;
END;
--> statement-breakpoint
CREATE TRIGGER `info_pages_made` AFTER INSERT ON info_pages
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id OR NEW.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `info_pages_changed` AFTER UPDATE ON info_pages
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id OR NEW.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `info_pages_removed` AFTER DELETE ON info_pages
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = OLD.community_id OR OLD.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `opening_hours_made` AFTER INSERT ON opening_hours
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id OR NEW.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `opening_hours_changed` AFTER UPDATE ON opening_hours
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id OR NEW.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `opening_hours_removed` AFTER DELETE ON opening_hours
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = OLD.community_id OR OLD.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `closed_days_made` AFTER INSERT ON closed_days
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id OR NEW.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `closed_days_changed` AFTER UPDATE ON closed_days
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = NEW.community_id OR NEW.community_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `closed_days_removed` AFTER DELETE ON closed_days
BEGIN
  UPDATE communities SET revision = revision + 1 WHERE id = OLD.community_id OR OLD.community_id IS NULL;
END;
--> statement-breakpoint
-- What can be found: published posts, newest last. `place` holds the community, so that a search reads no rows of others.
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`post_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_post` ON `search_entries` (`post_id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `post_search` USING fts5(title, body, place, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER `posts_found` AFTER INSERT ON posts
WHEN NEW.state = 'published'
BEGIN
  INSERT OR IGNORE INTO search_entries (post_id) VALUES (NEW.id);
  INSERT INTO post_search (rowid, title, body, place)
  SELECT e.id, CASE WHEN p.opening THEN t.title ELSE '' END, p.markdown, p.community_id
  FROM search_entries e JOIN posts p ON p.id = e.post_id JOIN threads t ON t.id = p.thread_id
  WHERE e.post_id = NEW.id AND p.state = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER `posts_found_again` AFTER UPDATE OF state, markdown, community_id ON posts
WHEN OLD.state = 'published' OR NEW.state = 'published'
BEGIN
  DELETE FROM post_search WHERE rowid = (SELECT id FROM search_entries WHERE post_id = OLD.id);
  INSERT OR IGNORE INTO search_entries (post_id) VALUES (NEW.id);
  INSERT INTO post_search (rowid, title, body, place)
  SELECT e.id, CASE WHEN p.opening THEN t.title ELSE '' END, p.markdown, p.community_id
  FROM search_entries e JOIN posts p ON p.id = e.post_id JOIN threads t ON t.id = p.thread_id
  WHERE e.post_id = NEW.id AND p.state = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER `threads_found_again` AFTER UPDATE OF title ON threads
BEGIN
  DELETE FROM post_search WHERE rowid IN (SELECT e.id FROM search_entries e JOIN posts p ON p.id = e.post_id WHERE p.thread_id = NEW.id AND p.opening);
  INSERT INTO post_search (rowid, title, body, place)
  SELECT e.id, CASE WHEN p.opening THEN t.title ELSE '' END, p.markdown, p.community_id
  FROM search_entries e JOIN posts p ON p.id = e.post_id JOIN threads t ON t.id = p.thread_id
  WHERE p.thread_id = NEW.id AND p.opening AND p.state = 'published';
END;
--> statement-breakpoint
INSERT INTO search_entries (post_id) SELECT id FROM posts WHERE state = 'published' ORDER BY published_at, id;
--> statement-breakpoint
INSERT INTO post_search (rowid, title, body, place)
SELECT e.id, CASE WHEN p.opening THEN t.title ELSE '' END, p.markdown, p.community_id
FROM search_entries e JOIN posts p ON p.id = e.post_id JOIN threads t ON t.id = p.thread_id
WHERE true AND p.state = 'published';
