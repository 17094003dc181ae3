CREATE TABLE `authenticators` (
	`member_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`challenge` text NOT NULL,
	`member_id` text,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `challenges_expires` ON `challenges` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`coordinator` integer DEFAULT false NOT NULL,
	`roles` text NOT NULL,
	`staff_function` text,
	`note` text DEFAULT '' NOT NULL,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);
--> statement-breakpoint
CREATE TABLE `member_emails` (
	`member_id` text PRIMARY KEY NOT NULL,
	`sealed_address` text NOT NULL,
	`verify_hash` text,
	`verify_expires_at` integer,
	`verified_at` integer,
	`stop_hash` text,
	`mailed_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_emails_verify` ON `member_emails` (`verify_hash`);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_emails_stop` ON `member_emails` (`stop_hash`);
--> statement-breakpoint
CREATE TABLE `nicknames` (
	`skeleton` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`kept_until` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `nicknames_member` ON `nicknames` (`member_id`);
--> statement-breakpoint
CREATE INDEX `nicknames_kept` ON `nicknames` (`kept_until`);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_member` ON `passkeys` (`member_id`);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`member_id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `closed_days` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`date` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closed_days_date` ON `closed_days` (`date`);
--> statement-breakpoint
CREATE TABLE `info_pages` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`published` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `info_pages_slug` ON `info_pages` (`community_id`,`slug`);
--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`answers` text NOT NULL,
	`consented_at` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`words` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `join_requests_community` ON `join_requests` (`community_id`,`state`,`created_at`);
--> statement-breakpoint
CREATE INDEX `join_requests_member` ON `join_requests` (`member_id`,`community_id`);
--> statement-breakpoint
CREATE TABLE `opening_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`weekday` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opening_hours_community` ON `opening_hours` (`community_id`,`weekday`);
--> statement-breakpoint
CREATE TABLE `follows` (
	`thread_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `member_id`),
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follows_member` ON `follows` (`member_id`,`created_at`);
--> statement-breakpoint
CREATE TABLE `post_versions` (
	`post_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`warning` text,
	`replaced_at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `version`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reactions` (
	`post_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `member_id`, `kind`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reactions_member` ON `reactions` (`member_id`);
--> statement-breakpoint
CREATE TABLE `thread_reads` (
	`member_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`read_until` integer NOT NULL,
	PRIMARY KEY(`member_id`, `thread_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conversation_reads` (
	`conversation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`read_until` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `member_id`),
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`member_id` text NOT NULL,
	`other_id` text,
	`state` text NOT NULL,
	`assigned_to` text,
	`waiting_since` integer,
	`due_at` integer,
	`message_count` integer DEFAULT 0 NOT NULL,
	`last_message_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conversations_member` ON `conversations` (`member_id`,`last_message_at`);
--> statement-breakpoint
CREATE INDEX `conversations_other` ON `conversations` (`other_id`,`last_message_at`);
--> statement-breakpoint
CREATE INDEX `conversations_team` ON `conversations` (`community_id`,`kind`,`state`,`last_message_at`);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`author_id` text NOT NULL,
	`from_team` integer DEFAULT false NOT NULL,
	`internal` integer DEFAULT false NOT NULL,
	`draft_key` text NOT NULL,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`state` text DEFAULT 'sent' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_conversation` ON `messages` (`conversation_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_draft` ON `messages` (`author_id`,`draft_key`);
--> statement-breakpoint
CREATE TABLE `mutes` (
	`member_id` text NOT NULL,
	`muted_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `muted_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`muted_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `objections` (
	`id` text PRIMARY KEY NOT NULL,
	`log_id` text NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`words` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`log_id`) REFERENCES `moderation_log`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objections_log` ON `objections` (`log_id`);
--> statement-breakpoint
CREATE TABLE `reply_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`use` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_templates_community` ON `reply_templates` (`community_id`,`use`);
--> statement-breakpoint
CREATE TABLE `sanctions` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`actor_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`lifted_at` integer,
	`lifted_by` text,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sanctions_member` ON `sanctions` (`member_id`,`community_id`,`starts_at`);
--> statement-breakpoint
CREATE TABLE `watched_words` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`phrase` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `watched_words_community` ON `watched_words` (`community_id`);
--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`community_id` text,
	`thread_id` text,
	`post_id` text,
	`conversation_id` text,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`member_id`,`kind`,`subject_id`);
--> statement-breakpoint
CREATE INDEX `notifications_list` ON `notifications` (`member_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`member_id`) WHERE read_at is null;
--> statement-breakpoint
CREATE TABLE `break_glass` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`community_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `break_glass_member` ON `break_glass` (`member_id`,`ends_at`);
--> statement-breakpoint
CREATE INDEX `break_glass_community` ON `break_glass` (`community_id`,`created_at`);
--> statement-breakpoint
CREATE TABLE `entrance_counts` (
	`entrance_id` text NOT NULL,
	`day` text NOT NULL,
	`visits` integer DEFAULT 0 NOT NULL,
	`sign_ups` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`entrance_id`, `day`),
	FOREIGN KEY (`entrance_id`) REFERENCES `entrances`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entrances` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entrances_code` ON `entrances` (`code`);
--> statement-breakpoint
DROP INDEX `memberships_community`;
--> statement-breakpoint
ALTER TABLE `memberships` ADD `paused_until` integer;
--> statement-breakpoint
ALTER TABLE `memberships` ADD `blocked_at` integer;
--> statement-breakpoint
ALTER TABLE `memberships` ADD `left_at` integer;
--> statement-breakpoint
CREATE INDEX `memberships_community` ON `memberships` (`community_id`,`role`);
--> statement-breakpoint
ALTER TABLE `members` ADD `nickname_changed_at` integer;
--> statement-breakpoint
ALTER TABLE `members` ADD `avatar` text;
--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text;
--> statement-breakpoint
ALTER TABLE `sessions` ADD `second_factor_at` integer;
--> statement-breakpoint
ALTER TABLE `sessions` ADD `seen_at` integer;
--> statement-breakpoint
ALTER TABLE `communities` ADD `listed` integer DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE `communities` ADD `join_questions` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
ALTER TABLE `communities` ADD `age_min` integer;
--> statement-breakpoint
ALTER TABLE `communities` ADD `age_max` integer;
--> statement-breakpoint
ALTER TABLE `communities` ADD `private_messages` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `communities` ADD `team_messages` integer DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE `communities` ADD `revision` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `communities` ADD `archived_at` integer;
--> statement-breakpoint
ALTER TABLE `posts` ADD `warning` text;
--> statement-breakpoint
ALTER TABLE `posts` ADD `reactions` text;
--> statement-breakpoint
ALTER TABLE `posts` ADD `edited_at` integer;
--> statement-breakpoint
CREATE INDEX `posts_author` ON `posts` (`author_id`,`community_id`,`created_at`);
--> statement-breakpoint
ALTER TABLE `threads` ADD `kind` text DEFAULT 'talk' NOT NULL;
--> statement-breakpoint
ALTER TABLE `threads` ADD `pinned_at` integer;
--> statement-breakpoint
ALTER TABLE `threads` ADD `locked_at` integer;
--> statement-breakpoint
ALTER TABLE `threads` ADD `feature_asked_at` integer;
--> statement-breakpoint
ALTER TABLE `threads` ADD `feature_agreed_at` integer;
--> statement-breakpoint
ALTER TABLE `threads` ADD `featured_at` integer;
--> statement-breakpoint
ALTER TABLE `threads` ADD `revision` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX `threads_pinned` ON `threads` (`community_id`,`pinned_at`);
--> statement-breakpoint
CREATE INDEX `threads_featured` ON `threads` (`community_id`,`featured_at`);
--> statement-breakpoint
ALTER TABLE `moderation_log` ADD `person_id` text REFERENCES members(id);
--> statement-breakpoint
ALTER TABLE `moderation_log` ADD `note` text;
--> statement-breakpoint
CREATE INDEX `moderation_log_person` ON `moderation_log` (`community_id`,`person_id`,`decided_at`);
--> statement-breakpoint
-- Items and reports may be about more than a post: both tables are made anew. The reports refer to the items, so they
-- stand aside while the items are made; no foreign key is ever switched off.
CREATE TABLE `aside_reports` AS SELECT * FROM `reports`;
--> statement-breakpoint
DROP TABLE `reports`;
--> statement-breakpoint
CREATE TABLE `aside_case_items` AS SELECT * FROM `case_items`;
--> statement-breakpoint
DROP TABLE `case_items`;
--> statement-breakpoint
CREATE TABLE `case_items` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`thread_id` text,
	`post_id` text,
	`state` text NOT NULL,
	`level` text NOT NULL,
	`urgency` integer NOT NULL,
	`reasons` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `case_items` (id, community_id, person_id, kind, thread_id, post_id, state, level, urgency, reasons, opened_at, due_at, closed_at, subject, subject_id) SELECT id, community_id, person_id, kind, thread_id, post_id, state, level, urgency, reasons, opened_at, due_at, closed_at, 'post', post_id FROM `aside_case_items`;
--> statement-breakpoint
DROP TABLE `aside_case_items`;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_items_subject` ON `case_items` (`kind`,`subject_id`);
--> statement-breakpoint
CREATE INDEX `case_items_post` ON `case_items` (`post_id`);
--> statement-breakpoint
CREATE INDEX `case_items_thread` ON `case_items` (`thread_id`,`state`);
--> statement-breakpoint
CREATE INDEX `case_items_queue` ON `case_items` (`community_id`,`state`,`urgency`,`due_at`);
--> statement-breakpoint
CREATE INDEX `case_items_person` ON `case_items` (`community_id`,`person_id`);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`community_id` text NOT NULL,
	`reporter_id` text,
	`reason` text NOT NULL,
	`explanation` text NOT NULL,
	`snapshot_markdown` text NOT NULL,
	`snapshot_version` integer NOT NULL,
	`follow_up_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `case_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reporter_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `reports` (id, item_id, subject, subject_id, community_id, reporter_id, reason, explanation, snapshot_markdown, snapshot_version, created_at)
SELECT id, item_id, 'post', post_id, community_id, reporter_id, reason, explanation, snapshot_markdown, snapshot_version, created_at FROM `aside_reports`;
--> statement-breakpoint
DROP TABLE `aside_reports`;
--> statement-breakpoint
CREATE INDEX `reports_item` ON `reports` (`item_id`,`created_at`);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_follow_up` ON `reports` (`follow_up_hash`);
--> statement-breakpoint
CREATE INDEX `reports_reporter` ON `reports` (`reporter_id`,`created_at`);
--> statement-breakpoint
-- What the new columns and tables say of what is already there.
UPDATE `moderation_log` SET person_id = (SELECT author_id FROM `posts` WHERE posts.id = moderation_log.subject_id);
--> statement-breakpoint
INSERT INTO `nicknames` (skeleton, member_id) SELECT nickname_key, id FROM `members`;
