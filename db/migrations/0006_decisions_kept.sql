CREATE INDEX `case_items_queue_kind` ON `case_items` (`community_id`,`state`,`kind`,`urgency`,`due_at`);--> statement-breakpoint
CREATE INDEX `moderation_log_about` ON `moderation_log` (`person_id`,`decided_at`,`id`);--> statement-breakpoint
-- What was decided stays decided: the log is written once and read after that, by whatever code there will be.
CREATE TRIGGER `moderation_log_never_changed` BEFORE UPDATE ON moderation_log
BEGIN
  SELECT RAISE(ABORT, 'moderation_log is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_log_never_removed` BEFORE DELETE ON moderation_log
BEGIN
  SELECT RAISE(ABORT, 'moderation_log is never changed');
END;
