CREATE TABLE `answered_write` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`action` text NOT NULL,
	`fingerprint` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answered_write_by_account` ON `answered_write` (`account_id`);--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`account_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`shows` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_by_token` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`letterbox_hash` text NOT NULL,
	`added_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_by_letterbox` ON `device` (`letterbox_hash`);--> statement-breakpoint
CREATE INDEX `device_by_account` ON `device` (`account_id`);--> statement-breakpoint
CREATE TABLE `goal_wording` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`account_id` text NOT NULL,
	`words` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_wording_by_goal` ON `goal_wording` (`goal_id`);--> statement-breakpoint
CREATE TABLE `peer_group` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`team_id` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text,
	`for_whom` text,
	`is_open` integer NOT NULL,
	`capacity` integer,
	`venue` text,
	`started_on` text NOT NULL,
	`ended_on` text,
	`added_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `peer_group_by_organisation` ON `peer_group` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `peer_group_by_team` ON `peer_group` (`team_id`);--> statement-breakpoint
CREATE TABLE `group_agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`number` integer NOT NULL,
	`words` text NOT NULL,
	`agreed_on` text NOT NULL,
	`review_on` text,
	`account_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `peer_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_agreement_number` ON `group_agreement` (`group_id`,`number`);--> statement-breakpoint
CREATE TABLE `group_attendance` (
	`group_session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`episode_id` text,
	`attendance` text NOT NULL,
	`is_newcomer` integer NOT NULL,
	`line` text,
	FOREIGN KEY (`group_session_id`) REFERENCES `group_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_attendance_once` ON `group_attendance` (`group_session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `group_attendance_by_person` ON `group_attendance` (`person_id`);--> statement-breakpoint
CREATE TABLE `group_correction` (
	`id` text PRIMARY KEY NOT NULL,
	`group_session_id` text NOT NULL,
	`account_id` text NOT NULL,
	`before` text NOT NULL,
	`corrected_at` integer NOT NULL,
	FOREIGN KEY (`group_session_id`) REFERENCES `group_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_correction_by_session` ON `group_correction` (`group_session_id`);--> statement-breakpoint
CREATE TABLE `group_date` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`on_day` text NOT NULL,
	`at_time` text,
	`minutes` integer,
	`called_off_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `peer_group`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_date_once` ON `group_date` (`group_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `group_facilitator` (
	`group_id` text NOT NULL,
	`account_id` text NOT NULL,
	`since` text NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `peer_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_facilitator_once` ON `group_facilitator` (`group_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `group_facilitator_by_account` ON `group_facilitator` (`account_id`);--> statement-breakpoint
CREATE TABLE `group_member` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`account_id` text NOT NULL,
	`joined_on` text NOT NULL,
	`left_on` text,
	FOREIGN KEY (`group_id`) REFERENCES `peer_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_member_once` ON `group_member` (`group_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `group_member_by_person` ON `group_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `group_session` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`group_id` text NOT NULL,
	`group_date_id` text,
	`account_id` text NOT NULL,
	`facilitators` text NOT NULL,
	`held_on` text NOT NULL,
	`started_at` text,
	`minutes` integer NOT NULL,
	`mode` text NOT NULL,
	`theme` text,
	`unnamed` integer NOT NULL,
	`unnamed_newcomers` integer NOT NULL,
	`line` text,
	`agreement_broken` integer NOT NULL,
	`agreement_response` text,
	`debrief_minutes` integer,
	`debrief` text,
	`voided_at` integer,
	`voided_reason` text,
	`recorded_at` integer NOT NULL,
	`written_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `peer_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_date_id`) REFERENCES `group_date`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_session_by_group` ON `group_session` (`group_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `late_words` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text NOT NULL,
	`action` text NOT NULL,
	`input` text NOT NULL,
	`reason` text NOT NULL,
	`written_at` integer NOT NULL,
	`handed_in_at` integer NOT NULL,
	`answer` text,
	`answer_reason` text,
	`answered_by` text,
	`answered_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_words_by_team` ON `late_words` (`team_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `late_words_by_person` ON `late_words` (`person_id`);--> statement-breakpoint
CREATE INDEX `late_words_by_account` ON `late_words` (`account_id`);--> statement-breakpoint
CREATE TABLE `reminder_sent` (
	`account_id` text NOT NULL,
	`for_day` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_sent_once` ON `reminder_sent` (`account_id`,`for_day`);--> statement-breakpoint
CREATE TABLE `reminder_wish` (
	`account_id` text PRIMARY KEY NOT NULL,
	`by_email` integer NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `words_key` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `goal` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `goal_rating` ADD `written_at` integer;--> statement-breakpoint
ALTER TABLE `meet_up` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `offline_allowed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `gentler_words` text;--> statement-breakpoint
ALTER TABLE `outcome` ADD `written_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `together_id` text;--> statement-breakpoint
ALTER TABLE `session` ADD `written_at` integer;--> statement-breakpoint
ALTER TABLE `session_addendum` ADD `recorded_at` integer;