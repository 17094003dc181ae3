ALTER TABLE `conversations` ADD `pair_key` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `level` text DEFAULT 'green' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `urgency` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `conversations_waiting` ON `conversations` (`community_id`,`urgency`,`waiting_since`) WHERE waiting_since is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_pair` ON `conversations` (`pair_key`);--> statement-breakpoint
ALTER TABLE `messages` ADD `number` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_number` ON `messages` (`conversation_id`,`number`);