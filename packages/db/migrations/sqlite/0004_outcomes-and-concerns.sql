CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`concern_id` text,
	`words` text NOT NULL,
	`due_on` text,
	`finished_at` integer,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`concern_id`) REFERENCES `concern`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `action_by_owner` ON `action` (`owner_id`,`finished_at`);--> statement-breakpoint
CREATE INDEX `action_by_concern` ON `action` (`concern_id`);--> statement-breakpoint
CREATE TABLE `concern` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text,
	`team_id` text,
	`session_id` text,
	`outcome_id` text,
	`raised_by` text NOT NULL,
	`state` text NOT NULL,
	`is_danger_now` integer NOT NULL,
	`told` text NOT NULL,
	`raised_at` integer NOT NULL,
	`written_at` integer,
	`acknowledged_at` integer,
	`acknowledged_by` text,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcome`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concern_by_organisation` ON `concern` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `concern_by_person` ON `concern` (`person_id`);--> statement-breakpoint
CREATE INDEX `concern_by_raiser` ON `concern` (`raised_by`);--> statement-breakpoint
CREATE TABLE `concern_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`concern_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`choice` text,
	`words` text,
	`recorded_at` integer NOT NULL,
	`written_at` integer,
	FOREIGN KEY (`concern_id`) REFERENCES `concern`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concern_entry_by_concern` ON `concern_entry` (`concern_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `concern_lead` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`team_id` text,
	`account_id` text NOT NULL,
	`part` text NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concern_lead_by_organisation` ON `concern_lead` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `concern_lead_by_account` ON `concern_lead` (`account_id`);--> statement-breakpoint
CREATE TABLE `concern_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`concern_id` text NOT NULL,
	`account_id` text NOT NULL,
	`rung` integer NOT NULL,
	`channel` text NOT NULL,
	`due_at` integer NOT NULL,
	`claimed_at` integer,
	`sent_at` integer,
	`seen_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`problem` text,
	`called_off_at` integer,
	FOREIGN KEY (`concern_id`) REFERENCES `concern`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concern_notice_once` ON `concern_notice` (`concern_id`,`account_id`,`rung`,`channel`);--> statement-breakpoint
CREATE INDEX `concern_notice_by_due` ON `concern_notice` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `concern_notice_by_account` ON `concern_notice` (`account_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `fidelity_interview` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`informant` text NOT NULL,
	`held_on` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `fidelity_review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fidelity_interview_by_review` ON `fidelity_interview` (`review_id`);--> statement-breakpoint
CREATE TABLE `fidelity_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`rater` text NOT NULL,
	`account_id` text NOT NULL,
	`ratings` text NOT NULL,
	`words` text,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `fidelity_interview`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fidelity_rating_once` ON `fidelity_rating` (`interview_id`,`rater`);--> statement-breakpoint
CREATE TABLE `fidelity_review` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`team_id` text NOT NULL,
	`scale_id` text NOT NULL,
	`opened_on` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scale_id`) REFERENCES `fidelity_scale`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fidelity_review_by_organisation` ON `fidelity_review` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `fidelity_review_by_team` ON `fidelity_review` (`team_id`,`opened_on`);--> statement-breakpoint
CREATE TABLE `fidelity_scale` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`number` integer NOT NULL,
	`highest` integer NOT NULL,
	`items` text NOT NULL,
	`written_at` integer NOT NULL,
	`frozen_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fidelity_scale_once` ON `fidelity_scale` (`organisation_id`,`number`);--> statement-breakpoint
CREATE TABLE `instrument` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `instrument_by_organisation` ON `instrument` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `instrument_choice` (
	`organisation_id` text NOT NULL,
	`instrument` text NOT NULL,
	`is_offered` integer NOT NULL,
	`wording` text,
	`licence_confirmed_by` text,
	`licence_confirmed_at` integer,
	`timing` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`licence_confirmed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instrument_choice_once` ON `instrument_choice` (`organisation_id`,`instrument`);--> statement-breakpoint
CREATE TABLE `instrument_version` (
	`instrument_id` text NOT NULL,
	`number` integer NOT NULL,
	`definition` text NOT NULL,
	`written_at` integer NOT NULL,
	`frozen_at` integer,
	FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instrument_version_once` ON `instrument_version` (`instrument_id`,`number`);--> statement-breakpoint
CREATE TABLE `involvement_review` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`evaluation_id` text,
	`reviewed_on` text NOT NULL,
	`headings` text NOT NULL,
	`account_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evaluation_id`) REFERENCES `evaluation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `involvement_review_by_organisation` ON `involvement_review` (`organisation_id`,`reviewed_on`);--> statement-breakpoint
CREATE TABLE `outcome_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`account_id` text NOT NULL,
	`instrument` text NOT NULL,
	`instrument_version` integer NOT NULL,
	`occasion` text NOT NULL,
	`made_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	`closed_at` integer,
	`answers` text,
	`words` text,
	`kept_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_link_by_token` ON `outcome_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `outcome_link_by_person` ON `outcome_link` (`person_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `outcome_score` (
	`outcome_id` text NOT NULL,
	`scale` text NOT NULL,
	`value` real,
	`reason` text,
	`episode_id` text NOT NULL,
	`instrument` text NOT NULL,
	`informant` text NOT NULL,
	`taken_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`is_voided` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcome`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_score_once` ON `outcome_score` (`outcome_id`,`scale`);--> statement-breakpoint
CREATE INDEX `outcome_score_for_figures` ON `outcome_score` (`instrument`,`scale`,`informant`,`is_voided`,`episode_id`,`taken_on`,`recorded_at`,`value`);--> statement-breakpoint
CREATE TABLE `outcome_talk` (
	`id` text PRIMARY KEY NOT NULL,
	`outcome_id` text NOT NULL,
	`account_id` text NOT NULL,
	`items` text NOT NULL,
	`words` text,
	`recorded_at` integer NOT NULL,
	`written_at` integer,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcome`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcome_talk_by_outcome` ON `outcome_talk` (`outcome_id`);--> statement-breakpoint
CREATE TABLE `own_measure` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`instrument` text NOT NULL,
	`instrument_version` integer NOT NULL,
	`occasion` text NOT NULL,
	`answers` text,
	`scores` text NOT NULL,
	`taken_on` text NOT NULL,
	`counts_in_team` integer DEFAULT false NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `own_measure_by_account` ON `own_measure` (`account_id`,`taken_on`);--> statement-breakpoint
ALTER TABLE `evaluation` ADD `small_numbers` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `concern_phones` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `concern_ladder` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `small_numbers` text;--> statement-breakpoint
ALTER TABLE `outcome` ADD `instrument_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `outcome` ADD `way` text DEFAULT 'score_only' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcome` ADD `informant` text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcome` ADD `answers` text;--> statement-breakpoint
ALTER TABLE `outcome` ADD `words` text;--> statement-breakpoint
ALTER TABLE `outcome` ADD `missing` integer;--> statement-breakpoint
ALTER TABLE `outcome` ADD `scorer_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `outcome` ADD `voided_at` integer;--> statement-breakpoint
ALTER TABLE `outcome` ADD `voided_by` text REFERENCES account(id);