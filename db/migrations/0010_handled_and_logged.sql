ALTER TABLE `reports` ADD `handled_at` integer;
--> statement-breakpoint
UPDATE reports SET handled_at = (
  SELECT coalesce(
    (SELECT min(l.decided_at) FROM moderation_log l
      WHERE l.subject_id = CASE WHEN i.subject IN ('post', 'thread') THEN i.post_id ELSE i.subject_id END
        AND l.act IN ('keep', 'hide') AND l.decided_at >= reports.created_at),
    i.closed_at)
  FROM case_items i WHERE i.id = reports.item_id);
--> statement-breakpoint
-- By whatever act, in whatever part of the code an item is closed: who told of it is heard once, and stays so when others tell more.
CREATE TRIGGER reports_handled AFTER UPDATE OF state ON case_items
WHEN NEW.state = 'closed' AND OLD.state <> 'closed'
BEGIN
  UPDATE reports SET handled_at = NEW.closed_at WHERE item_id = NEW.id AND handled_at IS NULL;
END;
--> statement-breakpoint
-- A row that is put in another's place is a change as well: REPLACE removes without the trigger on DELETE. Two decisions on one
-- version are refused in the words of the index, which is what `commit` listens to.
CREATE TRIGGER `moderation_log_never_replaced` BEFORE INSERT ON moderation_log
WHEN EXISTS (SELECT 1 FROM moderation_log l WHERE l.id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'moderation_log is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_log_decided_once` BEFORE INSERT ON moderation_log
WHEN EXISTS (SELECT 1 FROM moderation_log l
  WHERE l.subject_id = NEW.subject_id AND l.version = NEW.version AND l.id <> NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: moderation_log.subject_id, moderation_log.version');
END;
--> statement-breakpoint
CREATE TRIGGER `organisation_log_never_changed` BEFORE UPDATE ON organisation_log
BEGIN
  SELECT RAISE(ABORT, 'organisation_log is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `organisation_log_never_removed` BEFORE DELETE ON organisation_log
BEGIN
  SELECT RAISE(ABORT, 'organisation_log is never changed');
END;
--> statement-breakpoint
-- What was read by a broken glass is noted once, and noted again in vain.
CREATE TRIGGER `organisation_log_never_replaced` BEFORE INSERT ON organisation_log
WHEN EXISTS (SELECT 1 FROM organisation_log l WHERE l.id = NEW.id)
BEGIN
  SELECT RAISE(IGNORE);
END;
