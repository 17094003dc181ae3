CREATE TABLE `email_tries` (
	`key` text PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `email_tries_expires` ON `email_tries` (`expires_at`);--> statement-breakpoint
ALTER TABLE `member_emails` ADD `language` text DEFAULT 'nl' NOT NULL;--> statement-breakpoint
ALTER TABLE `member_emails` ADD `awaits_visit` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `member_emails` ADD `waiting_since` integer;--> statement-breakpoint
ALTER TABLE `member_emails` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `member_emails` ADD `failures` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `member_emails_due` ON `member_emails` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `member_emails_unconfirmed` ON `member_emails` (`verify_expires_at`) WHERE verified_at is null;--> statement-breakpoint
-- Something began to wait for somebody who wants a mail: the minute's round looks at it. When a mail goes is decided there
-- (`worker/notifications/decide-mail.ts`). A trigger cannot be forgotten by whatever tells members something next.
CREATE TRIGGER `notifications_mail` AFTER INSERT ON notifications
BEGIN
  UPDATE member_emails SET waiting_since = NEW.created_at, due_at = NEW.created_at
    WHERE member_id = NEW.member_id AND verified_at IS NOT NULL AND due_at IS NULL;
END;
