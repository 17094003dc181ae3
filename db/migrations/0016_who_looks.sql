ALTER TABLE `conversations` ADD `looked_by` text REFERENCES members(id);--> statement-breakpoint
ALTER TABLE `conversations` ADD `taken_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `taken_by` text REFERENCES members(id);--> statement-breakpoint
ALTER TABLE `case_items` ADD `looked_by` text REFERENCES members(id);--> statement-breakpoint
ALTER TABLE `case_items` ADD `taken_at` integer;--> statement-breakpoint
ALTER TABLE `case_items` ADD `taken_by` text REFERENCES members(id);