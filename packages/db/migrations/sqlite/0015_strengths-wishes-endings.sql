CREATE TABLE `talk_wish` (
	`session_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`wished_on` text NOT NULL,
	`wished_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `talk_wish_by_account` ON `talk_wish` (`account_id`,`wished_on`);--> statement-breakpoint
ALTER TABLE `episode` ADD `agreed_end_on` text;--> statement-breakpoint
ALTER TABLE `session` ADD `strengths` text;