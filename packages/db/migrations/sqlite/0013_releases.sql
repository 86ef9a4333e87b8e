CREATE TABLE `release_approval` (
	`request_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`opened_at` integer NOT NULL,
	`answer` text,
	`reasons` text,
	`answered_at` integer,
	FOREIGN KEY (`request_id`) REFERENCES `release_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_approval_once` ON `release_approval` (`request_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `release_cell` (
	`release_id` text NOT NULL,
	`variable` text NOT NULL,
	`label` text NOT NULL,
	`shown` integer,
	`classes` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_cell_once` ON `release_cell` (`release_id`,`variable`,`label`);--> statement-breakpoint
CREATE TABLE `release_class` (
	`release_id` text NOT NULL,
	`class` integer NOT NULL,
	`labels` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_class_once` ON `release_class` (`release_id`,`class`);--> statement-breakpoint
CREATE TABLE `release_file` (
	`release_id` text NOT NULL,
	`part` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_file_once` ON `release_file` (`release_id`,`part`);--> statement-breakpoint
CREATE TABLE `release_person` (
	`release_id` text NOT NULL,
	`person_id` text NOT NULL,
	`class` integer NOT NULL,
	`permission_id` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`permission_id`) REFERENCES `permission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_person_once` ON `release_person` (`release_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `release_person_by_person` ON `release_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `release_request` (
	`id` text PRIMARY KEY NOT NULL,
	`evaluation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`question` text NOT NULL,
	`recipient` text NOT NULL,
	`asked` text NOT NULL,
	`tier` text NOT NULL,
	`k` integer NOT NULL,
	`method` text NOT NULL,
	`seed` text NOT NULL,
	`destroy_by` text NOT NULL,
	`report` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`evaluation_id`) REFERENCES `evaluation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_request_by_evaluation` ON `release_request` (`evaluation_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `release_request_by_account` ON `release_request` (`account_id`);--> statement-breakpoint
CREATE TABLE `release_run` (
	`id` text PRIMARY KEY NOT NULL,
	`evaluation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`request_id` text,
	`asked` text NOT NULL,
	`seed` text NOT NULL,
	`state` text NOT NULL,
	`step` text NOT NULL,
	`share` real NOT NULL,
	`report` text,
	`started_at` integer NOT NULL,
	`beat_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`evaluation_id`) REFERENCES `evaluation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_run_by_account` ON `release_run` (`account_id`,`started_at`);--> statement-breakpoint
ALTER TABLE `organisation` ADD `release_needs_representative` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `request_id` text REFERENCES release_request(id);--> statement-breakpoint
ALTER TABLE `release` ADD `state` text DEFAULT 'released' NOT NULL;--> statement-breakpoint
ALTER TABLE `release` ADD `tier` text;--> statement-breakpoint
ALTER TABLE `release` ADD `method` text;--> statement-breakpoint
ALTER TABLE `release` ADD `seed` text;--> statement-breakpoint
ALTER TABLE `release` ADD `frozen_on` text;--> statement-breakpoint
ALTER TABLE `release` ADD `policy` text;--> statement-breakpoint
ALTER TABLE `release` ADD `permission_versions` text;--> statement-breakpoint
ALTER TABLE `release` ADD `counts` text;--> statement-breakpoint
ALTER TABLE `release` ADD `files` text;--> statement-breakpoint
ALTER TABLE `release` ADD `download_until` integer;--> statement-breakpoint
ALTER TABLE `release` ADD `destroy_by` text;--> statement-breakpoint
ALTER TABLE `release` ADD `destroyed_on` text;--> statement-breakpoint
ALTER TABLE `release` ADD `destroyed_by` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `release` ADD `destroyed_at` integer;