CREATE TABLE `community_marks` (
	`member_id` text NOT NULL,
	`community_id` text NOT NULL,
	`follows` integer DEFAULT false NOT NULL,
	`seen_until` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `community_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `community_marks_follows` ON `community_marks` (`community_id`,`member_id`) WHERE follows = 1;--> statement-breakpoint
ALTER TABLE `communities` ADD `on_call` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `professionals_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `looked_at` integer;--> statement-breakpoint
ALTER TABLE `case_items` ADD `looked_at` integer;