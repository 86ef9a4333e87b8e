CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`two_factor_enabled` integer DEFAULT false NOT NULL,
	`wte` real,
	`started_on` text,
	`deactivated_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_by_email` ON `account` (`email`);--> statement-breakpoint
CREATE INDEX `account_by_organisation` ON `account` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `account_role` (
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_role_once` ON `account_role` (`account_id`,`role`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`organisation_id` text,
	`account_id` text,
	`action` text NOT NULL,
	`record_id` text,
	`reason` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_record` ON `audit` (`record_id`);--> statement-breakpoint
CREATE INDEX `audit_by_account` ON `audit` (`account_id`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credential_by_account` ON `credential` (`user_id`);--> statement-breakpoint
CREATE TABLE `episode` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text NOT NULL,
	`state` text NOT NULL,
	`referral_source` text NOT NULL,
	`referred_on` text NOT NULL,
	`match_wishes` text,
	`started_on` text,
	`paused_on` text,
	`ended_on` text,
	`ending_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `episode_by_person` ON `episode` (`person_id`);--> statement-breakpoint
CREATE INDEX `episode_by_team` ON `episode` (`team_id`,`state`);--> statement-breakpoint
CREATE INDEX `episode_by_organisation` ON `episode` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `evaluation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`joining_code` text NOT NULL,
	`begun_by` text NOT NULL,
	`begun_at` integer NOT NULL,
	FOREIGN KEY (`begun_by`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_by_joining_code` ON `evaluation` (`joining_code`);--> statement-breakpoint
CREATE TABLE `evaluation_member` (
	`evaluation_id` text NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`evaluation_id`) REFERENCES `evaluation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_member_once` ON `evaluation_member` (`evaluation_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `evaluation_member_by_account` ON `evaluation_member` (`account_id`);--> statement-breakpoint
CREATE TABLE `evaluation_site` (
	`evaluation_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`evaluation_id`) REFERENCES `evaluation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_site_once` ON `evaluation_site` (`evaluation_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `evaluation_site_by_organisation` ON `evaluation_site` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`account_id` text NOT NULL,
	`words` text NOT NULL,
	`set_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_by_person` ON `goal` (`person_id`);--> statement-breakpoint
CREATE INDEX `goal_by_episode` ON `goal` (`episode_id`);--> statement-breakpoint
CREATE TABLE `goal_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`account_id` text NOT NULL,
	`rating` integer NOT NULL,
	`rated_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_rating_by_goal` ON `goal_rating` (`goal_id`,`rated_on`);--> statement-breakpoint
CREATE TABLE `imported_row` (
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`fingerprint` text NOT NULL,
	`record_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_row_once` ON `imported_row` (`organisation_id`,`kind`,`fingerprint`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitation_by_account` ON `invitation` (`account_id`);--> statement-breakpoint
CREATE TABLE `meet_up` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`account_id` text NOT NULL,
	`on_day` text NOT NULL,
	`at_time` text,
	`place` text,
	`session_id` text,
	`called_off_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meet_up_by_account` ON `meet_up` (`account_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `meet_up_by_person` ON `meet_up` (`person_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`time_zone` text NOT NULL,
	`idle_minutes` integer NOT NULL,
	`absolute_hours` integer NOT NULL,
	`quiet_days` integer NOT NULL,
	`people_per_full_time` integer NOT NULL,
	`supervision_every_days` integer NOT NULL,
	`evaluation_words` text NOT NULL,
	`added_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outcome` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`account_id` text NOT NULL,
	`instrument` text NOT NULL,
	`occasion` text NOT NULL,
	`score` integer NOT NULL,
	`taken_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcome_by_person` ON `outcome` (`person_id`,`taken_on`);--> statement-breakpoint
CREATE INDEX `outcome_by_episode` ON `outcome` (`episode_id`);--> statement-breakpoint
CREATE TABLE `pairing` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`person_id` text NOT NULL,
	`account_id` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pairing_by_account` ON `pairing` (`account_id`,`ended_on`);--> statement-breakpoint
CREATE INDEX `pairing_by_person` ON `pairing` (`person_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `pairing_by_episode` ON `pairing` (`episode_id`);--> statement-breakpoint
CREATE TABLE `permission` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`way` text NOT NULL,
	`words_shown` text,
	`ends_on` text,
	`account_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `permission_by_person` ON `permission` (`person_id`,`purpose`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`display_name` text NOT NULL,
	`pronouns` text,
	`phone` text,
	`email` text,
	`contact_safely` text,
	`birth_year` integer,
	`age_band` text NOT NULL,
	`ethnicity` text NOT NULL,
	`gender` text NOT NULL,
	`added_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_by_organisation` ON `person` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `release` (
	`id` text PRIMARY KEY NOT NULL,
	`evaluation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`k` integer NOT NULL,
	`rows` integer NOT NULL,
	`smallest_group` integer NOT NULL,
	`left_out` text NOT NULL,
	`sha256` text NOT NULL,
	`released_at` integer NOT NULL,
	FOREIGN KEY (`evaluation_id`) REFERENCES `evaluation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_by_evaluation` ON `release` (`evaluation_id`);--> statement-breakpoint
CREATE TABLE `second_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer,
	`user_id` text NOT NULL,
	`failed_verification_count` integer,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `second_factor_by_account` ON `second_factor` (`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`account_id` text NOT NULL,
	`held_on` text NOT NULL,
	`started_at` text,
	`minutes` integer NOT NULL,
	`attendance` text NOT NULL,
	`mode` text NOT NULL,
	`place` text,
	`activities` text NOT NULL,
	`note` text,
	`written_with` text,
	`not_shared_reason` text,
	`own_words` text,
	`voided_at` integer,
	`voided_reason` text,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_by_person` ON `session` (`person_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `session_by_account` ON `session` (`account_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `session_by_episode` ON `session` (`episode_id`);--> statement-breakpoint
CREATE TABLE `session_addendum` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`account_id` text NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_addendum_by_session` ON `session_addendum` (`session_id`);--> statement-breakpoint
CREATE TABLE `sign_in` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`last_seen_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_by_token` ON `sign_in` (`token`);--> statement-breakpoint
CREATE INDEX `sign_in_by_account` ON `sign_in` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_miss` (
	`email_hash` text PRIMARY KEY NOT NULL,
	`misses` integer NOT NULL,
	`locked_until` integer,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `supervision` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`peer_worker_id` text NOT NULL,
	`kind` text NOT NULL,
	`held_on` text NOT NULL,
	`minutes` integer NOT NULL,
	`topics` text NOT NULL,
	`summary` text,
	`next_on` text,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`peer_worker_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_by_peer_worker` ON `supervision` (`peer_worker_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `supervision_by_supervisor` ON `supervision` (`supervisor_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `supervision_action` (
	`id` text PRIMARY KEY NOT NULL,
	`supervision_id` text NOT NULL,
	`peer_worker_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`owner` text NOT NULL,
	`words` text NOT NULL,
	`due_on` text,
	`finished_at` integer,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`peer_worker_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_action_by_peer_worker` ON `supervision_action` (`peer_worker_id`);--> statement-breakpoint
CREATE INDEX `supervision_action_by_supervisor` ON `supervision_action` (`supervisor_id`);--> statement-breakpoint
CREATE INDEX `supervision_action_by_supervision` ON `supervision_action` (`supervision_id`);--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_by_organisation` ON `team` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `team_member` (
	`team_id` text NOT NULL,
	`account_id` text NOT NULL,
	`supervises` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_member_once` ON `team_member` (`team_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `team_member_by_account` ON `team_member` (`account_id`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_by_identifier` ON `verification` (`identifier`);