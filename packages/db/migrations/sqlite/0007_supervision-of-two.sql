CREATE TABLE `group_supervision` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`kind` text NOT NULL,
	`held_on` text NOT NULL,
	`minutes` integer NOT NULL,
	`themes` text NOT NULL,
	`next_on` text,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_supervision_by_supervisor` ON `group_supervision` (`supervisor_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `group_supervision_attendee` (
	`group_supervision_id` text NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`group_supervision_id`) REFERENCES `group_supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_supervision_attendee_once` ON `group_supervision_attendee` (`group_supervision_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `group_supervision_attendee_by_account` ON `group_supervision_attendee` (`account_id`);--> statement-breakpoint
CREATE TABLE `supervision_addendum` (
	`id` text PRIMARY KEY NOT NULL,
	`supervision_id` text NOT NULL,
	`account_id` text NOT NULL,
	`words` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_addendum_by_supervision` ON `supervision_addendum` (`supervision_id`);--> statement-breakpoint
CREATE TABLE `supervision_agenda` (
	`id` text PRIMARY KEY NOT NULL,
	`supervision_id` text NOT NULL,
	`account_id` text NOT NULL,
	`topic` text,
	`question` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_agenda_by_supervision` ON `supervision_agenda` (`supervision_id`);--> statement-breakpoint
CREATE TABLE `supervision_mark` (
	`id` text PRIMARY KEY NOT NULL,
	`supervision_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`comment` text,
	`version` integer NOT NULL,
	`marked_at` integer NOT NULL,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_mark_by_supervision` ON `supervision_mark` (`supervision_id`);--> statement-breakpoint
CREATE TABLE `supervision_person` (
	`supervision_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supervision_person_once` ON `supervision_person` (`supervision_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `supervision_person_by_person` ON `supervision_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `supervision_reflection` (
	`id` text PRIMARY KEY NOT NULL,
	`supervision_id` text NOT NULL,
	`account_id` text NOT NULL,
	`words` text NOT NULL,
	`written_at` integer NOT NULL,
	`shared_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_reflection_by_supervision` ON `supervision_reflection` (`supervision_id`);--> statement-breakpoint
CREATE TABLE `supervision_share` (
	`supervision_id` text NOT NULL,
	`account_id` text NOT NULL,
	`shared_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supervision_share_once` ON `supervision_share` (`supervision_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `supervision_share_by_account` ON `supervision_share` (`account_id`);--> statement-breakpoint
ALTER TABLE `organisation` ADD `supervision_cadence` text;--> statement-breakpoint
ALTER TABLE `supervision` ADD `strengths` text;--> statement-breakpoint
ALTER TABLE `supervision` ADD `wellbeing_plan_looked_at` integer;--> statement-breakpoint
ALTER TABLE `supervision` ADD `shared_at` integer;--> statement-breakpoint
ALTER TABLE `supervision` ADD `called_off_at` integer;--> statement-breakpoint
ALTER TABLE `supervision_action` ADD `is_shared` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `supervision` SET `shared_at` = `recorded_at`;