CREATE TABLE `cover` (
	`id` text PRIMARY KEY NOT NULL,
	`leave_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`person_id` text NOT NULL,
	`account_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`agreement` text NOT NULL,
	`need_to_know` text,
	`handed_by` text NOT NULL,
	`handed_at` integer NOT NULL,
	`agreement_by` text NOT NULL,
	`agreement_at` integer NOT NULL,
	`called_off_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`leave_id`) REFERENCES `leave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreement_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cover_by_account` ON `cover` (`account_id`,`ends_on`);--> statement-breakpoint
CREATE INDEX `cover_by_person` ON `cover` (`person_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `cover_by_leave` ON `cover` (`leave_id`);--> statement-breakpoint
CREATE TABLE `leave` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`called_off_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leave_by_account` ON `leave` (`account_id`,`ends_on`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`account_id` text NOT NULL,
	`words` text NOT NULL,
	`asked_at` integer NOT NULL,
	`closed_at` integer,
	`reopened_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_by_session` ON `question` (`session_id`);--> statement-breakpoint
CREATE INDEX `question_by_person` ON `question` (`person_id`);--> statement-breakpoint
CREATE INDEX `question_by_account` ON `question` (`account_id`,`closed_at`);--> statement-breakpoint
CREATE INDEX `question_by_asker` ON `question` (`asked_by`,`closed_at`);--> statement-breakpoint
CREATE TABLE `question_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`account_id` text NOT NULL,
	`words` text NOT NULL,
	`answered_at` integer NOT NULL,
	`written_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_answer_by_question` ON `question_answer` (`question_id`);