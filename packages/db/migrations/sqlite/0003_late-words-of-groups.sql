PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_late_words` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`person_id` text,
	`group_id` text,
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
	FOREIGN KEY (`group_id`) REFERENCES `peer_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_late_words`("id", "organisation_id", "account_id", "person_id", "team_id", "action", "input", "reason", "written_at", "handed_in_at", "answer", "answer_reason", "answered_by", "answered_at", "version") SELECT "id", "organisation_id", "account_id", "person_id", "team_id", "action", "input", "reason", "written_at", "handed_in_at", "answer", "answer_reason", "answered_by", "answered_at", "version" FROM `late_words`;--> statement-breakpoint
DROP TABLE `late_words`;--> statement-breakpoint
ALTER TABLE `__new_late_words` RENAME TO `late_words`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `late_words_by_team` ON `late_words` (`team_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `late_words_by_person` ON `late_words` (`person_id`);--> statement-breakpoint
CREATE INDEX `late_words_by_group` ON `late_words` (`group_id`);--> statement-breakpoint
CREATE INDEX `late_words_by_account` ON `late_words` (`account_id`);--> statement-breakpoint
ALTER TABLE `group_facilitator` ADD `left_on` text;