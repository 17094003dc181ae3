ALTER TABLE `authenticators` ADD `failures` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `authenticators` ADD `failed_at` integer;