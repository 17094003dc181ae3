CREATE INDEX `moderation_log_place` ON `moderation_log` (`community_id`,`decided_at`,`id`);--> statement-breakpoint
CREATE INDEX `moderation_log_act` ON `moderation_log` (`community_id`,`act`,`decided_at`,`id`);--> statement-breakpoint
CREATE INDEX `moderation_log_actor` ON `moderation_log` (`community_id`,`actor_id`,`decided_at`,`id`);