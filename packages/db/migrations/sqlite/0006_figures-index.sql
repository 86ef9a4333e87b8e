DROP INDEX `outcome_score_for_figures`;--> statement-breakpoint
ALTER TABLE `outcome_score` ADD `occasion` text DEFAULT 'review' NOT NULL;--> statement-breakpoint
UPDATE `outcome_score` SET `occasion` = (SELECT `occasion` FROM `outcome` WHERE `outcome`.`id` = `outcome_score`.`outcome_id`);--> statement-breakpoint
CREATE INDEX `outcome_score_for_figures` ON `outcome_score` (`instrument`,`scale`,`informant`,`is_voided`,`episode_id`,`taken_on`,`recorded_at`,`value`,`occasion`);--> statement-breakpoint
DROP INDEX `session_by_episode`;--> statement-breakpoint
CREATE INDEX `session_by_episode` ON `session` (`episode_id`,`voided_at`,`attendance`,`mode`);