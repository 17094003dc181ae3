CREATE TABLE `glass_closings` (
	`glass_id` text PRIMARY KEY NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`glass_id`) REFERENCES `break_glass`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisation_log` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`act` text NOT NULL,
	`community_id` text,
	`person_id` text,
	`detail` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisation_log_at` ON `organisation_log` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_made` ON `invitations` (`created_at`);--> statement-breakpoint
CREATE INDEX `members_coordinator` ON `members` (`id`) WHERE coordinator = 1;