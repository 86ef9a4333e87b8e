CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`about_key` text NOT NULL,
	`by_id` text,
	`told_at` integer NOT NULL,
	`read_at` integer,
	`called_off_at` integer,
	`is_counted` integer NOT NULL,
	`email_letter_id` text,
	`text_letter_id` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`email_letter_id`) REFERENCES `notice_letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_letter_id`) REFERENCES `notice_letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_once` ON `notice` (`account_id`,`kind`,`about_key`);--> statement-breakpoint
CREATE INDEX `notice_by_account` ON `notice` (`account_id`,`told_at`);--> statement-breakpoint
CREATE INDEX `notice_by_email_letter` ON `notice` (`email_letter_id`);--> statement-breakpoint
CREATE INDEX `notice_by_text_letter` ON `notice` (`text_letter_id`);--> statement-breakpoint
CREATE TABLE `notice_letter` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`channel` text NOT NULL,
	`due_at` integer NOT NULL,
	`claimed_at` integer,
	`sent_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`problem` text,
	`called_off_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_letter_once` ON `notice_letter` (`account_id`,`channel`,`due_at`);--> statement-breakpoint
CREATE INDEX `notice_letter_by_due` ON `notice_letter` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `notice_wish` (
	`account_id` text PRIMARY KEY NOT NULL,
	`choices` text NOT NULL,
	`digest_at` text,
	`quiet_from` text,
	`quiet_to` text,
	`time_zone` text,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `action` ADD `supervision_id` text REFERENCES supervision(id);--> statement-breakpoint
ALTER TABLE `action` ADD `session_id` text REFERENCES session(id);--> statement-breakpoint
ALTER TABLE `action` ADD `review_id` text;--> statement-breakpoint
ALTER TABLE `action` ADD `moved_to` text;--> statement-breakpoint
ALTER TABLE `action` ADD `is_shared` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `action` ADD `handed_on_by` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `action` ADD `handed_on_at` integer;--> statement-breakpoint
ALTER TABLE `action` ADD `taken_out_at` integer;--> statement-breakpoint
CREATE INDEX `action_by_supervision` ON `action` (`supervision_id`);--> statement-breakpoint
CREATE INDEX `action_by_session` ON `action` (`session_id`);--> statement-breakpoint
CREATE INDEX `action_by_handed_on` ON `action` (`handed_on_by`);