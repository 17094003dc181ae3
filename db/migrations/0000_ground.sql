CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`nickname` text NOT NULL,
	`nickname_key` text NOT NULL,
	`secret_hash` text NOT NULL,
	`staff_function` text,
	`coordinator` integer DEFAULT false NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_nickname_key` ON `members` (`nickname_key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `communities` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`about` text NOT NULL,
	`kind` text NOT NULL,
	`review` text NOT NULL,
	`promise_hours` integer DEFAULT 24 NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`thread_count` integer DEFAULT 0 NOT NULL,
	`last_post_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `communities_slug` ON `communities` (`slug`);--> statement-breakpoint
CREATE INDEX `communities_position` ON `communities` (`position`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`member_id` text NOT NULL,
	`community_id` text NOT NULL,
	`role` text NOT NULL,
	`approved_posts` integer DEFAULT 0 NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `community_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_community` ON `memberships` (`community_id`);--> statement-breakpoint
CREATE TABLE `event_hosts` (
	`event_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `member_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_hosts_member` ON `event_hosts` (`member_id`);--> statement-breakpoint
CREATE TABLE `event_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ended_at` integer,
	`seat_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_sessions_event` ON `event_sessions` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `event_sessions_starts` ON `event_sessions` (`starts_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`about` text NOT NULL,
	`community_id` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`capacity` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug` ON `events` (`slug`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`member_id` text,
	`token_hash` text,
	`nickname` text NOT NULL,
	`nickname_key` text NOT NULL,
	`role` text NOT NULL,
	`place` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `event_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_place` ON `seats` (`session_id`,`place`);--> statement-breakpoint
CREATE UNIQUE INDEX `seats_member` ON `seats` (`session_id`,`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `seats_token` ON `seats` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `seats_nickname` ON `seats` (`session_id`,`nickname_key`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`community_id` text NOT NULL,
	`author_id` text NOT NULL,
	`opening` integer NOT NULL,
	`draft_key` text NOT NULL,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`state` text NOT NULL,
	`level` text DEFAULT 'green' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `posts_thread` ON `posts` (`thread_id`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `posts_draft` ON `posts` (`author_id`,`draft_key`);--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`author_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`level` text DEFAULT 'green' NOT NULL,
	`reply_count` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`last_post_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `threads_list` ON `threads` (`community_id`,`state`,`last_post_at`,`id`);--> statement-breakpoint
CREATE INDEX `threads_author` ON `threads` (`author_id`,`community_id`,`state`);--> statement-breakpoint
CREATE TABLE `help_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`country` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`site` text,
	`hours` text NOT NULL,
	`hours_en` text NOT NULL,
	`about` text NOT NULL,
	`about_en` text NOT NULL,
	`emergency` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	`checked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `help_lines_country` ON `help_lines` (`country`,`position`);--> statement-breakpoint
CREATE TABLE `case_items` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`thread_id` text NOT NULL,
	`post_id` text NOT NULL,
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
CREATE UNIQUE INDEX `case_items_post` ON `case_items` (`kind`,`post_id`);--> statement-breakpoint
CREATE INDEX `case_items_queue` ON `case_items` (`community_id`,`state`,`urgency`,`due_at`);--> statement-breakpoint
CREATE INDEX `case_items_person` ON `case_items` (`community_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` text NOT NULL,
	`person_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_person` ON `cases` (`community_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `moderation_log` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`version` integer NOT NULL,
	`community_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`act` text NOT NULL,
	`rule` text,
	`reason` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_log_subject` ON `moderation_log` (`subject_id`,`version`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`post_id` text NOT NULL,
	`community_id` text NOT NULL,
	`reporter_id` text,
	`reason` text NOT NULL,
	`explanation` text NOT NULL,
	`snapshot_markdown` text NOT NULL,
	`snapshot_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `case_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reporter_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_item` ON `reports` (`item_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`message` text NOT NULL,
	`created_at` integer NOT NULL,
	`drained_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`created_at`) WHERE drained_at is null;--> statement-breakpoint
CREATE INDEX `outbox_drained` ON `outbox` (`drained_at`);