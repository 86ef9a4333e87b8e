DROP INDEX `episode_by_organisation`;--> statement-breakpoint
CREATE INDEX `episode_by_organisation` ON `episode` (`organisation_id`,`id`,`person_id`,`team_id`,`referred_on`,`ended_on`,`ending_reason`);--> statement-breakpoint
DROP INDEX `outcome_score_for_figures`;--> statement-breakpoint
ALTER TABLE `outcome_score` ADD `occasion` text DEFAULT 'review' NOT NULL;--> statement-breakpoint
UPDATE `outcome_score` SET `occasion` = (SELECT `occasion` FROM `outcome` WHERE `outcome`.`id` = `outcome_score`.`outcome_id`);--> statement-breakpoint
CREATE INDEX `outcome_score_for_figures` ON `outcome_score` (`instrument`,`scale`,`informant`,`is_voided`,`episode_id`,`taken_on`,`recorded_at`,`value`,`occasion`);--> statement-breakpoint
DROP INDEX `permission_by_person`;--> statement-breakpoint
CREATE INDEX `permission_by_person` ON `permission` (`person_id`,`purpose`,`recorded_at`,`id`,`kind`,`ends_on`);--> statement-breakpoint
DROP INDEX `session_by_episode`;--> statement-breakpoint
CREATE INDEX `session_by_episode` ON `session` (`episode_id`,`voided_at`,`attendance`);