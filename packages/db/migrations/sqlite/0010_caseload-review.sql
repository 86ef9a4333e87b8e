CREATE TABLE `review_look` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`episode_id` text,
	`seen` text NOT NULL,
	`note` text,
	`looked_by` text NOT NULL,
	`looked_at` integer NOT NULL,
	`put_back_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`looked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_look_by_account` ON `review_look` (`account_id`,`looked_at`);--> statement-breakpoint
CREATE INDEX `review_look_by_episode` ON `review_look` (`episode_id`);--> statement-breakpoint
DROP INDEX `session_by_episode`;--> statement-breakpoint
CREATE INDEX `session_by_episode` ON `session` (`episode_id`,`held_on`,`voided_at`,`attendance`,`account_id`,`together_id`,`recorded_at`);--> statement-breakpoint
ALTER TABLE `organisation` ADD `review_signs` text;